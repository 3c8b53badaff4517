package becquerel.detect;

import becquerel.activity.EvidenceRef;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Names a finding by its content, so that the name survives re-runs and other orders of files. */
final class FindingId {
    private static final int BYTES = 6;

    private FindingId() {}

    /** {@code apart} tells findings of one detector on one record from each other; usually empty. */
    static String of(String detector, String tenant, String account, EvidenceRef first, String apart) {
        String record = first.recordId().isEmpty() ? first.file() + "#" + first.position() : first.recordId();
        MessageDigest digest = sha256();
        for (String part : List.of(detector, tenant, account, record, apart)) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0); // keeps "a" + "bc" apart from "ab" + "c"
        }
        return "f-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
