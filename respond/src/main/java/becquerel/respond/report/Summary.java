package becquerel.respond.report;

import becquerel.detect.Stage;
import becquerel.investigate.Incident;
import becquerel.investigate.Incident.LossRisk;
import becquerel.investigate.Ledger;
import becquerel.investigate.OpenItem;
import becquerel.investigate.SentMessage;
import becquerel.investigate.StoryLine;
import becquerel.investigate.Verdict;
import becquerel.knowledge.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What happened, in four sentences that need no knowledge of the subject. */
final class Summary {
    private static final Set<Verdict.Kind> AFFECTED =
            EnumSet.of(Verdict.Kind.COMPROMISED, Verdict.Kind.SUSPECTED, Verdict.Kind.TARGETED);

    private static final int NAMED = 3;

    private final ReportInput input;

    Summary(ReportInput input) {
        this.input = input;
    }

    List<String> sentences() {
        var judged = new Judged(input);
        if (judged.nothing()) {
            return judged.whyNothing();
        }
        var said = new ArrayList<>(incidents().isEmpty() ? nothingFound() : List.of(who(), how(), money(), open()));
        int decisions = input.conclusion().decisions().size();
        if (decisions > 0) {
            said.add(
                    Words.count(decisions, "decision", "decisions")
                            + " of people on whose hand a session was went into this; decisions.jsonl says who decided and why.");
        }
        if (!judged.span().isEmpty()) {
            said.add(judged.span());
        }
        return said;
    }

    private List<Incident> incidents() {
        return input.conclusion().incidents();
    }

    private List<String> nothingFound() {
        var said = new ArrayList<String>();
        said.add("No attack was recognised in this evidence"
                + Span.of(input.ledger()).map(span -> ", " + span.words()).orElse("") + ".");
        long records = input.ledger().files().stream()
                .mapToLong(Ledger.Entry::activities)
                .sum();
        said.add("It holds " + Words.count(records, "record", "records") + " of what "
                + accounts(input.conclusion().verdicts().size()) + " did.");
        long blind = input.ledger().blind().size();
        said.add(
                blind == 0
                        ? "Every kind of search had something to look at."
                        : Words.count(blind, "kind of search", "kinds of search")
                                + " had nothing to look at in the records that were judged; their silence means"
                                + " nothing.");
        said.add("This does not prove that nothing happened: it says what was looked for, in which span, and what could"
                + " not be seen.");
        return said;
    }

    private String who() {
        String when = when();
        var compromised = named(Verdict.Kind.COMPROMISED);
        if (!compromised.isEmpty()) {
            return when + " an intruder acted in " + accounts(compromised.size()) + ofOrganisation() + ": "
                    + Words.list(compromised, NAMED) + tools() + ".";
        }
        var suspected = named(Verdict.Kind.SUSPECTED);
        if (!suspected.isEmpty()) {
            return when + " an intruder may have acted in " + accounts(suspected.size()) + ofOrganisation() + ": "
                    + Words.list(suspected, NAMED) + ". This needs to be confirmed.";
        }
        var targeted = named(Verdict.Kind.TARGETED);
        return targeted.isEmpty()
                ? when + " acts were recorded" + ofOrganisation()
                        + " that may belong to an attack; no account is known to" + " be taken over."
                : when + " somebody tried to get into " + accounts(targeted.size()) + ofOrganisation()
                        + "; the evidence shows no try that got in" + knownPasswords() + ".";
    }

    /** What the intruder made belongs away; what was raised belongs to somebody. */
    private String tools() {
        var own = input.conclusion().verdicts().stream()
                .filter(each -> each.kind() == Verdict.Kind.INTRUDERS_OWN)
                .toList();
        long made = own.stream()
                .filter(each -> Standing.of(input, each) == Standing.MADE)
                .count();
        long raised = own.size() - made;
        var parts = new ArrayList<String>();
        if (made > 0) {
            parts.add(Words.count(made, "more account was", "more accounts were") + " made by the intruder");
        }
        if (raised > 0) {
            parts.add(Words.count(raised, "existing account was", "existing accounts were") + " given roles");
        }
        return parts.isEmpty() ? "" : "; " + Words.list(parts);
    }

    private String when() {
        var first = incidents().stream()
                .map(Incident::firstSeen)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var last = incidents().stream()
                .map(Incident::lastSeen)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        String from = Words.day(first);
        String to = Words.day(last);
        return from.equals(to) ? "On " + from : "Between " + from + " and " + to;
    }

