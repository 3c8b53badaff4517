package becquerel.investigate;

import becquerel.knowledge.Organisation;

/** Recognises known campaigns by their pattern. */
final class Campaign {
    private Campaign() {}

    static String remark(Attack attack, Organisation organisation) {
        return "";
    }
}
