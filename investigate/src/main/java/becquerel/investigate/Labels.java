package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.detect.Entity;
import becquerel.detect.behaviour.UnfamiliarHand;
import becquerel.investigate.Incident.Term;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.HandWeights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How likely each stretch of acts is the intruder's, in the light of one attack or of none. */
final class Labels {
    /** As sure as this it is called his. */
    private static final double INTRUDERS = 0.5;

    /** Less sure than this it is called the owner's. */
    private static final double OWNERS = 0.2;

    private static final double[] STRANGE = {0.005, 0.03, 0.1, 0.3};
    private static final List<SessionTrait> STRANGENESS = List.of(
            SessionTrait.HOME,
            SessionTrait.USUAL_PLACE,
            SessionTrait.RARE_PLACE,
            SessionTrait.STRANGE_PLACE,
            SessionTrait.STRANGER);
    private static final double[] SURE = {0.3, 0.5};
    private static final List<SessionTrait> SURENESS =
            List.of(SessionTrait.FOUND_FAINT, SessionTrait.FOUND_UNSURE, SessionTrait.FOUND_STRONG);

    private static final Comparator<Clue> SUREST =
            Comparator.comparingDouble(Clue::sure).thenComparing(Clue.ORDER.reversed());

    private final Scene scene;
    private final Optional<Intruder> intruder;
    private final Instant end;
    /** When strong clues first fell on an account. */
    private final Map<String, Instant> attackedSince = new HashMap<>();
    /** The surest finding that rests on each act. */
    private final IdentityHashMap<Activity, Clue> found = new IdentityHashMap<>();

    private final Set<String> apps = new HashSet<>();
    private final Set<Stretch> inHisWake = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<Stretch, Set<SessionTrait>> known = new HashMap<>();
    private final Map<Stretch, Side> sides = new HashMap<>();

    /** An attack with these clues and this intruder; without one, what the clues say by themselves. */
    Labels(Scene scene, List<Clue> clues, @Nullable Intruder intruder) {
        this.scene = scene;
        this.intruder = Optional.ofNullable(intruder);
        this.end = clues.stream().map(Clue::time).max(Instant::compareTo).orElse(Instant.MIN);
        if (intruder != null) {
            Clue.strong(clues).stream()
                    .filter(clue -> !clue.isAttempt())
                    .forEach(clue -> attackedSince.merge(clue.hand(), clue.time(), (a, b) -> a.isBefore(b) ? a : b));
        }
        for (Clue clue : clues) {
            if (clue.family() != Family.HAND && clue.family() != Family.LURE) {
                clue.acts().forEach(act -> found.merge(act, clue, BinaryOperator.maxBy(SUREST)));
            }
            if (clue.isStrong() && (clue.family() == Family.APP || clue.family() == Family.COLLECTION)) {
                clue.marks().stream()
                        .filter(mark -> mark.kind() == Entity.Kind.APP)
                        .forEach(mark -> apps.add(mark.value()));
            }
        }
    }

    /** Takes note that a stretch without a place came just after an act of the intruder. */
    void followed(Stretch stretch) {
        inHisWake.add(stretch);
        known.remove(stretch);
        sides.remove(stretch);
    }

    Set<SessionTrait> traits(Stretch stretch) {
        return known.computeIfAbsent(stretch, this::ask);
    }

    double chance(Stretch stretch) {
        return 1 / (1 + Math.exp(-logOdds(stretch)));
    }

    private double logOdds(Stretch stretch) {
        HandWeights weights = scene.sessionWeights();
        double sum = weights.prior();
        for (SessionTrait trait : traits(stretch)) { // in the order of the enum, so that equal traits give equal bits
            sum += weights.of(trait.word());
        }
        return sum;
    }

    private Set<SessionTrait> ask(Stretch stretch) {
        Set<SessionTrait> traits = EnumSet.noneOf(SessionTrait.class);
        traits.add(strangeness(strangeness(stretch)));
        surest(stretch).ifPresent(clue -> traits.add(SURENESS.get(bin(clue.sure(), SURE))));
        when(traits, any(stretch, act -> apps.contains(act.origin().app())), SessionTrait.HIS_APP);
        when(traits, inHisWake.contains(stretch), SessionTrait.IN_HIS_WAKE);
        intruder.ifPresent(his -> compare(stretch, his, traits));
        return Collections.unmodifiableSet(traits);
    }

    /** What a place is to an account to which it is so strange, by {@link UnfamiliarHand}. */
    private static SessionTrait strangeness(Optional<Double> chance) {
        return chance.map(strange -> STRANGENESS.get(bin(strange, STRANGE))).orElse(SessionTrait.NO_PLACE);
    }

    private static int bin(double value, double[] edges) {
        int bin = 0;
        while (bin < edges.length && value >= edges[bin]) {
            bin++;
        }
        return bin;
    }

