package becquerel.detect.sigma.correlate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rules matched one after another. Of all the ways that lead to a place of a chain, the one that began latest is kept: it
 * stays in the window longest, so no flood of matches pushes out what counts. Matches at one instant are in whatever order is
 * needed, for logs round times; so what was before the instant is kept with the matches at it.
 */
final class Ordered extends Window {
    private final List<Chain> chains;
    private final @Nullable Link[][] before;
    private @Nullable Link[][] now;
    private final List<Seen> instant = new ArrayList<>(1);
    private long matched;

    /** The end of the matches of a chain's first places, which began at {@code start}. */
    private record Link(
            long start, long time, Object member, @Nullable Link previous) {}

    Ordered(List<Chain> chains) {
        this.chains = chains;
        before = empty();
        now = before;
    }

    private @Nullable Link[][] empty() {
        var links = new @Nullable Link[chains.size()][];
        for (int i = 0; i < links.length; i++) {
            links[i] = new @Nullable Link[chains.get(i).places().size()];
        }
        return links;
    }

    @Override
    void add(Plan plan, Seen seen, int shown) {
        matched |= 1L << seen.rule();
        if (!instant.isEmpty() && instant.getFirst().now() != seen.now()) {
            for (int i = 0; i < now.length; i++) {
                System.arraycopy(now[i], 0, before[i], 0, now[i].length);
            }
            instant.clear();
        }
        if (count(seen.rule()) < wanted(seen.rule())) {
            instant.add(seen);
            step();
        }
    }

    /** How many matches of a rule one instant can use: a rule may stand in the list several times. */
    private int wanted(int rule) {
        int most = 0;
        for (Chain chain : chains) {
            int places = 0;
            for (int place : chain.places()) {
                places += place == rule ? 1 : 0;
            }
            most = Math.max(most, places);
        }
        return most;
    }

    private int count(int rule) {
        int count = 0;
        for (Seen each : instant) {
            count += each.rule() == rule ? 1 : 0;
        }
        return count;
    }

    private void step() {
        now = empty();
        for (int i = 0; i < now.length; i++) {
            for (int place = 0; place < now[i].length; place++) {
                now[i][place] = latest(chains.get(i).places(), before[i], place);
            }
        }
    }

    /** The way to a place that began latest: the one before the instant, or one that ends with some of the instant's matches. */
    private @Nullable Link latest(List<Integer> places, @Nullable Link[] links, int place) {
        @Nullable Link best = links[place];
        List<Seen> left = new ArrayList<>(instant);
        List<Seen> ending = new ArrayList<>();
        for (int from = place; from >= 0; from--) {
            @Nullable Seen fits = take(left, places.get(from));
            if (fits == null) {
                break;
            }
            ending.addFirst(fits);
            @Nullable Link onto = from == 0 ? null : links[from - 1];
            if (from == 0 || onto != null) {
                Link way = append(onto, ending);
                best = best == null || way.start > best.start ? way : best;
            }
        }
        return best;
    }

    private static @Nullable Seen take(List<Seen> left, int rule) {
        for (int i = left.size() - 1; i >= 0; i--) {
            if (left.get(i).rule() == rule) {
                return left.remove(i);
            }
        }
        return null;
    }

    private static Link append(@Nullable Link onto, List<Seen> ending) {
        Seen first = ending.getFirst();
        long start = onto == null ? first.now() : onto.start;
        Link link = new Link(start, first.now(), first.member(), onto);
        for (Seen each : ending.subList(1, ending.size())) {
            link = new Link(start, each.now(), each.member(), link);
        }
        return link;
    }

    @Override
    void forget(long since) {
        for (@Nullable Link[] links : before) {
            forget(links, since);
        }
        for (@Nullable Link[] links : now) {
            forget(links, since);
        }
        instant.removeIf(each -> each.now() < since);
    }

    private static void forget(@Nullable Link[] links, long since) {
        for (int place = 0; place < links.length; place++) {
            @Nullable Link link = links[place];
            if (link != null && link.start < since) {
                links[place] = null;
            }
        }
    }

    private @Nullable Link end(int chain) {
        @Nullable Link[] links = now[chain];
        return (chains.get(chain).forbidden() & matched) != 0 || links.length == 0 ? null : links[links.length - 1];
    }

    private @Nullable Link held() {
        @Nullable Link best = null;
        for (int chain = 0; chain < now.length; chain++) {
            @Nullable Link end = end(chain);
            best = end != null && (best == null || end.start > best.start) ? end : best;
        }
        return best;
    }

    @Override
    boolean holds(Plan plan) {
        return held() != null && plan.bounds().hold(count());
    }

    @Override
    long count() {
        return members().size();
    }

    @Override
    List<Object> members() {
        List<Object> members = new ArrayList<>();
        for (@Nullable Link link = held(); link != null; link = link.previous) {
            members.addFirst(link.member);
        }
        return members;
    }

    @Override
    int weight() {
        int weight = 1;
        for (Chain chain : chains) {
            weight += chain.places().size();
        }
        return weight;
    }

    @Override
    void save(Saving<?> to) {
        to.number(matched);
        to.number(instant.size());
        for (Seen each : instant) {
            to.number(each.now());
            to.number(each.rule());
            to.member(each.member());
        }
        for (@Nullable Link[] links : before) {
            for (@Nullable Link link : links) {
                save(link, to);
            }
        }
    }

    private static void save(@Nullable Link end, Saving<?> to) {
        List<Link> links = new ArrayList<>();
        for (@Nullable Link link = end; link != null; link = link.previous) {
            links.addFirst(link);
        }
        to.number(links.size());
        for (Link link : links) {
            to.number(link.time);
            to.member(link.member);
        }
    }

    @Override
    void load(Loading<?> from) {
        matched = from.number();
        for (long left = from.number(); left > 0; left--) {
            long time = from.number();
            instant.add(new Seen(time, (int) from.number(), 0, from.one()));
        }
        for (@Nullable Link[] links : before) {
            for (int place = 0; place < links.length; place++) {
                links[place] = load(from, from.number());
            }
        }
        step();
    }

    private static @Nullable Link load(Loading<?> from, long length) {
        @Nullable Link link = null;
        for (long left = length; left > 0; left--) {
            long time = from.number();
            link = new Link(link == null ? time : link.start, time, from.one(), link);
        }
        return link;
    }
}
