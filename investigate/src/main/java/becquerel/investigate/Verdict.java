package becquerel.investigate;

import java.util.List;

/**
 * What can be said of one account (CONTRACT 3).
 *
 * @param confidence 0..1 that a foreign hand acted in it, or that the intruder made or raised it; for {@code NOTHING_FOUND} and {@code CANNOT_SAY} what remains
 * @param reasons plain sentences, strongest first
 * @param lookedFor what was looked for, in which span
 * @param couldNotSee what the evidence cannot show
 * @param passwordKnown whether the intruder was seen with the right password; it must be reset even where nobody got in
 */
public record Verdict(
        String account,
        String tenant,
        Kind kind,
        double confidence,
        List<String> reasons,
        List<String> lookedFor,
        List<String> couldNotSee,
        boolean passwordKnown) {
    /** The six things that can be said. */
    public enum Kind {
        COMPROMISED("compromised"),
        INTRUDERS_OWN("intruder's own"),
        SUSPECTED("suspected"),
        TARGETED("targeted"),
        CANNOT_SAY("cannot say"),
        NOTHING_FOUND("nothing found");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** Of an account whose password the intruder was not seen to know. */
    public Verdict(
            String account,
            String tenant,
            Kind kind,
            double confidence,
            List<String> reasons,
            List<String> lookedFor,
            List<String> couldNotSee) {
        this(account, tenant, kind, confidence, reasons, lookedFor, couldNotSee, false);
    }

    public Verdict {
        reasons = List.copyOf(reasons);
        lookedFor = List.copyOf(lookedFor);
        couldNotSee = List.copyOf(couldNotSee);
    }
}
