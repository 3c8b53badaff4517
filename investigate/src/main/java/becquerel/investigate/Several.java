package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.MessageSent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Many acts of one sort in one clause: counted, and what they were about named as far as it stays readable. */
final class Several {
    private Several() {}

    /** What was done, without who did it. */
    static String of(Deed deed, List<Activity> acts) {
        return switch (deed) {
            case SEND -> sent(acts);
            case RULE -> "made or changed mail rules " + times(acts) + mailboxes(acts);
            case FORWARD -> "changed where mail is forwarded " + times(acts) + mailboxes(acts);
            case DELEGATE -> "gave or took rights on mailboxes " + times(acts) + mailboxes(acts);
            case SECRET -> "added or removed secrets of apps " + times(acts);
            case ACCOUNT -> "made or changed accounts " + times(acts) + accounts(acts);
            case METHOD -> "added or removed sign-in methods " + times(acts) + accounts(acts);
            case PASSWORD -> "set passwords " + times(acts) + accounts(acts);
            case POLICY -> "changed settings " + times(acts) + ": " + OperationWords.others(acts);
            case CLICK ->
                "followed or was stopped at links " + times(acts)
                        + quoted(acts, act -> act instanceof LinkClicked click ? Stream.of(click.url()) : Stream.of());
            case SEARCH ->
                "searched " + times(acts)
                        + quoted(
                                acts,
                                act -> act instanceof Activity.SearchRun run ? Stream.of(run.query()) : Stream.of());
            case RECEIVE -> "received " + Phrases.count(acts.size(), "message", "messages") + " the provider judged";
            case ALERT ->
                "is named in " + Phrases.count(acts.size(), "alert", "alerts") + " of the provider"
                        + quoted(
                                acts,
                                act -> act instanceof Activity.ProviderAlert alert
                                        ? Stream.of(alert.name())
                                        : Stream.of());
            default -> "did what the records call " + OperationWords.others(acts);
        };
    }

    private static String sent(List<Activity> acts) {
        var to = new TreeSet<String>();
        acts.forEach(act -> {
            if (act instanceof MessageSent sent) {
                to.addAll(sent.recipients());
            }
        });
        return "sent " + Phrases.count(acts.size(), "message", "messages")
                + (to.isEmpty() ? "" : " to " + Phrases.list(to))
                + quoted(
                        acts,
                        act -> act instanceof MessageSent sent
                                ? Stream.of(sent.message().subject())
                                : Stream.of());
    }

    private static String times(List<Activity> acts) {
        return Phrases.times(acts.size());
    }

    private static String mailboxes(List<Activity> acts) {
        var names = subjects(acts);
        return names.isEmpty()
                ? ""
                : (names.size() == 1 ? " in the mailbox of " : " in the mailboxes of ") + Phrases.list(names);
    }

    private static String accounts(List<Activity> acts) {
        var names = subjects(acts);
        return names.isEmpty() ? "" : ": " + Phrases.list(names);
    }

    private static Set<String> subjects(List<Activity> acts) {
        var names = new TreeSet<String>();
        acts.forEach(act -> names.add(act.subject().name()));
        names.remove("");
        return names;
    }

    private static String quoted(List<Activity> acts, Function<Activity, Stream<String>> texts) {
        var all = new TreeSet<String>();
        acts.forEach(act -> texts.apply(act).filter(text -> !text.isEmpty()).forEach(all::add));
        return all.isEmpty() ? "" : ": " + Phrases.quoted(all);
    }
}