    private String ofOrganisation() {
        var names = input.organisations().all().stream()
                .map(Organisation::name)
                .filter(name -> !name.isEmpty())
                .toList();
        if (!names.isEmpty()) {
            return " of " + Words.list(names, NAMED);
        }
        long several = input.conclusion().verdicts().stream()
                .filter(each -> AFFECTED.contains(each.kind()))
                .map(Verdict::tenant)
                .distinct()
                .count();
        return several > 1 ? " of " + several + " organisations" : "";
    }

    private List<String> named(Verdict.Kind kind) {
        return input.conclusion().verdicts().stream()
                .filter(each -> each.kind() == kind)
                .map(Verdict::account)
                .toList();
    }

    private String knownPasswords() {
        long known = input.conclusion().verdicts().stream()
                .filter(each -> Standing.of(input, each) == Standing.PASSWORD_KNOWN)
                .count();
        return known == 0 ? "" : ", but the intruder knows " + Words.count(known, "password", "passwords");
    }

    private static String accounts(int number) {
        return Words.count(number, "account", "accounts");
    }

    private String how() {
        boolean certain = !named(Verdict.Kind.COMPROMISED).isEmpty();
        var steps = incidents().stream()
                .flatMap(each -> each.stages().stream())
                .distinct()
                .sorted()
                .map(stage -> step(stage, certain))
                .toList();
        if (steps.isEmpty()) {
            return "What was done cannot be said from this evidence.";
        }
        return (certain ? "The intruder " : "If it was an intruder, they ") + Words.list(steps) + ".";
    }

    private static String step(Stage stage, boolean certain) {
        return switch (stage) {
            case S0 -> "prepared the attack";
            case S1 -> "sent messages meant to deceive";
            case S2 -> "went after passwords or permissions";
            case S3 -> certain ? "got in" : "signed in or tried to";
            case S4 -> "set up ways to come back or to have mail sent on";
            case S5 -> "reached for the mail itself";
            case S6 -> "hid their traces";
            case S7 -> "sent messages in somebody else's name";
            case S8 -> "worked towards a payment";
        };
    }

    private String money() {
        var sent = incidents().stream().flatMap(each -> each.sent().stream()).toList();
        var risk = incidents().stream()
                .map(Incident::lossRisk)
                .max(Comparator.naturalOrder())
                .orElse(LossRisk.LOW);
        String end = "; the risk of losing money is " + risk.word() + ".";
        if (sent.isEmpty()) {
            return "No message is recorded as sent by the intruder" + end;
        }
        return Words.count(sent.size(), "message was", "messages were")
                + " sent from these accounts while the intruder was in them" + hands(sent) + end;
    }

    private static String hands(List<SentMessage> sent) {
        var parts = new ArrayList<String>();
        addHand(parts, sent, StoryLine.Side.INTRUDER, "by the intruder");
        addHand(parts, sent, StoryLine.Side.UNKNOWN, "by a hand we cannot name");
        addHand(parts, sent, StoryLine.Side.OWNER, "by the owner");
        return ", " + Words.list(parts);
    }

    private static void addHand(List<String> parts, List<SentMessage> sent, StoryLine.Side side, String words) {
        long number = sent.stream().filter(each -> each.side() == side).count();
        if (number > 0) {
            parts.add((number == sent.size() ? "all" : Words.count(number)) + " " + words);
        }
    }

    private String open() {
        List<OpenItem> items =
                incidents().stream().flatMap(each -> each.open().stream()).toList();
        long used = items.stream()
                .filter(each -> each.kind() == OpenItem.Kind.ACCESS)
                .count();
        List<OpenItem> left = items.stream()
                .filter(each -> each.kind() != OpenItem.Kind.ACCESS)
                .toList();
        return left(left)
                + (used == 0
                        ? ""
                        : " The intruder still acts in " + Words.count(used, "account", "accounts")
                                + " in spite of a clean-up.");
    }

    private String left(List<OpenItem> left) {
        String when = Span.of(input.ledger())
                .map(span -> "When the evidence ends, on " + Words.day(span.to()) + ", ")
                .orElse("When the evidence ends, ");
        long his = left.stream()
                .filter(each -> each.side() == StoryLine.Side.INTRUDER)
                .count();
        long unclear = left.size() - his;
        if (left.isEmpty()) {
            return when + "nothing the intruder is known to have set up is still in force.";
        }
        if (his == 0) {
            return when + "nothing the intruder is known to have set up is still in force, but "
                    + things(unclear, "made by an unclear hand") + ".";
        }
        return when + things(his, "the intruder set up")
                + (unclear == 0
                        ? ""
                        : ", and so " + (unclear == 1 ? "is " : "are ") + Words.count(unclear)
                                + " more made by an unclear hand")
                + ".";
    }

    private static String things(long number, String made) {
        return Words.count(number, "thing", "things") + " " + made + (number == 1 ? " is" : " are") + " still in force";
    }
}
