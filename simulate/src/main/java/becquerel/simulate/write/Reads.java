package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers what is read as the service does (CATALOGUE 5.1): what one program opens within two minutes is one record, what it opens
 * again within an hour is none, and after a thousand records of a mailbox in a day nothing more is logged.
 */
final class Reads {
    private static final long GATHERED = 120; // seconds
    private static final long REMEMBERED = 3600; // seconds
    private static final int MOST_RECORDS = 1000;

    private record Seen(String mailbox, String session, String address, String info, String what) {}

    private final Map<Seen, Gathered> open = new LinkedHashMap<>();
    private final Map<Seen, Long> seen = new HashMap<>();
    private final Map<String, Integer> records = new HashMap<>();
    private int number;

    /** What will be one record. */
    static final class Gathered {
        private final int number;
        private final Event.Context context;
        private final Person mailbox;
        private final View view;
        private final Map<String, List<Message>> folders = new LinkedHashMap<>();
        private final List<Integer> events = new ArrayList<>();
        private boolean throttled;

        private Gathered(int number, Event.Opened first, View view) {
            this.number = number;
            this.context = first.context();
            this.mailbox = first.mailbox();
            this.view = view;
        }

        /** Counted from 0 within the day. */
        int number() {
            return number;
        }

        Event.Context context() {
            return context;
        }

        Person mailbox() {
            return mailbox;
        }

        View view() {
            return view;
        }

        Map<String, List<Message>> folders() {
            return folders;
        }

        /** Whether it is the last before the service falls silent. */
        boolean throttled() {
            return throttled;
        }

        int messages() {
            return folders.values().stream().mapToInt(List::size).sum();
        }

        int first() {
            return events.getFirst();
        }

        int[] events() {
            return events.stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Takes in what was opened; gives the records whose time is over. */
    List<Gathered> see(int event, Event.Opened opened, View view) {
        long now = opened.time().getEpochSecond();
        List<Gathered> over = over(now);
        Gathered gathered = null;
        for (Message message : opened.messages()) {
            Long before = seen.get(key(opened.mailbox(), opened.context(), view, message.id()));
            if (before == null || now - before > REMEMBERED) {
                seen.put(key(opened.mailbox(), opened.context(), view, message.id()), now);
                if (gathered == null) {
                    gathered = open.computeIfAbsent(
                            key(opened.mailbox(), opened.context(), view, ""),
                            _ -> new Gathered(number++, opened, view));
                    gathered.events.add(event);
                }
                gathered.folders
                        .computeIfAbsent(opened.folder(), _ -> new ArrayList<>())
                        .add(message);
            }
        }
        return over;
    }

    /** Whether that copying of a folder is logged. */
    boolean synchronises(Event.Synchronised event, View view) {
        long now = event.time().getEpochSecond();
        Seen key = key(event.mailbox(), event.context(), view, event.folder());
        Long before = seen.get(key);
        if (before != null && now - before <= REMEMBERED) {
            return false;
        }
        seen.put(key, now);
        return true;
    }

    List<Gathered> rest() {
        return over(Long.MAX_VALUE);
    }

    private List<Gathered> over(long now) {
        if (open.isEmpty()) {
            return List.of();
        }
        var over = new ArrayList<Gathered>();
        for (var each = open.values().iterator(); each.hasNext(); ) {
            Gathered gathered = each.next();
            if (now - gathered.context.time().getEpochSecond() > GATHERED) {
                each.remove();
                int count = records.merge(gathered.mailbox.alias(), 1, Integer::sum);
                gathered.throttled = count == MOST_RECORDS;
                if (count <= MOST_RECORDS) {
                    over.add(gathered);
                }
            }
        }
        return over;
    }

    private static Seen key(Person mailbox, Event.Context context, View view, String what) {
        return new Seen(mailbox.alias(), context.access().session(), view.address(), view.info(), what);
    }
}
