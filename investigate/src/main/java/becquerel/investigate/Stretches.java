package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.detect.behaviour.ClientFamily;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stitches the acts of one tenant into {@link Stretch}es (CATALOGUE 4.1). Mail on its way and states are nobody's and in none. */
final class Stretches {
    /** Where no session is named, whoever comes back after so long may be somebody else. */
    private static final Duration PAUSE = Duration.ofHours(12);

    /** The same where not even a place is named. */
    private static final Duration SHORT_PAUSE = Duration.ofMinutes(10);

    private final List<Stretch> all = new ArrayList<>();
    private final IdentityHashMap<Activity, Stretch> byAct = new IdentityHashMap<>();

    private record Key(String account, String session, String place, String client, String app) {}

    private record Open(Stretch stretch, Instant last) {}

    /** Takes acts of one tenant in order. */
    static Stretches of(String tenant, List<Activity> acts) {
        var stretches = new Stretches();
        Map<Key, Open> open = new HashMap<>();
        for (Activity act : acts) {
            if (act.actor().isKnown() && !Deed.of(act).isNobodys()) {
                Key key = key(act);
                Open before = open.get(key);
                Stretch stretch = before != null && goesOn(before, act)
                        ? before.stretch()
                        : stretches.begin(new Who(tenant, key.account()), key);
                stretch.add(act);
                stretches.byAct.put(act, stretch);
                open.put(key, new Open(stretch, act.time()));
            }
        }
        return stretches;
    }

    private static Key key(Activity act) {
        String address = act.origin().address();
        String place = Networks.isPlace(address) ? Networks.surroundings(address) : "";
        String client = act.session().isEmpty() ? ClientFamily.of(act.origin()) : "";
        String app = act.session().isEmpty() && place.isEmpty() ? act.origin().app() : "";
        return new Key(act.actor().name(), act.session(), place, client, app);
    }

    private static boolean goesOn(Open before, Activity act) {
        Duration pause = before.stretch().place().isEmpty() ? SHORT_PAUSE : PAUSE;
        return !act.session().isEmpty()
                || Duration.between(before.last(), act.time()).compareTo(pause) <= 0;
    }

    private Stretch begin(Who who, Key key) {
        var stretch = new Stretch(who, key.session(), key.place());
        all.add(stretch);
        return stretch;
    }

    /** By their first act. */
    List<Stretch> all() {
        return Collections.unmodifiableList(all);
    }

    /** The one an act is in; none for what is nobody's. */
    @Nullable
    Stretch of(Activity act) {
        return byAct.get(act);
    }
}
