package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.EvidenceRef;
import becquerel.investigate.OpenItem.Kind;
import becquerel.investigate.Replay.Ending;
import becquerel.investigate.Replay.Left;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.CleanUp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of the intruder's is still in force at the end of the evidence, and what ended the rest. */
final class OpenItems {
    private static final Comparator<OpenItem> ORDER = Comparator.comparing(OpenItem::kind)
            .thenComparing(OpenItem::since)
            .thenComparing(OpenItem::account)
            .thenComparing(OpenItem::text);

    private OpenItems() {}

    static List<OpenItem> of(Attack attack, List<CleanUp> told) {
        var remedies = new Remedies(attack, told);
        Set<EvidenceRef> cited = attack.cited();
        Map<String, List<Left>> together = new LinkedHashMap<>();
        for (Left each : Replay.of(attack).inForce()) {
            if (isListed(each.made(), attack, cited)) {
                together.computeIfAbsent(key(each, attack), none -> new ArrayList<>())
                        .add(each);
            }
        }
        Stream<OpenItem> left = together.values().stream()
                .map(each -> item(each, attack.side(each.getFirst().made()), remedies));
        return Stream.concat(left, remedies.stillUsed().stream()).sorted(ORDER).toList();
    }

    /** The roles one hand gave to one account make one item; everything else stands alone. */
    private static String key(Left left, Attack attack) {
        Activity made = left.made();
        Thing thing = left.thing();
        String whose = thing.where() + " " + made.actor().name() + " " + attack.side(made);
        return thing.kind() == Kind.ROLE ? whose : made.evidence() + " " + new TreeSet<>(thing.names());
    }

    /** The acts that ended what would otherwise be open, whoever did them. */
    static Set<EvidenceRef> endings(Attack attack) {
        Set<EvidenceRef> cited = attack.cited();
        return Replay.of(attack).endings().stream()
                .filter(each -> isListed(each.ended().made(), attack, cited))
                .map(each -> each.by().evidence())
                .collect(Collectors.toSet());
    }

    /** What ended without any record of it: an export no longer shows it. */
    static List<StoryLine> gone(Attack attack) {
        Set<EvidenceRef> cited = attack.cited();
        return Replay.of(attack).gone().stream()
                .filter(each -> isListed(each.ended().made(), attack, cited))
                .map(OpenItems::line)
                .toList();
    }

    private static StoryLine line(Ending gone) {
        Thing thing = gone.ended().thing();
        Activity made = gone.ended().made();
        var evidence = new ArrayList<>(made.proofs());
        evidence.addAll(gone.by().proofs());
        String hidden = thing.kind() == Kind.INBOX_RULE ? ", which names hidden ones only when asked to" : "";
        return new StoryLine(
                gone.by().time(),
                Side.UNKNOWN,
                "",
                thing.where(),
                "",
                OpenWords.name(made) + " is no longer in " + Snapshots.export(thing.kind()) + hidden
                        + "; no record shows who ended it.",
                evidence);
    }

    private static boolean isListed(Activity made, Attack attack, Set<EvidenceRef> cited) {
        return switch (attack.side(made)) {
            case INTRUDER -> true;
            case OWNER -> false;
            case UNKNOWN ->
                (cited.contains(made.evidence()) && Snapshots.canBeLeft(made))
                        || (attack.entered().contains(made.actor().name()) && attack.isWithin(made.time()))
                        || (made instanceof ConfigurationSeen state && isToDrop(state, attack));
        };
    }

    /** A rule nobody was seen to make, in a mailbox of the attack or for all, that sends mail to where the intruder sent it. */
    private static boolean isToDrop(ConfigurationSeen state, Attack attack) {
        return state.what() instanceof StandingRule standing
                && (!state.about().isKnown()
                        || attack.entered().contains(state.about().name()))
                && standing.rule().targets().stream().anyMatch(attack.drops()::contains);
    }

    private static OpenItem item(List<Left> standings, Side side, Remedies remedies) {
        Left first = standings.getFirst();
        Kind kind = first.thing().kind();
        List<Activity> made = standings.stream().map(Left::made).toList();
        boolean found = first.made() instanceof ConfigurationSeen;
        boolean shown = standings.stream().allMatch(each -> each.shown().isPresent());
        Optional<Remedy> remedy = found ? Optional.empty() : remedies.after(first.made(), first.thing());
        String since = found
                ? ", as " + Snapshots.export(kind) + " shows; since when, and by whose hand, no record tells."
                : ", since " + Phrases.moment(first.made().time()) + "."
                        + (shown ? " It is still there in " + Snapshots.export(kind) + "." : "")
                        + (side == Side.INTRUDER ? "" : " Whose hand made it is unclear.");
        var evidence = new LinkedHashSet<EvidenceRef>();
        made.forEach(each -> evidence.addAll(each.proofs()));
        standings.forEach(each -> each.shown().ifPresent(state -> evidence.addAll(state.proofs())));
        remedy.ifPresent(each -> evidence.addAll(each.evidence()));
        return new OpenItem(
                kind,
                first.thing().where(),
                OpenWords.of(made)
                        + since
                        + remedy.map(each -> outlived(each, first)).orElse(""),
                first.made().time(),
                side,
                List.copyOf(evidence));
    }

    /** What a person tells of need not stand in the log: then only a later export shows that a thing outlived it. */
    private static String outlived(Remedy remedy, Left left) {
        if (!remedy.isTold()) {
            return " It did not end when " + remedy.words() + ".";
        }
        boolean later = left.shown()
                .filter(state -> state.context().isDated() && state.time().isAfter(remedy.time()))
                .isPresent();
        return later
                ? " It outlived " + remedy.words() + "."
                : " No record shows that " + remedy.words() + " ended it.";
    }
}
