package becquerel.simulate.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that happened, as it really was; logs tell of it in their own words, each only what it knows. */
public sealed interface Event {
    Context context();

    default Instant time() {
        return context().time();
    }

    /**
     * When, in whose name, by whose hand, from where.
     *
     * @param account in whose name
     * @param step what it is to an attack
     */
    record Context(Instant time, Person account, Hand hand, Access access, Step step) {
        public Context after(java.time.Duration wait) {
            return new Context(time.plus(wait), account, hand, access, step);
        }

        public Context at(Instant other) {
            return new Context(other, account, hand, access, step);
        }

        /** The same for another stage of the attack. */
        public Context in(String stage) {
            return new Context(time, account, hand, access, new Step(step.attack(), stage));
        }
    }

    /**
     * A try to sign in.
     *
     * @param code AADSTS code; 0 for one that went through
     * @param app application id that asked
     * @param resource application id of what it asked for
     * @param factor how the second factor was given
     * @param typed whether a person was asked for something
     */
    record SignedIn(Context context, int code, String app, String resource, Factor factor, boolean typed, Way way)
            implements Event {}

    /** How the second factor was given: not asked for, by a claim that the session carried, or afresh. */
    enum Factor {
        NONE,
        CLAIM,
        GIVEN
    }

    /** The way of a sign-in that logs tell apart. */
    enum Way {
        /** A password or a session in a browser or program. */
        USUAL,
        /** A password handed over by a program, without a page (ROPC). */
        PASSWORD_GRANT,
        DEVICE_CODE,
        REFRESH
    }

    enum Change {
        NEW,
        SET,
        REMOVE,
        ENABLE,
        DISABLE
    }

    /**
     * A rule of a mailbox was changed.
     *
     * @param byProgram written by a mail program itself, so that Exchange logs a mailbox act instead of a cmdlet
     */
    record RuleChanged(Context context, Person mailbox, Change change, InboxRule rule, boolean byProgram)
            implements Event {}

    /**
     * Forwarding of a whole mailbox.
     *
     * @param target where all mail goes; empty when forwarding ends
     */
    record Forwarding(Context context, Person mailbox, String target, boolean keepsCopy) implements Event {}

    record Opened(Context context, Person mailbox, String folder, List<Message> messages) implements Event {}

    /** A folder fetched as a whole, as desktop programs do. */
    record Synchronised(Context context, Person mailbox, String folder, List<Message> messages) implements Event {}

    /**
     * A message was sent.
     *
     * @param right {@code Send}, {@code SendAs} or {@code SendOnBehalf}
     */
    record Sent(Context context, Person mailbox, Message message, String right) implements Event {}

    /**
     * A message came in from outside, or a rule sent one on; only mail flow tells.
     *
     * @param status as message traces name it: Delivered, Quarantined, FilteredAsSpam, Failed
     * @param original id of the message in the account's mailbox of which this is a copy that a rule sends on; empty for others
     */
    record Passed(Context context, Message message, String recipient, String status, String original) implements Event {
        public Passed(Context context, Message message, String recipient, String status) {
            this(context, message, recipient, status, "");
        }
    }

    enum Removal {
        MOVE,
        TO_BIN,
        SOFT,
        HARD
    }

    record Moved(Context context, Person mailbox, List<Message> messages, String from, String to, Removal removal)
            implements Event {}

    /**
     * A right on a mailbox was given or taken.
     *
     * @param right as the cmdlet names it: FullAccess, SendAs
     */
    record Delegated(Context context, Person mailbox, String to, String right, boolean given) implements Event {}

    /**
     * An act in the directory.
     *
     * @param activity as Entra's audit log names it, such as {@code User registered security info}
     * @param target who or what it was done to, an account or a name
     * @param changes names and new values
     */
    record Directory(
            Context context,
            String activity,
            String category,
            String target,
            String targetId,
            Map<String, String> changes)
            implements Event {
        public Directory {
            changes = Map.copyOf(changes);
        }
    }

    /**
     * An application was given rights.
     *
     * @param scopes separated by spaces
     * @param everyone consent by an administrator for all accounts
     */
    record Consented(
            Context context, String app, String appName, String servicePrincipal, String scopes, boolean everyone)
            implements Event {}

    /**
     * A file was used.
     *
     * @param operation as SharePoint names it: FileAccessed, FileDownloaded, FileModified…
     */
    record FileUsed(Context context, String operation, String folder, String file) implements Event {}

    record Searched(Context context, String query) implements Event {}

    /** An administrator's or the provider's own cmdlet that nothing above says. */
    record Cmdlet(Context context, String name, String object, Map<String, String> parameters) implements Event {
        public Cmdlet {
            parameters = Map.copyOf(parameters);
        }
    }

    /** The provider warns of something. */
    record Alert(Context context, String name, String severity, String category) implements Event {}
}
