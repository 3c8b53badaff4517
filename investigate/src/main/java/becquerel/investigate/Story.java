package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells an attack in order of time. Bursts become one line that cites all of its records. */
final class Story {
    /** More lines than this nobody reads: bursts are told more coarsely until they fit. */
    private static final int LINES = 60;
    /** Told because nobody knows whose hand it was, but only this long after the last sure sign. */
    static final Duration AFTERMATH = Duration.ofDays(30);

    private static final Comparator<StoryLine> ORDER = Comparator.comparing(StoryLine::time)
            .thenComparing(line -> line.evidence().getFirst())
            .thenComparing(StoryLine::text);

    private Story() {}

    static List<StoryLine> of(Attack attack, Outcome outcome) {
        List<Activity> told = told(attack, outcome);
        var traced = new TracedMail(attack);
        List<Passage> passages = List.of();
        for (Grain grain : Grain.values()) {
            passages = passages(told, attack, grain, traced);
            if (passages.size() <= LINES) {
                break;
            }
        }
        return Stream.concat(
                        further(attack, outcome).stream(), passages.stream().map(Passage::line))
                .sorted(ORDER)
                .toList();
    }

    /** What takes several sources to tell: how it began, what mail flow proves, what came back, and what exports no longer show. */
    private static List<StoryLine> further(Attack attack, Outcome outcome) {
        List<StoryLine> lines = new ArrayList<>(Lures.of(attack).lines());
        lines.addAll(Departures.of(attack));
        lines.addAll(OpenItems.gone(attack));
        Outcomes.lines(outcome).forEach(lines::add);
        return lines;
    }

    /** Mail and clicks that further lines tell already. */
    private static Set<EvidenceRef> toldTogether(Attack attack, Outcome outcome) {
        Set<EvidenceRef> told = new HashSet<>();
        Lures.of(attack).lines().forEach(line -> told.addAll(line.evidence()));
        Departures.of(attack).forEach(line -> told.addAll(line.evidence()));
        Outcomes.lines(outcome).forEach(line -> told.addAll(line.evidence()));
        return told;
    }

    private static boolean isMail(Activity act) {
        return switch (Deed.of(act)) {
            case TRACE, HOLD, CLICK, RECEIVE -> true;
            default -> false;
        };
    }

    private static List<Passage> passages(List<Activity> told, Attack attack, Grain grain, TracedMail traced) {
        var all = new ArrayList<Passage>();
        Map<String, Passage> open = new HashMap<>();
        for (Activity act : told) {
            Deed deed = attack.isStep(act) ? Deed.SIGN_IN : Deed.of(act);
            Side side = attack.side(act);
            String key = grain.key(act, deed, side);
            Passage passage = open.get(key);
            if (passage != null
                    && Duration.between(passage.last().time(), act.time()).compareTo(grain.pause(deed)) <= 0) {
                passage.add(traced.told(act));
            } else {
                Passage next = new Passage(deed, side, traced.told(act));
                open.put(key, next);
                all.add(next);
            }
        }
        return all;
    }

    private static List<Activity> told(Attack attack, Outcome outcome) {
        Set<EvidenceRef> cited = attack.cited();
        Set<EvidenceRef> always = new HashSet<>(cited);
        always.addAll(OpenItems.endings(attack));
        Set<String> entered = attack.entered();
        Set<EvidenceRef> together = toldTogether(attack, outcome);
        return attack.acts().stream()
                .filter(act -> always.contains(act.evidence())
                        || Reaction.isOne(act, attack, entered)
                        || isTold(act, attack, entered))
                .filter(act -> cited.contains(act.evidence()) || !givesNothing(act))
                .filter(act -> !isMail(act) || !together.contains(act.evidence()))
                .toList();
    }

    private static boolean isTold(Activity act, Attack attack, Set<String> entered) {
        return switch (attack.side(act)) {
            case INTRUDER ->
                !isIdle(act)
                        && !attack.isStep(act)
                        && !(Deed.of(act) == Deed.UNFINISHED_SIGN_IN && hasEntered(act, attack));
            case OWNER -> false;
            case UNKNOWN ->
                isNotable(act)
                        && entered.contains(act.actor().name())
                        && !act.time().isBefore(attack.since(act.actor().name()))
                        && !act.time().isAfter(attack.end().plus(AFTERMATH));
        };
    }

    /** What is worth a line although nobody knows whose hand it was; taking a right away is not. */
    private static boolean isNotable(Activity act) {
        boolean less = act instanceof Activity.DelegateGranted grant && grant.change() == Change.REMOVED;
        return Deed.of(act).isNotable() && !less;
    }

    private static boolean hasEntered(Activity act, Attack attack) {
        return attack.standings()
                .getOrDefault(act.actor().name(), Standing.unknown(""))
                .hasEntries();
    }

    /** Calendars are shared with nobody, and unshared again, all day long. */
    private static boolean givesNothing(Activity act) {
        return act instanceof Activity.DelegateGranted grant && Replay.isNoRight(grant);
    }

    /** Pages of administration ask for settings all the time; nothing comes of it. */
    private static boolean isIdle(Activity act) {
        return act instanceof Activity.Other
                && act.context().operation().toLowerCase(Locale.ROOT).startsWith("get-");
    }
}
