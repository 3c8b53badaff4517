package becquerel.collect.fields;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What PowerShell writes into a cell in place of a list or object: the name of its type, and nothing of what it holds. */
final class Lost {
    private static final String[] TYPES = {
        "System.Object[]", "System.Collections.", "Microsoft.Graph.PowerShell.Models."
    };
    private static final byte[][] WRITTEN = new byte[TYPES.length][];

    static {
        for (int i = 0; i < TYPES.length; i++) {
            WRITTEN[i] = TYPES[i].getBytes(StandardCharsets.US_ASCII);
        }
    }

    private Lost() {}

    /** The first such name in the bytes of a row. */
    static Optional<String> in(byte[] row) {
        for (int at = 0; at < row.length; at++) {
            if (row[at] == 'S' || row[at] == 'M') {
                for (int i = 0; i < WRITTEN.length; i++) {
                    if (isAt(row, at, WRITTEN[i])) {
                        return Optional.of(TYPES[i].endsWith(".") ? TYPES[i] + "…" : TYPES[i]);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isAt(byte[] row, int at, byte[] wanted) {
        if (at + wanted.length > row.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (row[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
