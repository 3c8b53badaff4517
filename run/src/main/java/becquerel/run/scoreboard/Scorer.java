package becquerel.run.scoreboard;

import becquerel.run.scoreboard.Reported.Alert;
import becquerel.run.scoreboard.Reported.Found;
import becquerel.run.scoreboard.WorldScore.AlertScore;
import becquerel.run.scoreboard.WorldScore.AttackScore;
import becquerel.run.scoreboard.WorldScore.DetectorScore;
import becquerel.run.scoreboard.WorldScore.Judged;
import becquerel.run.scoreboard.WorldScore.Point;
import becquerel.run.scoreboard.WorldScore.World;
import becquerel.run.scoreboard.WorldScore.Worth;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what a case says against what really happened; docs/scoring.md says what counts. */
final class Scorer {
    private final Truth truth;
    private final Reported reported;
    private final List<Hand> hands;
    /** The incidents that are about each attack, most urgent first. */
    private final Map<Hand, List<Alert>> about = new LinkedHashMap<>();

    private Scorer(Truth truth, Reported reported) {
        this.truth = truth;
        this.reported = reported;
        this.hands = truth.attacks().stream()
                .map(attack -> new Hand(attack, truth.people()))
                .toList();
        for (Hand hand : hands) {
            about.put(hand, reported.alerts().stream().filter(hand::isBehind).toList());
        }
    }

    static WorldScore score(Truth truth, Reported reported) {
        var scorer = new Scorer(truth, reported);
        List<AlertScore> alerts = scorer.alerts();
        return new WorldScore(
                new World(truth.scenario(), truth.seed(), truth.accounts(), truth.days()),
                scorer.hands.stream().map(scorer::attack).toList(),
                alerts,
                reported.findings().stream()
                        .map(finding -> new Point(finding.confidence(), scorer.isRight(finding)))
                        .toList(),
                scorer.verdicts(),
                scorer.detectors(alerts),
                ExposureScore.of(truth.seen(), reported.messages()),
                SessionScore.of(truth, reported.sessions()));
    }

    /** The incident that stands for an attack: the one that names most of the accounts entered, of equals the most urgent. */
    private Optional<Alert> told(Hand hand) {
        List<Alert> all = about.getOrDefault(hand, List.of());
        long most = all.stream().mapToLong(hand::named).max().orElse(0);
        return all.stream().filter(alert -> hand.named(alert) == most).findFirst();
    }

    private AttackScore attack(Hand hand) {
        List<Alert> all = about.getOrDefault(hand, List.of());
        Set<String> stages =
                all.stream().flatMap(alert -> alert.stages().stream()).collect(Collectors.toSet());
        var told = new TreeMap<String, Boolean>();
        hand.attack().visible().forEach(stage -> told.put(stage, stages.contains(stage)));
        Truth.Attack attack = hand.attack();
        return new AttackScore(
                attack.id(),
                attack.name(),
                List.copyOf(attack.entered()),
                told(hand).map(Alert::id),
                all.stream().anyMatch(alert -> hand.named(alert) > 0),
                told,
                told(hand).filter(alert -> hand.named(alert) > 0).flatMap(alert -> delay(hand, alert)),
                noticed(hand),
                life(
                        attack.entered(),
                        hand.firstInside(),
                        attack.acts().stream()
                                .map(Truth.Act::time)
                                .max(Comparator.naturalOrder())
                                .orElse(hand.firstInside())));
    }

    /** Nothing when the first finding is older than the act, as that of a try is: then it was seen before it happened. */
    private static Optional<Duration> delay(Hand hand, Alert alert) {
        return alert.findings().stream()
                .filter(Found::isDated)
                .map(Found::time)
                .min(Comparator.naturalOrder())
                .map(first -> Duration.between(hand.firstInside(), first))
                .map(delay -> delay.isNegative() ? Duration.ZERO : delay);
    }

    private List<String> noticed(Hand hand) {
        return reported.findings().stream()
                .filter(hand::isBehind)
                .map(Found::detector)
                .distinct()
                .sorted()
                .toList();
    }

    private List<AlertScore> alerts() {
        Set<String> standing = hands.stream()
                .flatMap(hand -> told(hand).stream())
                .map(Alert::id)
                .collect(Collectors.toSet());
        return reported.alerts().stream()
                .map(alert -> alert(alert, standing.contains(alert.id())))
                .toList();
    }

    private AlertScore alert(Alert alert, boolean stands) {
        boolean right = about.values().stream().anyMatch(all -> all.contains(alert));
        return new AlertScore(
                alert.id(),
                stands ? Worth.TRUE : right ? Worth.PIECE : wereTries(alert) ? Worth.TRIES : Worth.FALSE,
                alert.confidence(),
                List.copyOf(alert.accounts()),
                List.copyOf(concerned(alert)),
                alert.firstSeen(),
                alert.lastSeen(),
                hands.stream()
                        .filter(hand -> alert.findings().stream().anyMatch(hand::isBehind))
                        .map(hand -> hand.attack().id())
                        .toList(),
                List.copyOf(alert.detectors()),
                life(concerned(alert), alert.firstSeen(), alert.lastSeen()));
    }

    /** Whether it claims no more than tries, and strangers, testers or an intruder who got in elsewhere made some in its time. */
    private boolean wereTries(Alert alert) {
        return alert.accounts().isEmpty()
                && (hands.stream().anyMatch(hand -> hand.isMostlyOf(alert.findings()))
                        || truth.life().stream()
                                .anyMatch(each -> each.isTry() && each.overlaps(alert.firstSeen(), alert.lastSeen())));
    }

    private static NavigableSet<String> concerned(Alert alert) {
        NavigableSet<String> accounts = new TreeSet<>(alert.accounts());
        alert.findings().forEach(finding -> accounts.addAll(finding.accounts()));
        return accounts;
    }

    private List<Truth.Life> life(Collection<String> accounts, Instant first, Instant last) {
        return truth.life().stream()
                .filter(each -> accounts.contains(each.account()) && each.overlaps(first, last))
                .toList();
    }

    private boolean isRight(Found finding) {
        return hands.stream().anyMatch(hand -> hand.isBehind(finding));
    }

    private SortedMap<Judged, Integer> verdicts() {
        var matrix = new TreeMap<Judged, Integer>();
        var unknown = new TreeSet<>(reported.verdicts().keySet());
        for (Truth.Person person : truth.people()) {
            String said = reported.verdicts().getOrDefault(person.account(), "");
            matrix.merge(new Judged(person.verdict(), said), 1, Integer::sum);
            unknown.remove(person.account());
        }
        for (String account : unknown) { // an account the tenant does not have
            matrix.merge(new Judged("", reported.verdicts().getOrDefault(account, "")), 1, Integer::sum);
        }
        return matrix;
    }

    private SortedMap<String, DetectorScore> detectors(List<AlertScore> alerts) {
        var scores = new TreeMap<String, DetectorScore>();
        for (Found finding : reported.findings()) {
            boolean right = isRight(finding);
            scores.merge(
                    finding.detector(), new DetectorScore(right ? 1 : 0, right ? 0 : 1, 0, 0), DetectorScore::plus);
        }
        for (AlertScore alert : alerts) {
            boolean wrong = alert.worth() == Worth.FALSE;
            for (String detector : alert.detectors()) {
                scores.merge(detector, new DetectorScore(0, 0, wrong ? 0 : 1, wrong ? 1 : 0), DetectorScore::plus);
            }
        }
        return scores;
    }
}
