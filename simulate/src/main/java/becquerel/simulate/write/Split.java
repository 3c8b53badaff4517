package becquerel.simulate.write;

/**
 * How an export is divided into files.
 *
 * @param byDay one file for each date
 * @param rows at most so many in a file; 0 for no limit
 * @param newestFirst order within a file, as far as it is ordered at all: a large search returns its pages unsorted
 * @param packed NONE, or how files are packed
 */
record Split(boolean byDay, int rows, boolean newestFirst, Packing packed) {
    enum Packing {
        NONE,
        GZIP,
        ZIP
    }

    static final Split WHOLE = new Split(false, 0, false, Packing.NONE);

    static Split days(boolean newestFirst) {
        return new Split(true, 0, newestFirst, Packing.NONE);
    }

    static Split parts(int rows, boolean newestFirst) {
        return new Split(false, rows, newestFirst, Packing.NONE);
    }

    Split in(Packing other) {
        return new Split(byDay, rows, newestFirst, other);
    }
}