    private void compare(Stretch stretch, Intruder his, Set<SessionTrait> traits) {
        String account = stretch.who().name();
        when(traits, any(stretch, his::knowsSession), SessionTrait.HIS_SESSION);
        when(traits, any(stretch, his::knowsAddress), SessionTrait.HIS_ADDRESS);
        when(traits, any(stretch, act -> his.isHabit(act, act.origin().address())), SessionTrait.HABIT);
        when(traits, attackedSince.containsKey(account), SessionTrait.ATTACKED);
        Instant since = attackedSince.getOrDefault(account, Instant.MIN);
        when(traits, stretch.to().isBefore(since), SessionTrait.BEFORE);
        when(traits, attackedSince.containsKey(account) && stretch.from().isAfter(end), SessionTrait.AFTERWARDS);
    }

    private static boolean any(Stretch stretch, Predicate<Activity> which) {
        return stretch.acts().stream().anyMatch(which);
    }

    /** One answer for each stretch, however many acts ask for it. */
    Side side(Stretch stretch) {
        Side side = sides.get(stretch);
        if (side == null) {
            side = judged(stretch);
            sides.put(stretch, side);
        }
        return side;
    }

    private Side judged(Stretch stretch) {
        Optional<Decision> decided = scene.decisions().of(stretch);
        if (decided.isPresent()) {
            return decided.get().label();
        }
        if (!stretch.gotIn() || !stretch.isSomebodys()) {
            return byTrace(stretch);
        }
        Side side = side(chance(stretch));
        return side == Side.OWNER && isShared(stretch) ? Side.UNKNOWN : side;
    }

    /** Where owner and intruder may have met, nothing is said for the owner, nor of acts without any place in an account that both used. */
    private boolean isShared(Stretch stretch) {
        Set<SessionTrait> traits = traits(stretch);
        if (stretch.place().isEmpty() && stretch.session().isEmpty()) {
            return traits.contains(SessionTrait.ATTACKED);
        }
        return !scene.hands().isHome(stretch.who(), stretch.place())
                && (traits.contains(SessionTrait.HIS_ADDRESS)
                        || traits.contains(SessionTrait.HIS_SESSION)
                        || intruder.filter(his -> any(stretch, his::sharesSession))
                                .isPresent());
    }

    /** Where nobody got in, or a program or service acted, only the intruder's address or session tells. */
    private Side byTrace(Stretch stretch) {
        boolean his = intruder.isPresent()
                && any(
                        stretch,
                        act -> intruder.get().knowsAddress(act)
                                || intruder.get().knowsSession(act));
        return his ? Side.INTRUDER : Side.UNKNOWN;
    }

    /** Whose hand something is said to be that is so likely the intruder's. */
    static Side side(double chance) {
        if (chance >= INTRUDERS) {
            return Side.INTRUDER;
        }
        return chance < OWNERS ? Side.OWNER : Side.UNKNOWN;
    }

    /** What adds up to the chance, in log-odds; what changes nothing is left out. */
    List<Term> terms(Stretch stretch) {
        HandWeights weights = scene.sessionWeights();
        var terms = new ArrayList<Term>();
        terms.add(prior(weights));
        for (SessionTrait trait : traits(stretch)) {
            if (weights.of(trait.word()) != 0) {
                terms.add(new Term(words(trait, stretch), weights.of(trait.word())));
            }
        }
        return terms;
    }

    /** The same of something of which no more is known than how strange its place is, and that no finding is about. */
    static List<Term> terms(Optional<Double> strangeness, HandWeights weights) {
        SessionTrait trait = strangeness(strangeness);
        return List.of(prior(weights), new Term(words(trait, strangeness), weights.of(trait.word())));
    }

    private static Term prior(HandWeights weights) {
        return new Term("before anything is known of a session", weights.prior());
    }

    private static String words(SessionTrait trait, Optional<Double> strangeness) {
        return trait.says()
                + strangeness
                        .map(chance -> String.format(Locale.ROOT, " (%s, %.2f)", UnfamiliarHand.NAME, chance))
                        .orElse("");
    }

    private String words(SessionTrait trait, Stretch stretch) {
        if (STRANGENESS.contains(trait)) {
            return words(trait, strangeness(stretch));
        }
        return SURENESS.contains(trait)
                ? trait.says()
                        + surest(stretch)
                                .map(clue -> ": " + clue.finding().foundBy())
                                .orElse("")
                : trait.says();
    }

    private Optional<Double> strangeness(Stretch stretch) {
        return scene.hands().at(stretch.who(), stretch.place()).map(scene.hands()::chance);
    }

    private Optional<Clue> surest(Stretch stretch) {
        return stretch.acts().stream().map(found::get).filter(Objects::nonNull).max(SUREST);
    }

    private static void when(Set<SessionTrait> traits, boolean holds, SessionTrait trait) {
        if (holds) {
            traits.add(trait);
        }
    }
}
