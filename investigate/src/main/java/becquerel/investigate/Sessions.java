package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.detect.behaviour.Hand;
import becquerel.detect.behaviour.UnfamiliarHand;
import becquerel.investigate.Incident.Term;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Knowledge;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All sessions of one tenant's accounts, as far as the investigation looked at them. */
final class Sessions {
    private static final Comparator<Labelled> ORDER = Comparator.comparing(
                    (Labelled each) -> each.session().account())
            .thenComparing(each -> each.session().from())
            .thenComparing(each -> each.session().id());

    private Sessions() {}

    /** A session and what it is made of. */
    record Labelled(Session session, Stretch stretch, Set<SessionTrait> traits) {}

    static List<Labelled> of(Scene scene, List<Attack> attacks, List<Clue> clues) {
        IdentityHashMap<Stretch, Labels> likeliest = new IdentityHashMap<>();
        for (Attack attack : attacks) {
            stretches(scene, attack)
                    .forEach(stretch -> likeliest.merge(
                            stretch, attack.labels(), (a, b) -> b.chance(stretch) > a.chance(stretch) ? b : a));
        }
        Set<String> own = new TreeSet<>();
        attacks.forEach(attack -> {
            own.addAll(attack.intruder().own());
            attack.standings().values().stream()
                    .filter(Standing::isMade)
                    .map(Standing::account)
                    .forEach(own::add);
        });
        var alone = new Labels(scene, clues, null);
        return scene.stretches().all().stream()
                .filter(stretch -> stretch.gotIn() && isPersons(stretch))
                .map(stretch -> labelled(scene, stretch, likeliest.getOrDefault(stretch, alone), own))
                .sorted(ORDER)
                .toList();
    }

    /**
     * Ids of the sessions an attack is about: in its accounts, not the owner's, and in its time or cited by its findings.
     *
     * @param from when the attack begins
     * @param to when it ends
     */
    static List<String> concerned(Attack attack, Instant from, Instant to, List<Labelled> all) {
        Set<EvidenceRef> cited = new HashSet<>();
        attack.clues().forEach(clue -> cited.addAll(clue.finding().evidence()));
        return all.stream()
                .filter(each -> each.session().tenant().equals(attack.tenant())
                        && attack.accounts().contains(each.session().account()))
                .filter(each -> each.session().label() != Side.OWNER)
                .filter(each -> overlaps(each.session(), from, to)
                        || each.stretch().records().stream().anyMatch(cited::contains))
                .map(each -> each.session().id())
                .toList();
    }

    private static boolean overlaps(Session session, Instant from, Instant to) {
        return !session.from().isAfter(to) && !session.to().isBefore(from);
    }

    private static Set<Stretch> stretches(Scene scene, Attack attack) {
        Set<Stretch> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Activity act : attack.acts()) {
            Stretch stretch = scene.stretches().of(act);
            if (stretch != null) {
                all.add(stretch);
            }
        }
        return all;
    }

    private static boolean isPersons(Stretch stretch) {
        return stretch.acts().stream().anyMatch(act -> act.actor().isPerson());
    }

    private static Labelled labelled(Scene scene, Stretch stretch, Labels labels, Set<String> own) {
        boolean made = own.contains(stretch.who().name());
        Optional<Decision> decision = scene.decisions().of(stretch);
        var terms = new ArrayList<>(
                made
                        ? List.of(new Term("the intruder made this account", Odds.log(Odds.MOST)))
                        : labels.terms(stretch));
        decision.ifPresent(said -> terms.add(decided(said, sum(terms))));
        double chance = Odds.chance(sum(terms));
        return new Labelled(
                new Session(
                        stretch.id(),
                        stretch.who().tenant(),
                        stretch.who().name(),
                        made ? Side.INTRUDER : labels.side(stretch),
                        chance,
                        terms,
                        stretch.from(),
                        stretch.to(),
                        List.copyOf(stretch.addresses()),
                        List.copyOf(stretch.clients()),
                        stretch.session().isEmpty() ? List.of() : List.of(stretch.session()),
                        stretch.records().size(),
                        decision),
                stretch,
                labels.traits(stretch));
    }

    /** A whole stay as one session, of an account that nothing speaks against; judged as any session without an attack. */
    static Session of(Hand hand, Knowledge knowledge) {
        Optional<Double> strangeness = hand.isCompared()
                ? Optional.of(new UnfamiliarHand(knowledge.hands()).chance(hand.traits()))
                : Optional.empty();
        List<Term> terms = Labels.terms(strangeness, knowledge.sessions());
        double chance = Odds.chance(sum(terms));
        return new Session(
                Stretch.stayId(hand.tenant(), hand.account(), hand.place()),
                hand.tenant(),
                hand.account(),
                Labels.side(chance),
                chance,
                terms,
                hand.first(),
                hand.last(),
                hand.addresses(),
                hand.clients(),
                hand.sessions(),
                hand.acts(),
                Optional.empty());
    }

    private static double sum(List<Term> terms) {
        return terms.stream().mapToDouble(Term::logOdds).sum();
    }

    /** What a person says outweighs everything else. */
    private static Term decided(Decision decision, double before) {
        double after = decision.label() == Side.INTRUDER ? Odds.log(Odds.MOST) : -Odds.log(Odds.MOST);
        return new Term(
                "decided by %s: %s".formatted(Phrases.plain(decision.who()), Phrases.plain(decision.why())),
                after - before);
    }
}
