package becquerel.respond.report;

import becquerel.investigate.OpenItem;
import becquerel.investigate.Verdict;

/** What a verdict asks of the reader, finer than the verdict itself. */
enum Standing {
    PLAIN(""),
    /** Nobody got in, yet the intruder can: the password was right. */
    PASSWORD_KNOWN("password known: change it"),
    MADE("made by the intruder: disable it"),
    RAISED("a real account or group the intruder raised: take the roles away, do not delete it");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    static Standing of(ReportInput input, Verdict verdict) {
        return switch (verdict.kind()) {
            case INTRUDERS_OWN -> isMade(input, verdict) ? MADE : RAISED;
            case TARGETED, CANNOT_SAY, NOTHING_FOUND -> verdict.passwordKnown() ? PASSWORD_KNOWN : PLAIN;
            case COMPROMISED, SUSPECTED -> PLAIN;
        };
    }

    /** The account may be gone by the end of the evidence; then the reasons alone tell. */
    private static boolean isMade(ReportInput input, Verdict verdict) {
        return input.conclusion().incidents().stream()
                        .flatMap(each -> each.open().stream())
                        .anyMatch(item -> item.kind() == OpenItem.Kind.ACCOUNT
                                && item.account().equals(verdict.account()))
                || verdict.reasons().stream().anyMatch(reason -> reason.contains(" made the account"));
    }
}
