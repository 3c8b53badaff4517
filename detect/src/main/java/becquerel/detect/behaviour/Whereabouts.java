package becquerel.detect.behaviour;

import becquerel.activity.Activity;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** From where one account works, and with what. */
final class Whereabouts {
    private static final Duration SHORTLY = Duration.ofMinutes(30);
    /** Bytes for all stays, as {@link Stay#bytes} reckons them: no account may take more than 32 KiB of memory. */
    private static final int ROOM = 26 << 10;
    /** A day later than this, three years after the first, is counted as this one. */
    private static final int LATEST = (1 << 10) - 1;

    private final Map<String, Stay> stays = new TreeMap<>();
    private final HoursOfWeek hours = new HoursOfWeek();
    private final Volumes volumes = new Volumes();
    private int taken;
    private long firstDay = Long.MIN_VALUE;
    private String network = "";
    private Instant here = Instant.MIN;
    private Instant elsewhere = Instant.MIN;

    /** Takes an act with a place; acts come in order of time. */
    void see(Activity act, NetworkLookup networks) {
        String address = act.origin().address();
        String place = Networks.surroundings(address);
        long day = Math.floorDiv(act.time().getEpochSecond(), 86_400L);
        if (firstDay == Long.MIN_VALUE) {
            firstDay = day;
        }
        Stay stay = stays.get(place);
        if (stay == null) {
            stay = Stay.at(place, networks.of(address), act.time());
            stays.put(place, stay);
            taken += stay.bytes();
        }
        int since = Math.clamp(day - firstDay, 0, LATEST);
        if (stay.begins(act)) {
            hours.see(HoursOfWeek.of(act.time()));
        }
        volumes.see(act, since);
        int before = stay.bytes();
        stay.see(act, since, isBeside(stay.networkKey(), act.time()));
        taken += stay.bytes() - before;
        makeRoom(stay);
    }

    private boolean isBeside(String now, Instant time) {
        if (!now.equals(network)) {
            elsewhere = here;
            network = now;
        }
        here = time;
        return !elsewhere.isBefore(time.minus(SHORTLY));
    }

    /** The place that was left longest ago goes: of what is strange it is the oldest, of what is usual there is more. */
    private void makeRoom(Stay now) {
        while (stays.size() > 1 && taken > ROOM) {
            stays.values().stream()
                    .filter(stay -> stay != now)
                    .min(Comparator.comparing(Stay::last).thenComparing(Stay::place))
                    .ifPresent(stay -> {
                        stays.remove(stay.place());
                        taken -= stay.bytes();
                    });
        }
    }

    HoursOfWeek hours() {
        return hours;
    }

    Volumes volumes() {
        return volumes;
    }

    Collection<Stay> stays() {
        return Collections.unmodifiableCollection(stays.values());
    }
}
