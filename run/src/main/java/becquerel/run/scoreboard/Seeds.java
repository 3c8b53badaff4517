package becquerel.run.scoreboard;

import becquerel.run.settings.UsageProblem;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/**
 * A range of seeds, all of one kind. Development seeds are there to look at, to mend and to fit; published ones are counted and
 * never fitted, so that published figures are about worlds that nobody tuned anything to.
 *
 * @param last the last one, inclusive
 */
public record Seeds(long first, long last) {
    /** The last development seed; 1000 belongs to neither kind. */
    public static final long LAST_DEVELOPMENT = 999;

    public static final long FIRST_PUBLISHED = 1001;
    public static final long LAST_PUBLISHED = 999_999;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    public Seeds {
        boolean development = first >= 1 && last <= LAST_DEVELOPMENT;
        boolean published = first >= FIRST_PUBLISHED && last <= LAST_PUBLISHED;
        if (first > last) {
            throw new UsageProblem("--seeds " + first + ".." + last + ": the first lies after the last");
        }
        if (!development && !published) {
            boolean both = first <= LAST_DEVELOPMENT && last >= FIRST_PUBLISHED;
            throw new UsageProblem("--seeds " + first + ".." + last
                    + (both ? ": mixes the kinds: " : ": out of range: ")
                    + "development seeds are 1..999, published ones 1001..999999");
        }
    }

    /** {@code 7} or {@code 1..20}. */
    public static Seeds of(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw new UsageProblem("--seeds " + text + ": write it like 1..20");
        }
        long first = Long.parseLong(range.group(1));
        return new Seeds(first, range.group(2) == null ? first : Long.parseLong(range.group(2)));
    }

    public boolean arePublished() {
        return first >= FIRST_PUBLISHED;
    }

    /** Keeps fitting away from published seeds. */
    void refusePublished() {
        if (arePublished()) {
            throw new UsageProblem("--seeds " + this
                    + ": are published seeds, which are counted and never fitted to; take development seeds, 1..999");
        }
    }

    public boolean overlap(Seeds other) {
        return first <= other.last && other.first <= last;
    }

    public int count() {
        return Math.toIntExact(last - first + 1);
    }

    /** The scenario of a seed: the list is gone through again and again, from seed 1 on. */
    static String scenario(long seed, List<String> scenarios) {
        return scenarios.get((int) ((seed - 1) % scenarios.size()));
    }

    LongStream all() {
        return LongStream.rangeClosed(first, last);
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + ".." + last;
    }
}
