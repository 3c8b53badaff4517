package becquerel.detect;

import becquerel.activity.EvidenceRef;

/** Names a finding by its content. */
final class FindingId {
    private FindingId() {}

    /** {@code apart} tells findings of one detector on one record from each other; usually empty. */
    static String of(String detector, String tenant, String account, EvidenceRef first, String apart) {
        return ContentId.of("f-", detector, tenant, account, ContentId.record(first), apart);
    }
}
