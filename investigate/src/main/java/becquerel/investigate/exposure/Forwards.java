package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Change;
import becquerel.activity.Configuration;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Kind;
import becquerel.activity.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The intruder's rules and forwardings, each with the time it was in force, and the copies that mail flow shows on their way. */
final class Forwards {
    /** A copy follows the message within seconds; minutes when servers are busy. */
    private static final Duration SOON = Duration.ofMinutes(15);

    /** A rule that sends mail on, in force from one moment to another. */
    record Span(String mailbox, MailRule rule, Activity made, Instant from, Instant to) {
        boolean holdsAt(Instant time) {
            return !time.isBefore(from) && !time.isAfter(to);
        }
    }

    private final Set<String> drops;
    private final List<Span> spans = new ArrayList<>();
    private final Map<String, Open> open = new LinkedHashMap<>();
    /** Copies by the message's id, and by what forwarding makes of it: who sends it on, and its subject. */
    private final Map<String, List<MessageTraced>> copies = new HashMap<>();

    private final Set<String> traced = new HashSet<>();
    private final List<MessageTraced> out = new ArrayList<>();

    /** Mailboxes, or all where empty, with rules that send mail on to others or of which nobody knows what they do. */
    private final Set<String> others = new HashSet<>();

    private record Open(String mailbox, MailRule rule, Activity made) {}

    Forwards(Question question) {
        this.drops = question.drops();
        for (Activity act : question.acts()) {
            switch (act) {
                case MailRuleChanged rule -> change(rule.mailbox().name(), rule.rule(), rule.change(), rule, question);
                case ForwardingChanged forward ->
                    change(forward.mailbox().name(), forward.rule(), forward.change(), forward, question);
                case ConfigurationSeen seen -> standing(seen);
                case MessageTraced mail -> copy(mail);
                default -> {
                    // sends nothing on
                }
            }
        }
        open.values().forEach(each -> close(each, Instant.MAX));
    }

    private void change(String mailbox, MailRule rule, Change change, Activity act, Question question) {
        if (act.context().outcome() == Outcome.FAILURE) {
            return;
        }
        String where = rule.kind() == Kind.TRANSPORT ? "" : mailbox;
        note(where, rule);
        String key = key(where, rule);
        if (change == Change.MODIFIED && rule.targets().isEmpty() && !rule.complete()) {
            return; // a change that does not say what: an Outlook client writes thousands of them
        }
        Open same = open.get(key);
        if (change == Change.MODIFIED && same != null && same.rule().equals(rule)) {
            return;
        }
        boolean ends = change == Change.REMOVED || change == Change.DISABLED || !rule.enabled();
        Optional.ofNullable(open.remove(key)).ifPresent(each -> close(each, act.time()));
        boolean his =
                question.hand().apply(act) == Hand.INTRUDER && !rule.targets().isEmpty();
        boolean toHim = rule.targets().stream().anyMatch(this::isDrop);
        if (!ends && (his || toHim)) {
            open.put(key, new Open(where, rule, act));
        }
    }

    private void note(String where, MailRule rule) {
        if (!rule.complete() || !rule.targets().isEmpty()) {
            others.add(where);
        }
    }

    /** Whether any rule there may have sent mail on. */
    boolean mayReach(String mailbox) {
        return others.contains("") || others.contains(mailbox);
    }

    private static String key(String mailbox, MailRule rule) {
        String name = rule.kind() == Kind.MAILBOX_FORWARD
                ? ""
                : (rule.name().isEmpty() ? rule.id() : rule.name()).toLowerCase(Locale.ROOT);
        return rule.kind() + " " + mailbox + " " + name;
    }

    /** An export shows a rule that no record tells of: since when it stands nobody knows. */
    private void standing(ConfigurationSeen seen) {
        if (seen.what() instanceof Configuration.StandingRule shown
                && shown.rule().enabled()) {
            note(shown.rule().kind() == Kind.TRANSPORT ? "" : seen.about().name(), shown.rule());
        }
        if (seen.what() instanceof Configuration.StandingRule shown
                && shown.rule().enabled()
                && shown.rule().targets().stream().anyMatch(this::isDrop)) {
            String where =
                    shown.rule().kind() == Kind.TRANSPORT ? "" : seen.about().name();
            boolean known = open.containsKey(key(where, shown.rule()))
                    || spans.stream()
                            .anyMatch(each -> key(each.mailbox(), each.rule()).equals(key(where, shown.rule())));
            if (!known) {
                spans.add(new Span(where, shown.rule(), seen, Instant.MIN, Instant.MAX));
            }
        }
    }

    private void close(Open each, Instant end) {
        spans.add(new Span(each.mailbox(), each.rule(), each.made(), each.made().time(), end));
    }

    private boolean isDrop(String target) {
        String folded = target.toLowerCase(Locale.ROOT);
        return drops.stream().anyMatch(folded::contains);
    }

    private void copy(MessageTraced mail) {
        String recipient = mail.recipient().name();
        if (drops.contains(recipient)) {
            out.add(mail);
            traced.add(recipient);
            String key = MessageKey.of(mail.message());
            if (!key.isEmpty()) {
                copies.computeIfAbsent(key, none -> new ArrayList<>(1)).add(mail);
            }
            copies.computeIfAbsent(named(mail.sender(), mail.message().subject()), none -> new ArrayList<>(1))
                    .add(mail);
        }
    }

    /** Forwarding puts a mark of the language before the subject. */
    private static String named(String sender, String subject) {
        int colon = subject.indexOf(':');
        String bare = colon > 0 && colon <= 4 ? subject.substring(colon + 1) : subject;
        return sender + "\n" + bare.strip().toLowerCase(Locale.ROOT);
    }

    List<Span> spans() {
        return spans;
    }

    /** Messages on their way to him. */
    List<MessageTraced> out() {
        return out;
    }

    boolean isTraced(MailRule rule) {
        return rule.targets().stream()
                .map(target -> target.toLowerCase(Locale.ROOT))
                .anyMatch(target -> traced.stream().anyMatch(target::contains));
    }

    /** The copies of a message of a mailbox that mail flow shows, in order. */
    List<MessageTraced> copies(String key, Facts facts, String mailbox, Instant arrived) {
        List<MessageTraced> same = copies.getOrDefault(key, List.of());
        List<MessageTraced> made =
                List.of(named(mailbox, facts.subject()), named(mailbox, "FW: " + facts.subject())).stream()
                        .distinct()
                        .flatMap(each -> copies.getOrDefault(each, List.of()).stream())
                        .filter(copy -> !copy.time().isBefore(arrived)
                                && Duration.between(arrived, copy.time()).compareTo(SOON) <= 0)
                        .distinct()
                        .toList();
        var all = new ArrayList<>(same);
        made.stream().filter(each -> !all.contains(each)).forEach(all::add);
        return all;
    }
}
