package becquerel.detect.identity;

import becquerel.detect.Severity;

/** How bad a sign-in is, where that follows from how sure it is to be a stranger's. */
final class Severities {
    private Severities() {}

    static Severity of(double confidence) {
        if (confidence >= 0.8) {
            return Severity.CRITICAL;
        }
        if (confidence >= 0.5) {
            return Severity.HIGH;
        }
        return confidence >= 0.3 ? Severity.MEDIUM : Severity.LOW;
    }
}
