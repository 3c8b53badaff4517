package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Entity;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.Verdict.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One attack on one tenant: its clues, the intruder behind them, whose hand each act was and what it means for each account.
 */
final class Attack {
    private static final Duration ADOPTION = Duration.ofHours(24);
    /** The provider tells of what it saw hours or days later. */
    private static final Duration ALERT = Duration.ofDays(3);
    /** How long what a raised account does is read in the light of who raised it. */
    private static final Duration POWER = Duration.ofDays(14);

    /** How long before his first known act an intruder may have been in an account. */
    private static final Duration BEFORE_HIM = Duration.ofDays(1);

    /** What an owner does at his usual place must be this sure by itself to count against him. */
    private static final double SURE_AT_HOME = 0.7;

    private static final double HIS_HAND = 0.95;
    private static final double UNCLEAR_HAND = 0.7;

    private final String tenant;
    private final List<Clue> clues;
    private final Intruder intruder;
    private final List<Activity> acts;
    private final Sides sides;
    private final Labels labels;
    private final Attempts attempts;
    private final Certainty certainty;
    private final SortedMap<String, Standing> standings = new TreeMap<>();
    private List<Spread.Mailing> mailings = List.of();
    /** Acts that made or raised accounts, in order, and which. */
    private final Map<Activity, String> raisers = new LinkedHashMap<>();

    private Attack(List<Clue> clues, Intruder intruder, List<Activity> acts, Labels labels, Scene scene) {
        this.tenant = scene.tenant();
        this.clues = clues;
        this.intruder = intruder;
        this.acts = acts;
        this.labels = labels;
        this.sides = new Sides(acts, intruder, scene, labels);
        this.attempts = new Attempts(acts);
        this.certainty = Certainty.of(clues, scene.weights());
    }

    /** {@code others} are clues of the tenant that make no attack by themselves; what fits is adopted. */
    static Attack of(List<Clue> clues, List<Clue> others, List<Activity> acts, Scene scene) {
        Intruder intruder = Intruder.behind(clues, scene, acts);
        var all = new ArrayList<>(clues);
        others.stream().filter(clue -> fits(clue, clues, intruder)).forEach(all::add);
        all.sort(Clue.ORDER);
        var labels = new Labels(scene, all, intruder);
        var attack = new Attack(List.copyOf(all), intruder, acts, labels, scene);
        attack.stand();
        attack.mailings = Spread.of(attack);
        return attack;
    }

    private static boolean fits(Clue weak, List<Clue> clues, Intruder intruder) {
        boolean inContext = weak.acts().stream()
                .anyMatch(act -> intruder.knowsSession(act)
                        || intruder.knowsAddress(act)
                        || intruder.own().contains(act.actor().name()));
        return inContext || clues.stream().anyMatch(clue -> weak.isPassage() ? clue.isBy(weak) : isNear(weak, clue));
    }

    private static boolean isNear(Clue weak, Clue strong) {
        boolean soon = weak.isState()
                || Duration.between(strong.time(), weak.time()).abs().compareTo(isAlert(weak) ? ALERT : ADOPTION) <= 0;
        boolean sameHand = weak.hand().equals(strong.hand()) && !strong.isAttempt();
        boolean raisedBefore = strong.raised().contains(weak.hand())
                && !weak.time().isBefore(strong.time())
                && Duration.between(strong.time(), weak.time()).compareTo(POWER) <= 0;
        return raisedBefore || (soon && sameHand) || weak.marks().stream().anyMatch(strong.marks()::contains);
    }

    private static boolean isAlert(Clue clue) {
        return clue.acts().stream().anyMatch(ProviderAlert.class::isInstance);
    }

    private void stand() {
        for (Clue clue : clues) {
            clue.accounts().forEach(account -> standing(account).found(clue));
        }
        Set<String> suspects = suspects();
        for (Activity act : acts) {
            if (!attempts.isStep(act)) {
                standing(act.actor().name()).acted(act, sides.of(act));
            }
        }
        acts.forEach(act -> noteRaised(act, suspects)); // once it is known when he was in which account
        raisers.forEach((act, raised) -> standing(raised).given(surely(act)));
        standings.remove("");
    }

    /** How sure it is that the intruder did this, seen from whose hand it was and how sure it is that he was in the account. */
    private double surely(Activity act) {
        String giver = act.actor().name();
        double there = intruder.own().contains(giver) ? 1 : standing(giver).certainty();
        return there * (sides.of(act) == Side.INTRUDER ? HIS_HAND : UNCLEAR_HAND);
    }

    /** Accounts whose gifts of power count as the intruder's, before anybody was raised. */
    private Set<String> suspects() {
        Set<String> suspects = clues.stream()
                .filter(clue -> clue.isStrong() && !clue.isAttempt())
                .map(Clue::hand)
                .collect(Collectors.toSet());
        suspects.addAll(intruder.own());
        return suspects;
    }

    private void noteRaised(Activity act, Set<String> suspects) {
        boolean hostile = sides.of(act) == Side.INTRUDER
                || (suspects.contains(act.actor().name())
                        && sides.of(act) != Side.OWNER
                        && isWithin(act.time())
                        && !isBeforeHim(act));
        if (!hostile || Census.failed(act)) {
            return;
        }
        if (act instanceof RoleAssigned given && given.change() == Change.CREATED && !isSelf(act)) {
            String member = given.member().name();
            standing(member).raised(act, given.role());
            raisers.put(act, member);
            if (clues.stream().anyMatch(clue -> clue.hand().equals(member))) {
                suspects.add(member); // raised, and then with findings of its own: what it hands on counts as well
            }
        } else if (act instanceof AccountChanged made && made.change() == Change.CREATED) {
            standing(made.account().name()).raised(act, "");
            raisers.put(act, made.account().name());
        }
    }

