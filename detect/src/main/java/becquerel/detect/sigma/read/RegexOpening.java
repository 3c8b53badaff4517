package becquerel.detect.sigma.read;

import java.util.List;

/** How groups of PCRE begin that linear time cannot do. */
final class RegexOpening {
    private static final List<String> LOOKAROUNDS = List.of("(?=", "(?!", "(?<=", "(?<!");
    private static final List<String> RECURSIVE = List.of("(?|", "(?(", "(?R", "(?&", "(?P>", "(?P=");

    private RegexOpening() {}

    /** What the group at that place is called; empty when it is one that runs. */
    static String lacking(String written, int at) {
        if (written.startsWith("(*", at)) {
            return "a verb (*…)";
        }
        for (String lookaround : LOOKAROUNDS) {
            if (written.startsWith(lookaround, at)) {
                return "a look-around (" + lookaround.substring(1) + "…)";
            }
        }
        boolean numbered = written.startsWith("(?", at) && at + 2 < written.length() && isDigit(written.charAt(at + 2));
        return numbered || RECURSIVE.stream().anyMatch(start -> written.startsWith(start, at))
                ? "a recursive or conditional group (" + written.substring(at + 1, at + 3) + "…)"
                : "";
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
