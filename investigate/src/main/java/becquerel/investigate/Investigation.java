package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Finding;
import becquerel.detect.behaviour.Hand;
import becquerel.detect.behaviour.UnfamiliarHand;
import becquerel.investigate.Incident.Related;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * From findings to a conclusion, in a second pass: open it with everything found, show it again the activities it
 * {@link #wants}, then let it conclude. Pure; not safe for several threads.
 */
public final class Investigation {
    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::time).thenComparing(Finding::id);

    private final List<Finding> findings;
    private final Census census;
    private final Organisations organisations;
    private final Knowledge knowledge;
    private final Basis basis;
    private final Interest interest;
    private final Dossier dossier;
    private final Hands hands;
    private final Map<String, Decision> decisions = new TreeMap<>();

    private Investigation(
            List<Finding> findings,
            Census census,
            Organisations organisations,
            Knowledge knowledge,
            Basis basis,
            Stream<Hand> hands) {
        this.findings = findings.stream().sorted(ORDER).toList();
        this.census = census;
        this.organisations = organisations;
        this.knowledge = knowledge;
        this.basis = basis;
        this.interest = new Interest(findings, census);
        this.dossier = new Dossier(findings);
        this.hands = new Hands(
                new UnfamiliarHand(knowledge.hands()),
                hands.filter(hand -> interest.isAbout(hand.tenant(), hand.account())));
        basis.decisions().forEach(each -> decisions.put(each.session(), each));
    }

    /** Opens one, with every stay of every account held against the others. */
    public static Investigation open(
            List<Finding> findings,
            Census census,
            Organisations organisations,
            Knowledge knowledge,
            Basis basis,
            Stream<Hand> hands) {
        return new Investigation(findings, census, organisations, knowledge, basis, hands);
    }

    /** Whether the second pass should show this activity; cheap. */
    public boolean wants(Activity activity) {
        return dossier.cites(activity) || interest.wants(activity);
    }

    /** Whether an act with this mark ({@link Marks}) may be wanted. */
    public IntPredicate marks() {
        var marks = new Marks.Wanted();
        interest.mark(marks);
        dossier.mark(marks);
        return marks;
    }

    /** Takes one wanted activity, in any order. */
    public void see(Activity activity) {
        dossier.add(activity);
    }

    public Conclusion conclude() {
        List<Finding> proven = proven();
        List<Attack> attacks = attacks();
        IdentityHashMap<Attack, List<Related>> related = Relations.between(attacks, organisations);
        var exposures = new Exposures(attacks, basis, knowledge, organisations);
        List<Incident> incidents = attacks.stream()
                .map(attack -> Reckoning.incident(
                        attack,
                        knowledge,
                        organisations.of(attack.tenant()),
                        exposures.of(attack),
                        related.getOrDefault(attack, List.of())))
                .sorted(Reckoning.URGENCY)
                .toList();
        List<Attack> judged = Stream.concat(attacks.stream(), tries().stream()).toList();
        List<Verdict> verdicts = Verdicts.of(judged, loose(attacks), census, organisations, basis);
        List<EvidenceRequest> requests = Requests.of(incidents, census, basis);
        return new Conclusion(
                proven,
                incidents,
                verdicts,
                labelled().stream().map(Labelled::session).toList(),
                Sightings.of(attacks),
                requests,
                Unseen.of(basis.sources(), incidents, organisations, requests),
                basis.limits());
    }

    /** What might be an attack, reported or not; tenant by tenant. */
    public List<Candidate> candidates() {
        return byTenant().stream().flatMap(each -> each.candidates().stream()).toList();
    }

    /** Whose hand every session was that was looked at; tenant by tenant, by account and time. */
    public List<Labelled> labelled() {
        return byTenant().stream()
                .flatMap(each -> each.sessions().stream())
                .map(each -> new Labelled(
                        each.session(),
                        each.traits(),
                        each.stretch().records().stream()
                                .map(EvidenceRef::recordId)
                                .toList()))
                .toList();
    }

    /**
     * A session, what its label rests on, and the records it is made of.
     *
     * @param records native ids
     */
    public record Labelled(Session session, Set<SessionTrait> traits, List<String> records) {}

    List<Attack> attacks() {
        return byTenant().stream().flatMap(each -> each.reported().stream()).toList();
    }

    private List<Attack> tries() {
        return byTenant().stream().flatMap(each -> each.tries().stream()).toList();
    }

    private List<Attacks> byTenant() {
        Map<String, List<Clue>> byTenant = new TreeMap<>();
        proven().forEach(finding -> byTenant.computeIfAbsent(finding.tenant(), none -> new ArrayList<>())
                .add(Clue.of(finding, dossier.of(finding), knowledge.weights())));
        var all = new ArrayList<Attacks>();
        byTenant.forEach((tenant, clues) ->
                all.add(new Attacks(
                        organisations.of(tenant), clues, acts(tenant), census, hands, decisions, knowledge)));
        return all;
    }

    /** With every record of the acts they cite, however little of an act a detector remembers. */
    private List<Finding> proven() {
        return findings.stream().map(dossier::proven).toList();
    }

    private List<Activity> acts(String tenant) {
        return dossier.acts().stream()
                .filter(act -> act.tenant().equals(tenant))
                .toList();
    }

    private List<Finding> loose(List<Attack> attacks) {
        var taken = new HashSet<String>();
        attacks.forEach(attack ->
                attack.clues().forEach(clue -> taken.add(clue.finding().id())));
        return findings.stream()
                .filter(finding -> !taken.contains(finding.id()))
                .toList();
    }
}
