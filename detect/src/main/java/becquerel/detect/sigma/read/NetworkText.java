package becquerel.detect.sigma.read;

import java.util.Optional;

/** Checks an address range and writes it with all bits of the host at zero, so {@code 192.0.2.7/24} is {@code 192.0.2.0/24}. */
final class NetworkText {
    private NetworkText() {}

    static Outcome<String> of(String written) {
        String text = written.strip();
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        Optional<int[]> bytes = address.indexOf(':') >= 0 ? six(address) : four(address);
        if (bytes.isEmpty()) {
            return Outcome.refused(
                    Quoted.text(written) + " is no address range",
                    "Write it like 192.0.2.0/24 or 2001:db8::/32; wildcards go without |cidr.");
        }
        int bits = bytes.get().length * 8;
        int length = slash < 0 ? bits : number(text.substring(slash + 1), bits);
        if (length < 0) {
            return Outcome.refused(
                    "the part after / of " + Quoted.text(written) + " is no length of a network",
                    "Write a number from 0 to " + bits + ".");
        }
        return Outcome.fine(shown(bytes.get(), length));
    }

    private static Optional<int[]> four(String address) {
        String[] parts = address.split("\\.", -1);
        int[] bytes = new int[4];
        for (int i = 0; i < 4; i++) {
            bytes[i] = parts.length == 4 ? number(parts[i], 255) : -1;
            if (bytes[i] < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(bytes);
    }

    private static Optional<int[]> six(String address) {
        int gap = address.indexOf("::");
        String[] before = words(gap < 0 ? address : address.substring(0, gap));
        String[] after = gap < 0 ? new String[0] : words(address.substring(gap + 2));
        int[] bytes = new int[16];
        boolean fits = gap < 0 ? before.length == 8 : before.length + after.length < 8;
        return fits && fill(bytes, 0, before) && fill(bytes, 16 - 2 * after.length, after)
                ? Optional.of(bytes)
                : Optional.empty();
    }

    /** Groups of hexadecimal digits; a dotted IPv4 address at the end counts as two. */
    private static String[] words(String text) {
        if (text.isEmpty()) {
            return new String[0];
        }
        int last = text.lastIndexOf(':') + 1;
        Optional<int[]> tail = text.indexOf('.') < 0 ? Optional.empty() : four(text.substring(last));
        String hex = tail.map(b -> text.substring(0, last) + Integer.toHexString((b[0] << 8) | b[1]) + ":"
                        + Integer.toHexString((b[2] << 8) | b[3]))
                .orElse(text);
        return hex.split(":", -1);
    }

    private static boolean fill(int[] bytes, int from, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (words[i].isEmpty()
                    || words[i].length() > 4
                    || !words[i].chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
                return false;
            }
            int word = Integer.parseInt(words[i], 16);
            bytes[from + 2 * i] = word >> 8;
            bytes[from + 2 * i + 1] = word & 0xFF;
        }
        return true;
    }

    /** -1 when it is none from 0 to that. */
    private static int number(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = digits ? Integer.parseInt(text) : -1;
        return number <= most ? number : -1;
    }

    private static String shown(int[] bytes, int length) {
        StringBuilder text = new StringBuilder();
        boolean four = bytes.length == 4;
        for (int i = 0; i < bytes.length; i++) {
            int kept = Math.clamp(length - 8L * i, 0, 8);
            bytes[i] &= (0xFF << (8 - kept)) & 0xFF;
        }
        for (int i = 0; i < bytes.length; i += four ? 1 : 2) {
            text.append(i == 0 ? "" : four ? "." : ":");
            text.append(four ? Integer.toString(bytes[i]) : Integer.toHexString((bytes[i] << 8) | bytes[i + 1]));
        }
        return text + "/" + length;
    }
}