    /** Whether it was done a day or more before his first act in that account, where one is known: then it was not his. */
    private boolean isBeforeHim(Activity act) {
        Instant first = standing(act.actor().name()).firstEntry();
        return !first.equals(Instant.MAX) && act.time().isBefore(first.minus(BEFORE_HIM));
    }

    private static boolean isSelf(Activity act) {
        return act.actor().name().equals(act.subject().name());
    }

    private Standing standing(String account) {
        return standings.computeIfAbsent(account, name -> new Standing(name, certainty));
    }

    /** Whether a time lies between the first and the last strong clue. */
    boolean isWithin(Instant time) {
        return !time.isBefore(start()) && !time.isAfter(end());
    }

    Instant start() {
        return strong().getFirst().time();
    }

    Instant end() {
        List<Clue> strong = strong();
        List<Clue> dated = strong.stream().filter(clue -> !clue.isState()).toList();
        return (dated.isEmpty() ? strong : dated)
                .stream().map(Clue::time).max(Instant::compareTo).orElseThrow();
    }

    /** The clues it stands on: the strong ones, or all where only weak ones agree. */
    List<Clue> strong() {
        return Clue.strong(clues);
    }

    /** Whether this intruder is also behind the other attack: by an account he raised, or by his session or address. */
    boolean reaches(Attack other) {
        return other.strong().stream().anyMatch(clue -> {
            Instant raised = standings
                    .getOrDefault(clue.hand(), Standing.unknown(clue.hand()))
                    .raisedAt();
            boolean byPower = !raised.equals(Instant.MAX)
                    && !clue.time().isBefore(raised)
                    && !clue.time().isAfter(raised.plus(POWER));
            return byPower
                    || clue.acts().stream().anyMatch(act -> intruder.knowsSession(act) || intruder.knowsAddress(act));
        });
    }

    /** Addresses outside that mail was sent on to. */
    Set<String> drops() {
        return clues.stream()
                .flatMap(clue -> clue.marks().stream())
                .filter(mark -> mark.kind() == Entity.Kind.DROP_ADDRESS)
                .map(Entity::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The records its findings rest on. */
    Set<EvidenceRef> cited() {
        return clues.stream()
                .flatMap(clue -> clue.finding().evidence().stream())
                .collect(Collectors.toSet());
    }

    /** Whether all of it was done at an owner's or his colleagues' usual place, and nothing in it is sure: odd, but no attack. */
    boolean isHomely(Rarity rarity) {
        return clues.stream().allMatch(clue -> clue.finding().confidence() < SURE_AT_HOME)
                && strong().stream()
                        .flatMap(clue -> clue.acts().stream())
                        .allMatch(act -> intruder.isAtHome(act)
                                || rarity.isCommon(act.origin().address()));
    }

    /** Accounts concerned: entered, made, raised, or with a right given on them. */
    NavigableSet<String> accounts() {
        var accounts = new TreeSet<String>();
        standings.forEach((account, standing) -> {
            if (Set.of(Kind.COMPROMISED, Kind.SUSPECTED, Kind.INTRUDERS_OWN).contains(standing.kind())) {
                accounts.add(account);
            }
        });
        clues.stream()
                .filter(clue -> clue.isStrong() && !clue.isAttempt())
                .forEach(clue -> accounts.addAll(clue.accounts()));
        return accounts;
    }

    /** Accounts in which a foreign hand acted. */
    NavigableSet<String> entered() {
        var accounts = new TreeSet<String>();
        standings.forEach((account, standing) -> {
            boolean hand = standing.kind() == Kind.COMPROMISED || standing.kind() == Kind.SUSPECTED;
            if (hand || standing.isMade()) {
                accounts.add(account);
            }
        });
        return accounts;
    }

    /** Whether anything can be said of the account because of this attack. */
    boolean concerns(String account) {
        Standing standing = standings.get(account);
        return standing != null && standing.kind() != Kind.NOTHING_FOUND;
    }

    /** When something was first wrong with the account; the beginning of the attack where nothing says so. */
    Instant since(String account) {
        Standing standing = standings.getOrDefault(account, Standing.unknown(account));
        Instant first = intruder.suspiciousSince(account, Instant.MAX);
        Instant since = standing.firstEntry().isBefore(first) ? standing.firstEntry() : first;
        Instant raised = standing.raisedAt();
        since = raised.isBefore(since) ? raised : since;
        return since.equals(Instant.MAX) ? start() : since;
    }

    /** What the intruder sent to many, in order of time. */
    List<Spread.Mailing> mailings() {
        return mailings;
    }

    Certainty certainty() {
        return certainty;
    }

    String tenant() {
        return tenant;
    }

    List<Clue> clues() {
        return clues;
    }

    Intruder intruder() {
        return intruder;
    }

    List<Activity> acts() {
        return acts;
    }

    /** How likely each stretch of acts is the intruder's. */
    Labels labels() {
        return labels;
    }

    Side side(Activity act) {
        return sides.of(act);
    }

    /** Whether it is only a step of a sign-in that went through. */
    boolean isStep(Activity act) {
        return attempts.isStep(act);
    }

    SortedMap<String, Standing> standings() {
        return standings;
    }
}
