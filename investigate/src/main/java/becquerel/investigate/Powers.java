package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Change;
import becquerel.detect.Sentences;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.Question.Lasting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was set up in an attack that reaches mail without the intruder's being there: rights, apps, their secrets, roles. Whether
 * mail was taken by them single records may not tell, so nothing they reach is ever proven not to have been seen.
 */
final class Powers {
    private static final int NAMED = 5;

    /** What it is, and so how it is said. */
    private enum Kind {
        APP("Allowed in this attack, and able to read mail: "),
        SECRET("Given a secret, and able to read mail by itself: "),
        RIGHT("Given rights on this mailbox: "),
        ROLE("Given roles with which mail may be searched and exported without a record of reading: ");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private record Reach(String mailbox, Kind kind) implements Comparable<Reach> {
        @Override
        public int compareTo(Reach other) {
            int byMailbox = mailbox.compareTo(other.mailbox);
            return byMailbox != 0 ? byMailbox : kind.compareTo(other.kind);
        }
    }

    /** Who or what has the power, and since when. */
    private static final class Holders {
        final SortedSet<String> names = new TreeSet<>();
        Instant since = Instant.MAX;
    }

    private final SortedMap<Reach, Holders> all = new TreeMap<>();

    /** {@code granted} are consents known to belong to the attack, whoever clicked. */
    Powers(Attack attack, List<ConsentGranted> granted) {
        granted.forEach(this::see);
        Set<String> entered = attack.entered();
        for (Activity act : attack.acts()) {
            boolean perhaps = attack.side(act) == Side.UNKNOWN
                    && entered.contains(act.actor().name())
                    && attack.isWithin(act.time());
            if ((perhaps || attack.side(act) == Side.INTRUDER) && !Census.failed(act)) {
                see(act);
            }
        }
    }

    private void see(Activity act) {
        switch (act) {
            case ConsentGranted consent ->
                add(
                        consent.everyone() ? "" : consent.actor().name(),
                        Kind.APP,
                        Phrases.quoted(Thing.app(consent.app(), consent.appName())),
                        act);
            case AppCredentialAdded secret
            when secret.change() == Change.CREATED ->
                add("", Kind.SECRET, Phrases.quoted(Thing.app(secret.app(), secret.appName())), act);
            case DelegateGranted grant
            when grant.change() != Change.REMOVED ->
                add(grant.mailbox().name(), Kind.RIGHT, Phrases.plain(grant.delegate()), act);
            case RoleAssigned role
            when role.change() == Change.CREATED ->
                add("", Kind.ROLE, Phrases.plain(role.member().name()), act);
            default -> {
                // gives no power over mail
            }
        }
    }

    private void add(String mailbox, Kind kind, String name, Activity act) {
        Holders holders = all.computeIfAbsent(new Reach(mailbox, kind), none -> new Holders());
        holders.names.add(name);
        holders.since = act.time().isBefore(holders.since) ? act.time() : holders.since;
    }

    List<Lasting> lasting() {
        var lasting = new ArrayList<Lasting>();
        all.forEach((reach, holders) -> lasting.add(new Lasting(
                reach.mailbox(),
                reach.kind().words + some(holders.names) + ", since " + Phrases.moment(holders.since) + ".")));
        return lasting;
    }

    private static String some(SortedSet<String> names) {
        List<String> shown = names.stream().limit(NAMED).toList();
        int more = names.size() - shown.size();
        return more > 0 ? String.join(", ", shown) + " and " + more + " more" : Sentences.sentenceList(shown);
    }
}
