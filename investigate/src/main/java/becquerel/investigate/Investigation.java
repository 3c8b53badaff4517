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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    private final List<Decision> decisions;
    private @Nullable List<Tenant> tenants;

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
        this.decisions = basis.decisions();
        this.interest = new Interest(findings, decisions, census);
        this.dossier = new Dossier(findings);
        this.hands = new Hands(
                new UnfamiliarHand(knowledge.hands()),
                hands.filter(hand -> interest.isAbout(hand.tenant(), hand.account())));
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

    /**
     * One tenant's part.
     *
     * @param findings with what people decided about the sessions they rest on
     */
    private record Tenant(List<Finding> findings, Decisions decisions, Attacks attacks) {}

    public Conclusion conclude() {
        List<Attack> attacks = attacks();
        List<Finding> judged = tenants().stream()
                .flatMap(each -> each.findings().stream())
                .sorted(ORDER)
                .toList();
        List<Sessions.Labelled> labelled = sessions().toList();
        List<Session> sessions =
                labelled.stream().map(Sessions.Labelled::session).toList();
        IdentityHashMap<Attack, List<Related>> related = Relations.between(attacks, organisations);
        List<Finding> loose = loose(attacks, judged);
        List<Clue> lookalikes = loose.stream()
                .map(finding -> Clue.of(finding, dossier.of(finding), knowledge.weights()))
                .filter(Outcomes::isLookalike)
                .toList();
        var exposures = new Exposures(attacks, basis, knowledge, organisations);
        List<Incident> incidents = attacks.stream()
                .map(attack -> Reckoning.incident(
                        attack,
                        knowledge,
                        organisations.of(attack.tenant()),
                        exposures.of(attack),
                        lookalikes,
                        labelled,
                        related.getOrDefault(attack, List.of())))
                .sorted(Reckoning.URGENCY)
                .toList();
        List<Attack> tried = Stream.concat(attacks.stream(), tries().stream()).toList();
        List<Verdict> verdicts = Verdicts.of(tried, loose, census, organisations, basis);
        List<EvidenceRequest> requests = Requests.of(incidents, census, basis);
        return new Conclusion(
                judged,
                incidents,
                verdicts,
                sessions,
                Sightings.of(attacks),
                requests,
                Stream.concat(
                                Unseen.of(basis.sources(), incidents, organisations, requests).stream(),
                                tenants().stream()
                                        .flatMap(each -> each.decisions().gone().stream())
                                        .map(Decision::isGone))
                        .toList(),
                basis.limits());
    }

    /** What might be an attack, reported or not; tenant by tenant. */
    public List<Candidate> candidates() {
        return tenants().stream()
                .flatMap(each -> each.attacks().candidates().stream())
                .toList();
    }

    /** Whose hand every session was of the accounts that were looked at; tenant by tenant, by account and time. */
    public List<Labelled> labelled() {
        return sessions()
                .map(each -> new Labelled(
                        each.session(),
                        each.traits(),
                        each.stretch().records().stream()
                                .map(EvidenceRef::recordId)
                                .toList()))
                .toList();
    }

    private Stream<Sessions.Labelled> sessions() {
        return tenants().stream()
                .flatMap(each -> each.attacks().sessions().stream())
                .filter(each ->
                        interest.isAbout(each.session().tenant(), each.session().account()));
    }

    /** The stays of all other accounts, each as one session: nothing speaks against them that is worth a closer look. */
    public Stream<Session> others(Stream<Hand> hands) {
        return hands.filter(hand -> !interest.isAbout(hand.tenant(), hand.account()))
                .map(hand -> Sessions.of(hand, knowledge));
    }

    /**
     * A session, what its label rests on, and the records it is made of.
     *
     * @param records native ids
     */
    public record Labelled(Session session, Set<SessionTrait> traits, List<String> records) {
        public Labelled {
            traits = Set.copyOf(traits);
            records = List.copyOf(records);
        }
    }

    List<Attack> attacks() {
        return tenants().stream()
                .flatMap(each -> each.attacks().reported().stream())
                .toList();
    }

    private List<Attack> tries() {
        return tenants().stream()
                .flatMap(each -> each.attacks().tries().stream())
                .toList();
    }

    private List<Tenant> tenants() {
        if (tenants == null) {
            Map<String, List<Finding>> byTenant = new TreeMap<>();
            findings.forEach(finding -> byTenant.computeIfAbsent(finding.tenant(), none -> new ArrayList<>())
                    .add(dossier.proven(
                            finding))); // with every record of the acts it cites, however little a detector remembers
            decisions.forEach(each -> byTenant.computeIfAbsent(each.tenant(), none -> new ArrayList<>()));
            tenants = byTenant.entrySet().stream()
                    .map(each -> tenant(each.getKey(), each.getValue()))
                    .toList();
        }
        return tenants;
    }

    private Tenant tenant(String tenant, List<Finding> proven) {
        List<Activity> acts = acts(tenant);
        Stretches stretches = Stretches.of(tenant, acts);
        var decided = new Decisions(
                decisions.stream().filter(each -> each.tenant().equals(tenant)).toList(), stretches);
        var judged = new ArrayList<Finding>();
        var clues = new ArrayList<Clue>();
        for (Finding finding : proven) {
            List<Activity> on = dossier.of(finding);
            Optional<Decision> settled = decided.settles(finding, on);
            judged.add(settled.map(decision -> Decisions.setAside(finding, decision))
                    .orElse(finding));
            if (settled.isEmpty()) {
                clues.add(Clue.of(finding, on, knowledge.weights()));
            }
        }
        for (Decisions.Found found : decided.found()) {
            judged.add(found.finding());
            clues.add(Clue.of(found.finding(), found.acts(), knowledge.weights()));
        }
        return new Tenant(
                judged,
                decided,
                new Attacks(organisations.of(tenant), clues, acts, census, hands, stretches, decided, knowledge));
    }

    private List<Activity> acts(String tenant) {
        return dossier.acts().stream()
                .filter(act -> act.tenant().equals(tenant))
                .toList();
    }

    private static List<Finding> loose(List<Attack> attacks, List<Finding> judged) {
        var taken = new HashSet<String>();
        attacks.forEach(attack ->
                attack.clues().forEach(clue -> taken.add(clue.finding().id())));
        return judged.stream().filter(finding -> !taken.contains(finding.id())).toList();
    }
}
