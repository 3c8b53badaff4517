package becquerel.investigate;

import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.investigate.exposure.Exposure;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Findings that are one attack, told in order.
 *
 * @param id derived from content, survives re-runs
 * @param title one line for a list, e.g. {@code Mailbox takeover with hiding and forwarding}
 * @param accounts every account concerned, sorted: victims, raised, made
 * @param confidence 0..1, a score until calibrated
 * @param terms whose sum that is, as log-odds
 * @param lossRisk how near money is
 * @param stages reached, in order
 * @param findings in order of time
 * @param sessions ids of the sessions in these accounts that are the intruder's or unclear, in the time of the incident or
 *     cited by its findings; by account and time
 * @param story in order of time; every line cites its records
 * @param sent messages sent during the intrusion
 * @param open what is still in force at the end of the evidence
 * @param exposure which mail was seen
 * @param beginning how it began, where the evidence shows it
 * @param outcome what was sent, what became of it, and what came back
 * @param blastRadius where in the tenant the intruder's marks were met: further accounts first
 * @param related other incidents that share something, and what
 */
public record Incident(
        String id,
        String title,
        String tenant,
        List<String> accounts,
        double confidence,
        List<Term> terms,
        Severity severity,
        LossRisk lossRisk,
        Instant firstSeen,
        Instant lastSeen,
        List<Stage> stages,
        List<Finding> findings,
        List<String> sessions,
        List<StoryLine> story,
        List<SentMessage> sent,
        List<OpenItem> open,
        Exposure exposure,
        Optional<Beginning> beginning,
        Outcome outcome,
        List<Hit> blastRadius,
        List<Related> related) {
    /** Nothing is said with more certainty than this. */
    public static final double MOST_CERTAIN = Odds.MOST;

    /** How near the intruder was to money. */
    public enum LossRisk {
        LOW,
        MEDIUM,
        HIGH;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One addend of the confidence.
     *
     * @param text what it is for, as people read it
     * @param logOdds natural logarithm of odds; 0 changes nothing
     */
    public record Term(String text, double logOdds) {}

    /** Another incident and why it is named here. */
    public record Related(String incident, String why) {}

    public Incident {
        accounts = List.copyOf(accounts);
        terms = List.copyOf(terms);
        stages = List.copyOf(stages);
        findings = List.copyOf(findings);
        sessions = List.copyOf(sessions);
        story = List.copyOf(story);
        sent = List.copyOf(sent);
        open = List.copyOf(open);
        blastRadius = List.copyOf(blastRadius);
        related = List.copyOf(related);
    }
}
