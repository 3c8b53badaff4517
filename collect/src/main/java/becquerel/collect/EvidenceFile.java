package becquerel.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** One file of evidence, possibly inside archives. Splitting is sequential; parsing is pure and may run on any thread. */
public interface EvidenceFile {
    /** Path relative to what the user gave, {@code a.zip!/b.csv} inside archives, with {@code /} everywhere. */
    String path();

    /** SHA-256 of the file's own bytes in lower-case hex (of an archive member: of its unpacked bytes). */
    String sha256();

    /** Size in bytes, unpacked. */
    long bytes();

    /** What it is in plain words, e.g. {@code unified audit log, CSV}; {@code unknown} when nobody understands it. */
    String kind();

    /** Hands on every record in order; never throws for bad content. May be called again to fetch cited records. */
    void split(RecordSink sink);

    /**
     * Bytes of the file's text from an offset on, without reading what stands before; empty when they cannot be had so. Right
     * only for a text in UTF-8 that needs no repair, so the caller has to know the bytes again.
     */
    Optional<byte[]> bytes(long offset, int length) throws IOException;

    /** The same file under another path, which its records then name. */
    EvidenceFile named(String path);

    /** Where the file's bytes lie as they are; empty inside archives and for what had to be unpacked. */
    default Optional<Path> onDisk() {
        return Optional.empty();
    }

    /** Understands one record of this file; never throws for bad content. */
    ReadRecord parse(RawRecord record);
}
