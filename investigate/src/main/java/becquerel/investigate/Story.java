package becquerel.investigate;

import becquerel.activity.Activity;
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

/** Tells an attack in order of time. Bursts become one line that cites all of its records. */
final class Story {
    /** More lines than this nobody reads: bursts are told more coarsely until they fit. */
    private static final int LINES = 60;
    /** Told because nobody knows whose hand it was, but only this long after the last sure sign. */
    private static final Duration AFTERMATH = Duration.ofDays(30);

    private static final Comparator<StoryLine> ORDER = Comparator.comparing(StoryLine::time)
            .thenComparing(line -> line.evidence().getFirst())
            .thenComparing(StoryLine::text);

    /** Several records of one consent follow each other at once; two consents in a row do not. */
    private static final Duration AT_ONCE = Duration.ofMinutes(2);

    /** How acts are drawn together: the longest pause inside a line, and what may differ within it; finest first. */
    private enum Grain {
        HOUR(Duration.ofHours(1), Duration.ofHours(1), false, false),
        BACKGROUND_BY_DAY(Duration.ofHours(1), Duration.ofHours(12), false, false),
        DAY(Duration.ofHours(12), Duration.ofHours(24), true, false),
        FORTNIGHT(Duration.ofDays(14), Duration.ofDays(14), true, true),
        ALL(Duration.ofDays(3_650), Duration.ofDays(3_650), true, true);

        private final Duration pause;
        private final Duration backgroundPause;
        private final boolean anywhere;
        private final boolean everything;

        Grain(Duration pause, Duration backgroundPause, boolean anywhere, boolean everything) {
            this.pause = pause;
            this.backgroundPause = backgroundPause;
            this.anywhere = anywhere;
            this.everything = everything;
        }

        Duration pause(Deed deed) {
            if (deed == Deed.CONSENT && !everything) {
                return AT_ONCE;
            }
            return deed.isBackground() ? backgroundPause : pause;
        }

        String key(Activity act, Deed deed, Side side) {
            String key = deed + " " + side;
            if (deed == Deed.TRY) {
                return key + " " + act.origin().address(); // tries on many accounts are one act
            }
            if (!deed.isManyInOne() && !everything) {
                return key + " " + act.evidence().file() + " " + act.evidence().position() + " " + act.hashCode();
            }
            key += " " + act.actor().name()
                    + (this == ALL ? "" : " " + act.subject().name());
            if (anywhere || deed == Deed.CONSENT) { // the provider answers one consent from several machines
                return key;
            }
            key += " " + act.origin().address();
            return deed.isBackground() && this != HOUR ? key : key + " " + act.session();
        }
    }

    private Story() {}

    static List<StoryLine> of(Attack attack) {
        List<Activity> told = told(attack);
        List<Passage> passages = List.of();
        for (Grain grain : Grain.values()) {
            passages = passages(told, attack, grain);
            if (passages.size() <= LINES) {
                break;
            }
        }
        return passages.stream().map(Passage::line).sorted(ORDER).toList();
    }

    private static List<Passage> passages(List<Activity> told, Attack attack, Grain grain) {
        var all = new ArrayList<Passage>();
        Map<String, Passage> open = new HashMap<>();
        for (Activity act : told) {
            Deed deed = Deed.of(act);
            Side side = attack.side(act);
            String key = grain.key(act, deed, side);
            Passage passage = open.get(key);
            if (passage != null
                    && Duration.between(passage.last().time(), act.time()).compareTo(grain.pause(deed)) <= 0) {
                passage.add(act);
            } else {
                Passage next = new Passage(deed, side, act);
                open.put(key, next);
                all.add(next);
            }
        }
        return all;
    }

    private static List<Activity> told(Attack attack) {
        Set<EvidenceRef> always = new HashSet<>(attack.cited());
        always.addAll(OpenItems.endings(attack));
        Set<String> entered = attack.entered();
        Set<EvidenceRef> once = new HashSet<>();
        return attack.acts().stream()
                .filter(act -> always.contains(act.evidence()) || isTold(act, attack, entered))
                .filter(act -> isBest(act, once))
                .toList();
    }

    /** A record that says two things is told once, unless they are of different sorts. */
    private static boolean isBest(Activity act, Set<EvidenceRef> once) {
        return !(act instanceof Activity.Other) || once.add(act.evidence());
    }

    /** Pages of administration ask for settings all the time; nothing comes of it. */
    private static boolean isIdle(Activity act) {
        return act instanceof Activity.Other
                && act.context().operation().toLowerCase(Locale.ROOT).startsWith("get-");
    }

    private static boolean isTold(Activity act, Attack attack, Set<String> entered) {
        return switch (attack.side(act)) {
            case INTRUDER -> !isIdle(act);
            case OWNER -> false;
            case UNKNOWN ->
                Deed.of(act).isNotable()
                        && (entered.contains(act.actor().name())
                                || attack.intruder()
                                        .own()
                                        .contains(act.subject().name()))
                        && !act.time().isBefore(attack.start())
                        && !act.time().isAfter(attack.end().plus(AFTERMATH));
        };
    }
}
