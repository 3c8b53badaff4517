package becquerel.run.scoreboard;

import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.Investigation.Labelled;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MessageKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a case says, as far as it can be held against the truth.
 *
 * @param alerts the incidents of the case, most urgent first
 * @param findings of the whole case, also those of no incident
 * @param verdicts by account, in the words of the case
 * @param messages what is said of each message, once for every incident that says something of it
 * @param sessions with the records they are made of
 */
public record Reported(
        List<Alert> alerts,
        List<Found> findings,
        Map<String, String> verdicts,
        List<Shown> messages,
        List<Labelled> sessions) {
    public Reported {
        alerts = List.copyOf(alerts);
        findings = List.copyOf(findings);
        verdicts = Map.copyOf(verdicts);
        messages = List.copyOf(messages);
        sessions = List.copyOf(sessions);
    }

    /** What an incident says of a message; the mailbox is empty where only the message's way out is known. */
    public record Shown(String mailbox, String message, ExposureClass as) {}

    /**
     * An incident.
     *
     * @param stages codes such as {@code S5}
     */
    public record Alert(
            String id,
            NavigableSet<String> accounts,
            double confidence,
            Instant firstSeen,
            Instant lastSeen,
            NavigableSet<String> stages,
            List<Found> findings) {
        public Alert {
            findings = List.copyOf(findings);
        }

        NavigableSet<String> detectors() {
            return findings.stream().map(Found::detector).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * A finding.
     *
     * @param detector its name; with the rule's id behind it where a rule found it
     * @param time of the act; the far future for a state no record dates
     * @param accounts whose act it is and whose account it concerns
     * @param records native ids of its records
     */
    public record Found(
            String id, String detector, double confidence, Instant time, Set<String> accounts, Set<String> records) {
        public Found {
            accounts = Set.copyOf(accounts);
            records = Set.copyOf(records);
        }

        boolean isDated() {
            return !Context.isUndated(time);
        }
    }

    /** Of a case of one tenant. */
    static Reported of(Conclusion conclusion, List<Labelled> sessions) {
        var verdicts = new TreeMap<String, String>();
        conclusion
                .verdicts()
                .forEach(
                        each -> verdicts.putIfAbsent(each.account(), each.kind().words())); // most serious first
        return new Reported(
                conclusion.incidents().stream().map(Reported::alert).toList(),
                conclusion.findings().stream().map(Reported::found).toList(),
                verdicts,
                conclusion.incidents().stream()
                        .flatMap(incident -> incident.exposure().mailboxes().stream())
                        .flatMap(mailbox -> mailbox.messages().stream())
                        .map(each -> new Shown(each.mailbox(), MessageKey.of(each.id()), each.exposure()))
                        .toList(),
                sessions);
    }

    private static Alert alert(Incident incident) {
        return new Alert(
                incident.id(),
                new TreeSet<>(incident.accounts()),
                incident.confidence(),
                incident.firstSeen(),
                incident.lastSeen(),
                incident.stages().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
                incident.findings().stream().map(Reported::found).toList());
    }

    static Found found(becquerel.detect.Finding finding) {
        return new Found(
                finding.id(),
                finding.foundBy(),
                finding.confidence(),
                finding.time(),
                Stream.of(finding.account(), finding.actor())
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet()),
                finding.evidence().stream()
                        .map(EvidenceRef::recordId)
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toSet()));
    }
}
