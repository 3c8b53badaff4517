package becquerel.collect;

/**
 * Bounds on hostile input.
 *
 * @param recordBytes longest record read; a longer one is skipped with a problem
 * @param nesting deepest JSON nesting
 * @param archiveDepth archives inside archives
 * @param archiveEntries members of one archive
 * @param unpackedBytes bytes unpacked from one top-level archive
 * @param ratio unpacked to packed size beyond which an archive counts as a bomb, judged after the first 100 MB
 */
public record Limits(
        int recordBytes, int nesting, int archiveDepth, int archiveEntries, long unpackedBytes, int ratio) {
    public static final Limits DEFAULT = new Limits(64 << 20, 200, 4, 100_000, 200L << 30, 200);
}
