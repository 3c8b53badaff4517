package becquerel.detect;

import becquerel.activity.EvidenceRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names a thing by its content, so that the name survives re-runs and other orders of files. */
public final class ContentId {
    private static final int BYTES = 6;

    private ContentId() {}

    /** Such as {@code f-0123456789ab}: the prefix and a part of the SHA-256 of all parts. */
    public static String of(String prefix, String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0); // keeps "a" + "bc" apart from "ab" + "c"
        }
        return prefix + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    /** What a record is called by: its native id, else its place in the evidence. */
    public static String record(EvidenceRef record) {
        return record.recordId().isEmpty() ? record.file() + "#" + record.position() : record.recordId();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
