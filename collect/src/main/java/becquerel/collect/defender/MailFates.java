package becquerel.collect.defender;

import becquerel.activity.Activity.MessageTraced.Delivery;
import java.util.Locale;

/** What Defender's words for a message's delivery mean. */
final class MailFates {
    private MailFates() {}

    /** The place says more than the action: what was blocked may lie in quarantine. */
    static Delivery delivery(String action, String location) {
        Delivery place = place(location);
        return place == Delivery.UNKNOWN ? action(action) : place;
    }

    static Delivery place(String location) {
        return switch (letters(location)) {
            case "inboxfolder",
                    "inbox",
                    "folder",
                    "onpremisesexternal",
                    "external",
                    "onprem",
                    "deleteditems",
                    "deleteditemsfolder",
                    "posteingangordner" -> Delivery.DELIVERED;
            case "junkfolder", "junk", "junkemail", "junkemailfolder" -> Delivery.JUNKED;
            case "quarantine", "quarantäne" -> Delivery.QUARANTINED;
            case "dropped" -> Delivery.BLOCKED;
            case "failed" -> Delivery.FAILED;
            default -> Delivery.UNKNOWN;
        };
    }

    private static Delivery action(String action) {
        return switch (letters(action)) {
            // The message went on with its attachments replaced.
            case "delivered", "replaced" -> Delivery.DELIVERED;
            case "junked", "deliveredasspam" -> Delivery.JUNKED;
            case "blocked" -> Delivery.BLOCKED;
            default -> Delivery.UNKNOWN;
        };
    }

    private static String letters(String words) {
        var letters = new StringBuilder(words.length());
        words.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return letters.toString();
    }
}
