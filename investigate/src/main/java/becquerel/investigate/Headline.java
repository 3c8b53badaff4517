package becquerel.investigate;

import becquerel.activity.Activity.MailRuleChanged;
import becquerel.detect.Severity;
import becquerel.investigate.Incident.LossRisk;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.Verdict.Kind;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands at the top of an incident: its name, how bad it is, how near money was. */
record Headline(String title, Severity severity, LossRisk lossRisk) {
    static Headline of(Attack attack, List<SentMessage> sent, Knowledge knowledge) {
        Set<Family> families = attack.strong().stream()
                .map(Clue::family)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Family.class)));
        Set<Kind> kinds = attack.standings().values().stream()
                .map(Standing::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        LossRisk risk = risk(attack, sent, kinds, knowledge.words());
        return new Headline(title(families, kinds, attack, sent), severity(attack, kinds, risk), risk);
    }

    private static String title(Set<Family> families, Set<Kind> kinds, Attack attack, List<SentMessage> sent) {
        if (attack.strong().stream().allMatch(Clue::isAttempt)) {
            return "Password guessing, nobody got in";
        }
        boolean entered = kinds.contains(Kind.COMPROMISED);
        String base = families.contains(Family.POWER) && entered
                ? "Takeover of mailboxes and administration"
                : entered ? "Mailbox takeover" : suspicion(families);
        var parts = new ArrayList<String>();
        add(parts, copies(attack), "forwarding");
        add(parts, families.contains(Family.HIDING) || hides(attack), "hiding");
        add(parts, families.contains(Family.DELEGATION), "opened mailboxes");
        add(parts, entered && families.contains(Family.APP), "apps that read mail");
        add(parts, sent.stream().anyMatch(each -> each.side() == Side.INTRUDER), "messages sent");
        return parts.isEmpty() ? base : base + " with " + Phrases.list(parts);
    }

    private static String suspicion(Set<Family> families) {
        if (families.contains(Family.RULE)) {
            return "Suspicious mail rules";
        }
        if (families.contains(Family.APP)) {
            return "Suspicious app access";
        }
        return families.contains(Family.ENTRY) ? "Suspicious sign-ins" : "Suspicious changes";
    }

    private static void add(List<String> parts, boolean holds, String part) {
        if (holds) {
            parts.add(part);
        }
    }

    private static boolean copies(Attack attack) {
        return rules(attack).stream().anyMatch(rule -> !rule.rule().targets().isEmpty());
    }

    private static boolean hides(Attack attack) {
        return rules(attack).stream()
                .anyMatch(rule -> rule.rule().deletes() || rule.rule().marksRead());
    }

    private static List<MailRuleChanged> rules(Attack attack) {
        return attack.clues().stream()
                .flatMap(clue -> clue.acts().stream())
                .filter(MailRuleChanged.class::isInstance)
                .map(MailRuleChanged.class::cast)
                .toList();
    }

    private static LossRisk risk(Attack attack, List<SentMessage> sent, Set<Kind> kinds, Words words) {
        if (!kinds.contains(Kind.COMPROMISED) && !kinds.contains(Kind.SUSPECTED)) {
            return LossRisk.LOW;
        }
        boolean moneyRules = rules(attack).stream()
                .anyMatch(rule -> isNearMoney(words, rule.rule().words()));
        boolean intruderSent = sent.stream().anyMatch(each -> each.side() == Side.INTRUDER);
        boolean moneySent = sent.stream()
                .anyMatch(each -> each.side() != Side.OWNER
                        && (isNearMoney(words, List.of(each.subject())) || isNearMoney(words, each.attachments())));
        if (moneyRules || moneySent || (intruderSent && kinds.contains(Kind.COMPROMISED))) {
            return LossRisk.HIGH;
        }
        return LossRisk.MEDIUM;
    }

    private static boolean isNearMoney(Words words, List<String> texts) {
        return !words.in(Words.Family.FINANCE, texts).isEmpty();
    }

    private static Severity severity(Attack attack, Set<Kind> kinds, LossRisk risk) {
        Severity worst = attack.clues().stream()
                .map(clue -> clue.finding().severity())
                .max(Severity::compareTo)
                .orElse(Severity.LOW);
        if (kinds.contains(Kind.COMPROMISED)) {
            Severity least = risk == LossRisk.HIGH ? Severity.CRITICAL : Severity.HIGH;
            return worst.compareTo(least) > 0 ? worst : least;
        }
        boolean attempts = attack.strong().stream().allMatch(Clue::isAttempt);
        return attempts && worst.compareTo(Severity.MEDIUM) > 0 ? Severity.MEDIUM : worst;
    }
}
