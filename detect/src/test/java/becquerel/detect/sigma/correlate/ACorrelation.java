package becquerel.detect.sigma.correlate;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.Wanted.Compared;
import becquerel.detect.sigma.Wanted.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Correlations and matches for tests. Single rules are called a, b, c and so on, correlations by their names. */
record ACorrelation(Correlation rule) {
    static final Instant BEGIN = Instant.parse("2026-03-01T08:00:00Z");

    record Seen(int number) {}

    /** Within ten seconds, by user. */
    static ACorrelation of(Correlation.Kind kind, String... rules) {
        return new ACorrelation(new Correlation(
                header("x"),
                kind,
                List.of(rules),
                Map.of(),
                List.of("user"),
                Duration.ofSeconds(10),
                kind.name().startsWith("VALUE") ? List.of("value") : List.of(),
                90,
                List.of(),
                Optional.empty(),
                false));
    }

    private static Header header(String name) {
        return new Header(
                new Position("x.yml", 1, 1),
                name,
                name,
                name,
                "",
                "",
                "",
                "",
                "",
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }

    ACorrelation called(String name) {
        return with(header(name), rule.aliases(), rule.groupBy(), rule.timespan(), rule.bounds(), rule.order());
    }

    ACorrelation by(String... fields) {
        return with(rule.header(), rule.aliases(), List.of(fields), rule.timespan(), rule.bounds(), rule.order());
    }

    ACorrelation within(int seconds) {
        return with(
                rule.header(),
                rule.aliases(),
                rule.groupBy(),
                Duration.ofSeconds(seconds),
                rule.bounds(),
                rule.order());
    }

    ACorrelation alias(String name, String rule, String field) {
        Map<String, Map<String, String>> aliases = new HashMap<>(this.rule.aliases());
        Map<String, String> fields = new HashMap<>(aliases.getOrDefault(name, Map.of()));
        fields.put(rule, field);
        aliases.put(name, fields);
        return with(
                this.rule.header(),
                aliases,
                this.rule.groupBy(),
                this.rule.timespan(),
                this.rule.bounds(),
                this.rule.order());
    }

    /** Bounds such as {@code gte 3}. */
    ACorrelation when(String... bounds) {
        List<Compared> all = new ArrayList<>();
        for (String each : bounds) {
            int space = each.indexOf(' ');
            all.add(new Compared(
                    Comparison.valueOf(each.substring(0, space).toUpperCase(Locale.ROOT)),
                    new BigDecimal(each.substring(space + 1))));
        }
        return with(rule.header(), rule.aliases(), rule.groupBy(), rule.timespan(), all, rule.order());
    }

    ACorrelation order(Condition order) {
        return with(rule.header(), rule.aliases(), rule.groupBy(), rule.timespan(), rule.bounds(), Optional.of(order));
    }

    private ACorrelation with(
            Header header,
            Map<String, Map<String, String>> aliases,
            List<String> by,
            Duration span,
            List<Compared> bounds,
            Optional<Condition> order) {
        return new ACorrelation(new Correlation(
                header,
                rule.kind(),
                rule.rules(),
                aliases,
                by,
                span,
                rule.fields(),
                rule.percentile(),
                bounds,
                order,
                false));
    }

    static Correlator correlator(ACorrelation... all) {
        return correlator(Limits.DEFAULT, all);
    }

    /** Every name is known but those with a question mark. */
    static Correlator correlator(Limits limits, ACorrelation... all) {
        return Correlator.of(
                Arrays.stream(all).map(ACorrelation::rule).toList(),
                name -> name.contains("?") ? Optional.empty() : Optional.of(name),
                limits);
    }

    /** By Anna, with a value if there is one. */
    static Matched<Seen> match(String rule, double seconds, String value, int number) {
        return match(rule, seconds, Map.of("user", "anna", "value", value), number);
    }

    static Matched<Seen> match(String rule, double seconds, Map<String, String> values, int number) {
        return new Matched<>(rule, "t", BEGIN.plusNanos(Math.round(seconds * 1e9)), values, new Seen(number));
    }
}
