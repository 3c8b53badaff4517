package becquerel.collect;

/** How much of the native record a copy still holds; of two copies the earlier form is kept. */
public enum Form {
    /** Everything the provider wrote. */
    FULL,
    /** Renamed or flattened into columns by another product. */
    FLATTENED,
    /** Cut off, with the rest recovered as far as it goes. */
    CUT
}
