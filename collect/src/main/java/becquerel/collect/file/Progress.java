package becquerel.collect.file;

/** Told how far the search has come; called often and on several threads. */
public interface Progress {
    Progress NONE = (read, total) -> {};

    /** So many bytes of so many on disk have been read. */
    void read(long bytes, long total);

    /** Whether the user has asked to stop. */
    default boolean stopped() {
        return false;
    }
}
