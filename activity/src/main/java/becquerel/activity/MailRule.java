package becquerel.activity;

import java.util.List;
import java.util.stream.Stream;

/**
 * Any standing instruction that moves, hides or copies mail: inbox rule, mailbox forwarding or transport rule, whatever the
 * product calls it.
 *
 * @param kind where the rule lives
 * @param id native id, empty when unknown
 * @param name as the record writes it, untrusted; may be empty
 * @param conditions all must hold (empty: every message)
 * @param actions in order
 * @param enabled whether it is in force after the change
 * @param complete false when the record is known to leave out the body (a modify event of an Outlook client, say)
 */
public record MailRule(
        Kind kind,
        String id,
        String name,
        List<Condition> conditions,
        List<Action> actions,
        boolean enabled,
        boolean complete) {

    public MailRule {
        conditions = List.copyOf(conditions);
        actions = List.copyOf(actions);
    }

    /** Where a rule lives, and so whose mail it touches. */
    public enum Kind {
        INBOX,
        MAILBOX_FORWARD,
        TRANSPORT
    }

    /** The part of a message a condition looks at. */
    public enum Part {
        SUBJECT,
        BODY,
        HEADER,
        SENDER,
        RECIPIENT
    }

    /** What a message must be like. */
    public sealed interface Condition {
        /** Any of the words occurs in one of the parts. */
        record Words(List<Part> parts, List<String> words) implements Condition {
            public Words {
                parts = List.copyOf(parts);
                words = List.copyOf(words);
            }
        }

        /** The sender is one of these addresses or display names. */
        record From(List<String> senders) implements Condition {
            public From {
                senders = List.copyOf(senders);
            }
        }

        /** The message was sent to one of these. */
        record To(List<String> recipients) implements Condition {
            public To {
                recipients = List.copyOf(recipients);
            }
        }

        /** A condition this model has no word for, as the record names it. */
        record Other(String name, String value) implements Condition {}
    }

    /** What happens to a message that meets the conditions. */
    public sealed interface Action {
        /** A copy or the message itself goes to other addresses, as written (SMTP addresses in lower case without prefix). */
        record Send(How how, List<String> targets) implements Action {
            public Send {
                targets = List.copyOf(targets);
            }
        }

        /** The message is deleted; {@code forGood} when it does not stop in Deleted Items. */
        record Delete(boolean forGood) implements Action {}

        /** The message goes to a folder, by its (localised) name or native id; empty: it no longer moves. */
        record MoveTo(String folder) implements Action {}

        /** The message counts as read. */
        record MarkRead() implements Action {}

        /** Later rules are not applied. */
        record Stop() implements Action {}

        /** An action this model has no word for, as the record names it. */
        record Other(String name, String value) implements Action {}
    }

    /** The manner in which mail is sent on. */
    public enum How {
        FORWARD,
        FORWARD_AS_ATTACHMENT,
        REDIRECT,
        BLIND_COPY,
        /** Mailbox forwarding that leaves a copy for the owner. */
        FORWARD_AND_KEEP
    }

    /** Every address the rule sends mail to, in order. */
    public List<String> targets() {
        return actions.stream()
                .flatMap(action -> action instanceof Action.Send send ? send.targets().stream() : Stream.empty())
                .toList();
    }

    /** Every word the rule looks for, in order. */
    public List<String> words() {
        return conditions.stream()
                .flatMap(each -> each instanceof Condition.Words words ? words.words().stream() : Stream.empty())
                .toList();
    }

    public boolean deletes() {
        return actions.stream().anyMatch(Action.Delete.class::isInstance);
    }

    public boolean marksRead() {
        return actions.stream().anyMatch(Action.MarkRead.class::isInstance);
    }
}
