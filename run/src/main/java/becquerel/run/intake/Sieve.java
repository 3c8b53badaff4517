package becquerel.run.intake;

/** Lets through all numbers that were put in, and about one in {@value #ROOM} of the others. Costs four bytes for each number. */
final class Sieve {
    private static final int ROOM = 32;

    private final long[] bits;
    private final int shift;

    Sieve(long numbers) {
        int size = Long.SIZE - Long.numberOfLeadingZeros(Math.max(2, numbers * ROOM) - 1);
        this.bits = new long[1 << Math.max(0, size - 6)];
        this.shift = Long.SIZE - size;
    }

    void put(long number) {
        long bit = Hash.mix(number) >>> shift;
        bits[(int) (bit >>> 6)] |= 1L << bit;
    }

    boolean lets(long number) {
        long bit = Hash.mix(number) >>> shift;
        return (bits[(int) (bit >>> 6)] & 1L << bit) != 0;
    }
}
