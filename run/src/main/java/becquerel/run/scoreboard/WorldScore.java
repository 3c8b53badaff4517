package becquerel.run.scoreboard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How one simulated tenant was judged. What is scored further becomes one more component here and one more section of the
 * {@link Scoreboard}.
 *
 * @param alerts one for each incident of the case
 * @param findings how sure each finding was, and whether it was about an intruder
 * @param verdicts how often each true verdict was answered by which reported one
 * @param detectors by name
 * @param exposure which messages were seen
 * @param sessions whose hand sessions were
 */
public record WorldScore(
        World world,
        List<AttackScore> attacks,
        List<AlertScore> alerts,
        List<Point> findings,
        SortedMap<Judged, Integer> verdicts,
        SortedMap<String, DetectorScore> detectors,
        ExposureScore exposure,
        SessionScore sessions) {
    public WorldScore {
        attacks = List.copyOf(attacks);
        alerts = List.copyOf(alerts);
        findings = List.copyOf(findings);
    }

    /** Which tenant; another one with the same four values is the same to the byte. */
    public record World(String scenario, long seed, int accounts, int days) {}

    /**
     * What became of one attack.
     *
     * @param entered accounts in which the intruder acted; none where all his tries failed
     * @param told id of the true incident that stands for it
     * @param found whether that or another true incident names an account he entered
     * @param stages whether each visible stage is named by its true incidents
     * @param delay from his first act inside an account to the first finding of the incident, in the time of the evidence
     * @param noticed detectors with findings about it, in an incident or not
     * @param life ordinary things in the accounts entered while it went on
     */
    public record AttackScore(
            String id,
            String name,
            List<String> entered,
            Optional<String> told,
            boolean found,
            SortedMap<String, Boolean> stages,
            Optional<Duration> delay,
            List<String> noticed,
            List<Truth.Life> life) {
        public AttackScore {
            entered = List.copyOf(entered);
            noticed = List.copyOf(noticed);
            life = List.copyOf(life);
        }

        boolean gotIn() {
            return !entered.isEmpty();
        }
    }

    /** What an incident is worth. */
    public enum Worth {
        /** Stands for an attack. */
        TRUE,
        /** Tells more of an attack that another incident stands for: neither right nor wrong a second time. */
        PIECE,
        /** Names no account and says that somebody tried in vain, and somebody did: no more than that is claimed. */
        TRIES,
        FALSE
    }

    /**
     * How one incident stands beside the truth.
     *
     * @param concerned accounts of its findings, whether it names them or not
     * @param touches attacks that some of its findings are about, right or not
     * @param detectors those of its findings
     * @param life ordinary things in its accounts while it lasted
     */
    public record AlertScore(
            String id,
            Worth worth,
            double confidence,
            List<String> accounts,
            List<String> concerned,
            Instant firstSeen,
            Instant lastSeen,
            List<String> touches,
            List<String> detectors,
            List<Truth.Life> life) {
        public AlertScore {
            accounts = List.copyOf(accounts);
            concerned = List.copyOf(concerned);
            touches = List.copyOf(touches);
            detectors = List.copyOf(detectors);
            life = List.copyOf(life);
        }

        Point point() {
            return new Point(confidence, worth != Worth.FALSE);
        }
    }

    /** A confidence, and whether what was said with it is true. */
    public record Point(double confidence, boolean right) {}

    /** A verdict that would be right, and the one that was given; empty where the case names no such account. */
    public record Judged(String truth, String reported) implements Comparable<Judged> {
        @Override
        public int compareTo(Judged other) {
            int byTruth = truth.compareTo(other.truth);
            return byTruth != 0 ? byTruth : reported.compareTo(other.reported);
        }
    }

    /**
     * What a detector contributed.
     *
     * @param right findings about an intruder
     * @param wrong other findings
     * @param rightAlerts true incidents and pieces it has a part in
     * @param wrongAlerts false incidents it has a part in
     */
    public record DetectorScore(int right, int wrong, int rightAlerts, int wrongAlerts) {
        static final DetectorScore NONE = new DetectorScore(0, 0, 0, 0);

        DetectorScore plus(DetectorScore other) {
            return new DetectorScore(
                    right + other.right,
                    wrong + other.wrong,
                    rightAlerts + other.rightAlerts,
                    wrongAlerts + other.wrongAlerts);
        }
    }

    /** Adds up maps of counts. */
    static void add(Map<Judged, Integer> to, Map<Judged, Integer> more) {
        more.forEach((judged, count) -> to.merge(judged, count, Integer::sum));
    }
}
