package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.investigate.Incident.Related;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.Exposure;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Puts an attack down as an incident. */
final class Reckoning {
    private static final int BYTES = 6;

    private Reckoning() {}

    /** Most urgent first. */
    static final Comparator<Incident> URGENCY = Comparator.comparing(Incident::lossRisk)
            .reversed()
            .thenComparing(Incident::severity, Comparator.reverseOrder())
            .thenComparing(Incident::confidence, Comparator.reverseOrder())
            .thenComparing(Incident::firstSeen)
            .thenComparing(Incident::id);

    static Incident incident(
            Attack attack,
            Knowledge knowledge,
            Organisation organisation,
            Exposure exposure,
            List<Clue> loose,
            List<Sessions.Labelled> sessions,
            List<Related> related) {
        String remark = Campaign.remark(attack, organisation);
        List<SentMessage> sent = Sends.of(attack);
        Outcome outcome = Outcomes.of(attack, sent, loose, organisation, knowledge.words());
        Headline headline = Headline.of(attack, sent, knowledge);
        List<Finding> findings = attack.clues().stream().map(Clue::finding).toList();
        Optional<Beginning> beginning = Lures.of(attack).beginning();
        return new Incident(
                id(attack),
                remark.isEmpty() ? headline.title() : headline.title() + " (" + remark + ")",
                attack.tenant(),
                List.copyOf(attack.accounts()),
                attack.certainty().rounded(),
                attack.certainty().terms(),
                headline.severity(),
                headline.lossRisk(),
                first(attack),
                last(attack),
                stages(findings, attack, beginning),
                findings,
                Sessions.concerned(attack, first(attack), last(attack), sessions),
                Story.of(attack, outcome),
                sent,
                OpenItems.of(attack, organisation.setup().cleanUp()),
                exposure,
                beginning,
                outcome,
                BlastRadius.of(attack, organisation),
                related);
    }

    /** Those of the findings, those the intruder's own acts reached without a finding, and the lure it began or likely began with. */
    private static List<Stage> stages(List<Finding> findings, Attack attack, Optional<Beginning> beginning) {
        var stages = EnumSet.noneOf(Stage.class);
        findings.forEach(finding -> stages.add(finding.stage()));
        attack.acts().stream()
                .filter(act -> attack.side(act) == Side.INTRUDER)
                .forEach(act -> Deed.of(act).stage().ifPresent(stages::add));
        if (beginning.isPresent()) {
            stages.add(Stage.S1);
        }
        return List.copyOf(stages);
    }

    /** Derived from the earliest strong finding, so that it survives re-runs and later evidence. */
    static String id(Attack attack) {
        MessageDigest digest = sha256();
        digest.update(attack.strong().getFirst().finding().id().getBytes(StandardCharsets.UTF_8));
        return "i-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static Instant first(Attack attack) {
        return attack.strong().stream()
                .flatMap(clue -> clue.acts().stream())
                .filter(act -> attack.side(act) != Side.OWNER)
                .map(Activity::time)
                .min(Comparator.naturalOrder())
                .map(time -> time.isBefore(attack.start()) ? time : attack.start())
                .orElse(attack.start());
    }

    private static Instant last(Attack attack) {
        Instant last = attack.end();
        for (Activity act : attack.acts()) {
            if (attack.side(act) == Side.INTRUDER && act.time().isAfter(last)) {
                last = act.time();
            }
        }
        return last;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
