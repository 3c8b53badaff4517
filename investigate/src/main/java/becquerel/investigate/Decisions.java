package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.behaviour.UnfamiliarHand;
import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people decided about the sessions of one tenant, and what follows for findings: one that rests on what the owner did is set
 * aside, and a session that is the intruder's is found.
 */
final class Decisions {
    /** The name under which a decided session stands among findings. */
    static final String DETECTOR = "session-label";

    private static final int VERSION = 1;
    /** A person who knows the owner is surer than any detector, and can err. */
    private static final double SURE = 0.97;

    private static final double SET_ASIDE = 0.01;
    private static final int CITED = 24;

    private final Stretches stretches;
    private final Map<String, Decision> bySession = new HashMap<>();

    /** Those of one tenant. */
    Decisions(List<Decision> all, Stretches stretches) {
        this.stretches = stretches;
        if (!all.isEmpty()) {
            all.forEach(each -> bySession.put(each.session(), each));
        }
    }

    /** Those whose session is not in the evidence. */
    List<Decision> gone() {
        if (bySession.isEmpty()) {
            return List.of();
        }
        Set<String> there = stretches.all().stream()
                .flatMap(each -> Stream.of(each.id(), each.stayId()))
                .collect(Collectors.toSet());
        return bySession.values().stream()
                .filter(each -> !there.contains(each.session()))
                .sorted(Comparator.comparing(Decision::time).thenComparing(Decision::session))
                .toList();
    }

    /** On the session itself or else on the whole stay around its place. */
    Optional<Decision> of(Stretch stretch) {
        if (bySession.isEmpty()) {
            return Optional.empty();
        }
        Decision one = bySession.get(stretch.id());
        return Optional.ofNullable(one == null && !stretch.place().isEmpty() ? bySession.get(stretch.stayId()) : one);
    }

    /** Whose hand a person said an act was. */
    Optional<Side> of(Activity act) {
        return bySession.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(stretches.of(act)).flatMap(this::of).map(Decision::label);
    }

    /**
     * The decision by which a finding is set aside: all its acts are the owner's, or it is about a place where a person knows the owner
     * was.
     */
    Optional<Decision> settles(Finding finding, List<Activity> acts) {
        List<Optional<Decision>> said = acts.stream()
                .map(stretches::of)
                .map(stretch -> stretch == null ? Optional.<Decision>empty() : of(stretch))
                .toList();
        boolean contradicted = said.stream()
                .anyMatch(each -> each.filter(decision -> decision.label() == Side.INTRUDER)
                        .isPresent());
        boolean byOne = finding.detector().equals(UnfamiliarHand.NAME);
        boolean settled = byOne
                ? said.stream().anyMatch(Optional::isPresent)
                : !said.isEmpty() && said.stream().allMatch(Optional::isPresent);
        return settled && !contradicted
                ? said.stream().flatMap(Optional::stream).findFirst()
                : Optional.empty();
    }

    /** A finding that a person's decision makes mean nothing, and that says so. */
    static Finding setAside(Finding finding, Decision decision) {
        return finding.because(
                SET_ASIDE,
                "Set aside: %s said on %s that this was the owner (%s)."
                        .formatted(
                                Phrases.plain(decision.who()),
                                Phrases.day(decision.time()),
                                Phrases.plain(decision.why())));
    }

    /** A session that is the intruder's by decision, as a finding, and what was done in it. */
    record Found(Finding finding, List<Activity> acts) {}

    /** One for each such session. */
    List<Found> found() {
        var all = new ArrayList<Found>();
        for (Stretch stretch : stretches.all()) {
            of(stretch)
                    .filter(decision -> decision.label() == Side.INTRUDER)
                    .ifPresent(decision -> all.add(new Found(finding(stretch, decision), stretch.acts())));
        }
        return all;
    }

    private static Finding finding(Stretch stretch, Decision decision) {
        Activity first = stretch.acts().getFirst();
        List<EvidenceRef> records =
                stretch.acts().stream().limit(CITED).map(Activity::evidence).toList();
        return Draft.of(DETECTOR, VERSION, stretch.who().tenant(), first.time(), first.evidence())
                .account(stretch.who().name())
                .actor(stretch.who().name())
                .apart(stretch.id())
                .weighs(Severity.HIGH, SURE)
                .at(Stage.S3, "T1078.004")
                .entity(Entity.Kind.ACCOUNT, stretch.who().name())
                .entities(Entity.Kind.ADDRESS, stretch.addresses())
                .entity(Entity.Kind.SESSION, stretch.session())
                .citing(records)
                .number("records", stretch.records().size())
                .benign("The person who decided may be mistaken.")
                .confirm("becquerel session undo takes the decision back.")
                .says("A stranger was at work in %s from %s to %s%s (session %s), says %s: %s."
                        .formatted(
                                Phrases.plain(stretch.who().name()),
                                Phrases.moment(stretch.from()),
                                Phrases.moment(stretch.to()),
                                stretch.addresses().isEmpty() ? "" : " at " + Phrases.list(stretch.addresses()),
                                stretch.id(),
                                Phrases.plain(decision.who()),
                                Phrases.plain(decision.why())));
    }
}
