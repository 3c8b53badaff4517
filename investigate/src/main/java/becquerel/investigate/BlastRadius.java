package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.investigate.Hit.Kind;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Organisation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/**
 * Where in the tenant the intruder's marks were met, among the acts near the attack ({@link Surroundings}). Only marks that tell
 * him apart are looked for ({@link Fingerprints}).
 */
final class BlastRadius {
    private static final Comparator<Hit> ORDER = Comparator.comparing(Hit::within)
            .thenComparing(Hit::kind)
            .thenComparing(Hit::indicator)
            .thenComparing(Hit::account);

    private record Spot(Kind kind, String mark, String account) {
        private static final Comparator<Spot> ORDER =
                Comparator.comparing(Spot::kind).thenComparing(Spot::mark).thenComparing(Spot::account);
    }

    private BlastRadius() {}

    /** On further accounts first, then on the incident's own. */
    static List<Hit> of(Attack attack, Organisation organisation) {
        var prints = new Fingerprints(attack);
        Map<Spot, Tally> spots = new TreeMap<>(Spot.ORDER);
        for (Activity act : attack.acts()) {
            Side side = attack.side(act);
            prints.on(act).forEach(print -> {
                if (isOurs(print.account(), act, organisation)) {
                    spots.computeIfAbsent(
                                    new Spot(print.kind(), print.mark(), print.account()),
                                    none -> new Tally(print.text()))
                            .add(act, side);
                }
            });
        }
        NavigableSet<String> own = attack.accounts();
        List<Hit> hits = new ArrayList<>();
        spots.forEach((spot, tally) -> hits.add(tally.hit(spot, own.contains(spot.account()))));
        hits.sort(ORDER);
        return List.copyOf(hits);
    }

    /** The provider's own jobs and people outside are nobody's accounts. */
    private static boolean isOurs(String account, Activity act, Organisation organisation) {
        boolean system =
                act.actor().kind() == Account.Kind.SYSTEM && act.actor().name().equals(account);
        return !account.isEmpty() && !system && organisation.sideOf(account) != Organisation.Side.EXTERNAL;
    }

    /** What was met at one spot; acts come in order of time. */
    private static final class Tally {
        private final String text;
        private final List<EvidenceRef> proofs = new ArrayList<>();
        private int records;
        private int intruder;
        private int owner;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        Tally(String text) {
            this.text = text;
        }

        void add(Activity act, Side side) {
            records++;
            intruder += side == Side.INTRUDER ? 1 : 0;
            owner += side == Side.OWNER ? 1 : 0;
            first = act.time().isBefore(first) ? act.time() : first;
            last = act.time().isAfter(last) ? act.time() : last;
            if (proofs.size() == Hit.PROOFS) {
                proofs.removeLast();
            }
            proofs.add(act.evidence());
        }

        Hit hit(Spot spot, boolean within) {
            List<EvidenceRef> distinct = proofs.stream().distinct().sorted().toList();
            return new Hit(spot.kind(), text, spot.account(), within, records, intruder, owner, first, last, distinct);
        }
    }
}
