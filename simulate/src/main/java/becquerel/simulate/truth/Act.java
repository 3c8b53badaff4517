package becquerel.simulate.truth;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A step of an attack, by the intruder's hand or by the owner's who was deceived.
 *
 * @param records native ids of the records that tell of it; empty when no log does
 */
record Act(Event event, List<String> records) {
    Act {
        records = List.copyOf(records);
    }

    Instant time() {
        return event.time();
    }

    String account() {
        return event.context().account().account();
    }

    String stage() {
        return event.context().step().stage();
    }

    String what() {
        return switch (event) {
            case Event.SignedIn signIn -> signIn.code() == 0 ? "signed-in" : "tried-to-sign-in";
            case Event.RuleChanged changed -> rule(changed.change());
            case Event.Forwarding forwarding -> forwarding.target().isEmpty() ? "forwarding-ended" : "forwarding-set";
            case Event.Opened _ -> "mail-opened";
            case Event.Synchronised _ -> "folder-synchronised";
            case Event.Sent _ -> "mail-sent";
            case Event.Passed passed -> mail(passed);
            case Event.Moved moved -> moved.removal() == Event.Removal.MOVE ? "mail-moved" : "mail-deleted";
            case Event.Delegated delegated -> delegated.given() ? "right-given" : "right-taken";
            case Event.Directory directory ->
                directory.activity().toLowerCase(Locale.ROOT).replace(' ', '-');
            case Event.Consented _ -> "app-consented";
            case Event.FileUsed used -> used.operation();
            case Event.Searched _ -> "mail-searched";
            case Event.Cmdlet cmdlet -> cmdlet.name();
            case Event.Alert _ -> "alert";
        };
    }

    private static String rule(Event.Change change) {
        return switch (change) {
            case NEW -> "rule-made";
            case SET -> "rule-changed";
            case REMOVE -> "rule-removed";
            case ENABLE -> "rule-enabled";
            case DISABLE -> "rule-disabled";
        };
    }

    private static String mail(Event.Passed passed) {
        Person account = passed.context().account();
        if (!passed.original().isEmpty()) {
            return passed.status().equals("Delivered") ? "mail-forwarded" : "forward-refused";
        }
        if (!passed.recipient().equals(account.account())) {
            return "mail-passed-out";
        }
        return passed.context().step().stage().equals("S1") ? "lure-received" : "fraud-received";
    }
}
