package becquerel.collect;

/** How much of the native record a copy still holds; of two copies the earlier form is kept. */
public enum Form {
    /** Everything the provider wrote. */
    FULL,
    /** Everything, but told by another interface with other spellings, so that content cannot be compared. */
    RESHAPED,
    /** Renamed or flattened into columns by another product. */
    FLATTENED,
    /** Cut off, with the rest recovered as far as it goes. */
    CUT
}
