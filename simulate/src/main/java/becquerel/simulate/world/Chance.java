package becquerel.simulate.world;

import java.util.List;
import java.util.UUID;

/**
 * Numbers that look like chance and follow from names alone: the same key gives the same sequence on every machine, and what
 * is drawn for one name moves nothing that is drawn for another. The generator is SplitMix64 (Steele, Lea, Flood 2014).
 */
public final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long key;
    private long state;

    private Chance(long key) {
        this.key = key;
        this.state = key;
    }

    public static Chance of(long seed) {
        return new Chance(mixed(seed + GOLDEN));
    }

    /** Another sequence, which depends on this one's key and the name, not on what was drawn before. */
    public Chance at(String name) {
        return new Chance(mixed(key ^ mixed(name.hashCode() + GOLDEN)));
    }

    public Chance at(String name, long number) {
        return new Chance(mixed(key ^ mixed(name.hashCode() + GOLDEN) ^ mixed(number * GOLDEN + 1)));
    }

    public Chance at(String name, long first, long second) {
        return at(name, first).at("", second);
    }

    public long bits() {
        state += GOLDEN;
        return mixed(state);
    }

    private static long mixed(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 to 1, without 1. */
    public double share() {
        return (bits() >>> 11) * 0x1.0p-53;
    }

    public boolean happens(double probability) {
        return share() < probability;
    }

    /** From 0 to {@code bound}, without it. */
    public int below(int bound) {
        return (int) (((bits() >>> 33) * bound) >>> 31);
    }

    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    public double between(double least, double most) {
        return least + (most - least) * share();
    }

    public <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }

    /** How often something happens that happens {@code mean} times on average (Poisson; by sums of waiting times). */
    public int times(double mean) {
        int times = 0;
        for (double waited = waiting(1); waited < mean; waited += waiting(1)) {
            times++;
        }
        return times;
    }

    /** A waiting time with that mean (exponential). */
    public double waiting(double mean) {
        return -Math.log(1 - share()) * mean;
    }

    /** A number around the mean (normal, from twelve shares; tails end at six deviations). */
    public double around(double mean, double deviation) {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += share();
        }
        return mean + deviation * sum;
    }

    /** A random identifier (RFC 9562, version 4). */
    public UUID id() {
        return new UUID((bits() & ~0xF000L) | 0x4000L, (bits() & ~(3L << 62)) | (1L << 63));
    }

    public String guid() {
        return id().toString();
    }
}
