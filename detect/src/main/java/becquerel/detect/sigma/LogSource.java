package becquerel.detect.sigma;

/** Which records a rule is about; empty parts are not said. */
public record LogSource(String category, String product, String service) {}
