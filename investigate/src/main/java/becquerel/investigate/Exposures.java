package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.MailRead;
import becquerel.detect.Entity;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.Assessment;
import becquerel.investigate.exposure.Exposure;
import becquerel.investigate.exposure.Hand;
import becquerel.investigate.exposure.Intrusion;
import becquerel.investigate.exposure.Question;
import becquerel.investigate.exposure.Question.Lasting;
import becquerel.knowledge.CleanUp;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks what was seen in each attack, and says whose hand an act was. */
final class Exposures {
    /** What acted for the organisation that long before an attack is no part of it. */
    private static final Duration BEFORE = Duration.ofDays(1);

    private final List<Attack> attacks;
    private final Basis basis;
    private final Knowledge knowledge;
    private final Organisations organisations;

    Exposures(List<Attack> attacks, Basis basis, Knowledge knowledge, Organisations organisations) {
        this.attacks = attacks;
        this.basis = basis;
        this.knowledge = knowledge;
        this.organisations = organisations;
    }

    Exposure of(Attack attack) {
        Set<String> entered = new HashSet<>();
        attacks.stream()
                .filter(other -> other.tenant().equals(attack.tenant()))
                .forEach(other -> entered.addAll(other.entered()));
        Set<String> apps = apps(attack);
        Set<String> services = services(attack);
        List<Lasting> lasting = new Powers(attack, grants(attack).toList()).lasting();
        return Assessment.of(new Question(
                attack.tenant(),
                stays(attack, lasting),
                attack.acts(),
                act -> hand(act, attack, entered, apps, services),
                entered,
                drops(attack),
                lasting,
                basis.reading(),
                doubts(attack),
                knowledge.folders()));
    }

    /** The one place where exposure learns whose hand an act was. */
    private static Hand hand(Activity act, Attack attack, Set<String> entered, Set<String> apps, Set<String> services) {
        return switch (attack.side(act)) {
            case INTRUDER -> Hand.INTRUDER;
            case OWNER -> Hand.OWNER;
            case UNKNOWN -> unclear(act, entered, apps, services);
        };
    }

    private static Hand unclear(Activity act, Set<String> entered, Set<String> apps, Set<String> services) {
        Account actor = act.actor();
        if (apps.contains(act.origin().app()) || apps.contains(bare(actor))) {
            return Hand.INTRUDER;
        }
        boolean another = actor.isPerson() && !entered.contains(actor.name());
        boolean service = actor.kind() == Account.Kind.SYSTEM || services.contains(actor.name());
        return another || service ? Hand.OWNER : Hand.UNKNOWN;
    }

    private static String bare(Account actor) {
        return actor.kind() == Account.Kind.APPLICATION ? actor.name().replaceFirst("^app:", "") : "";
    }

    /** Applications that an intruder of the tenant let in, had his victims let in or read by; an empty id is nobody's. */
    private Set<String> apps(Attack attack) {
        var apps = new HashSet<String>();
        attacks.stream().filter(other -> other.tenant().equals(attack.tenant())).forEach(other -> {
            grants(other).map(ConsentGranted::app).forEach(apps::add);
            other.clues().stream()
                    .filter(clue -> clue.isStrong() && isAboutApps(clue.family()))
                    .flatMap(clue -> clue.marks().stream())
                    .filter(mark -> mark.kind() == Entity.Kind.APP)
                    .forEach(mark -> apps.add(mark.value()));
        });
        apps.remove("");
        return apps;
    }

    private static boolean isAboutApps(Family family) {
        return family == Family.APP || family == Family.COLLECTION;
    }

    private static Stream<ConsentGranted> grants(Attack attack) {
        Stream<Activity> found = attack.clues().stream()
                .filter(clue -> clue.isStrong() && clue.family() == Family.APP)
                .flatMap(clue -> clue.acts().stream());
        return Stream.concat(found, attack.acts().stream().filter(act -> isHis(act, attack)))
                .filter(act -> act instanceof ConsentGranted && !Census.failed(act))
                .map(ConsentGranted.class::cast);
    }

    /** Applications that read mail for the organisation before anything was wrong. */
    private static Set<String> services(Attack attack) {
        var services = new HashSet<String>();
        for (Activity act : attack.acts()) {
            if (act instanceof MailRead
                    && act.actor().kind() == Account.Kind.APPLICATION
                    && act.time().isBefore(attack.start().minus(BEFORE))) {
                services.add(act.actor().name());
            }
        }
        return services;
    }

    /** Addresses that mail was sent on to, but those that only the owner's hand set up. */
    private static Set<String> drops(Attack attack) {
        var drops = new HashSet<>(attack.drops());
        drops.removeIf(drop -> {
            Set<Side> makers = attack.clues().stream()
                    .filter(clue ->
                            clue.marks().stream().anyMatch(mark -> mark.value().equals(drop)))
                    .flatMap(clue -> clue.acts().stream())
                    .filter(act -> !Deed.of(act).isNobodys()) // mail on its way says nothing of who sent it there
                    .map(attack::side)
                    .collect(Collectors.toSet());
            return makers.equals(Set.of(Side.OWNER));
        });
        return drops;
    }

    private static boolean isHis(Activity act, Attack attack) {
        return attack.side(act) == Side.INTRUDER && !Census.failed(act);
    }

    private List<Intrusion> stays(Attack attack, List<Lasting> lasting) {
        List<CleanUp> told = organisations.of(attack.tenant()).setup().cleanUp();
        var remedies = new Remedies(attack, told);
        Set<String> reached = lasting.stream().map(Lasting::mailbox).collect(Collectors.toSet());
        return attack.entered().stream()
                .filter(account -> !attack.intruder().own().contains(account))
                .map(account -> new Intrusion(
                        account,
                        attack.since(account),
                        last(attack, account),
                        reached.contains(account) || reached.contains("")
                                ? Optional.empty() // a new password takes no right away
                                : shutOut(attack, account, remedies)))
                .toList();
    }

    private static Instant last(Attack attack, String account) {
        return attack.acts().stream()
                .filter(act -> act.actor().name().equals(account) && isHis(act, attack))
                .map(Activity::time)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
    }

    /** The last clean-up of the account, unless the intruder was still seen there. */
    private static Optional<Instant> shutOut(Attack attack, String account, Remedies remedies) {
        return remedies.last(account)
                .filter(remedy -> attack.acts().stream()
                        .noneMatch(act -> act.actor().name().equals(account)
                                && isHis(act, attack)
                                && remedies.isNews(act, remedy)))
                .map(Remedy::time);
    }

    private List<String> doubts(Attack attack) {
        var doubts = new ArrayList<>(basis.holes());
        if (!basis.limits().isEmpty()) {
            doubts.add(basis.limits());
        }
        boolean others = attacks.stream()
                .anyMatch(other -> other != attack
                        && other.tenant().equals(attack.tenant())
                        && other.entered().stream().anyMatch(attack.entered()::contains));
        if (others) {
            doubts.add("Another incident concerns the same mailbox.");
        }
        return doubts;
    }
}
