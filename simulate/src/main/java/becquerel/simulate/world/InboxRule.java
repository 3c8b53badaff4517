package becquerel.simulate.world;

import java.util.List;

/**
 * A rule of a mailbox; empty lists and texts are conditions and actions it does not have.
 *
 * @param words any of these in subject or text
 * @param from any of these senders
 * @param attachTo to whom copies go as attachments of other messages
 */
public record InboxRule(
        String name,
        List<String> words,
        List<String> from,
        List<String> forwardTo,
        List<String> redirectTo,
        String moveTo,
        boolean delete,
        boolean markRead,
        boolean stop,
        List<String> attachTo) {
    public InboxRule {
        words = List.copyOf(words);
        from = List.copyOf(from);
        forwardTo = List.copyOf(forwardTo);
        redirectTo = List.copyOf(redirectTo);
        attachTo = List.copyOf(attachTo);
    }

    public InboxRule(
            String name,
            List<String> words,
            List<String> from,
            List<String> forwardTo,
            List<String> redirectTo,
            String moveTo,
            boolean delete,
            boolean markRead,
            boolean stop) {
        this(name, words, from, forwardTo, redirectTo, moveTo, delete, markRead, stop, List.of());
    }

    public static InboxRule moving(String name, List<String> words, List<String> from, String folder) {
        return new InboxRule(name, words, from, List.of(), List.of(), folder, false, false, false);
    }

    public static InboxRule forwarding(String name, List<String> words, String target) {
        return new InboxRule(name, words, List.of(), List.of(target), List.of(), "", false, false, false);
    }

    public static InboxRule redirecting(String name, List<String> words, String target) {
        return new InboxRule(name, words, List.of(), List.of(), List.of(target), "", false, false, false);
    }

    public static InboxRule deleting(String name, List<String> words, List<String> from) {
        return new InboxRule(name, words, from, List.of(), List.of(), "", true, false, false);
    }

    public boolean sendsOn() {
        return !forwardTo.isEmpty() || !redirectTo.isEmpty() || !attachTo.isEmpty();
    }
}
