package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Rule.Correlation.Kind;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The old way to count, after a pipe in the condition: {@code | count() by user > 10} and {@code | near other}. It becomes a
 * correlation that keeps the rule's id, over detections that only serve it.
 */
final class Aggregation {
    private final Header header;
    private final LogSource logSource;
    private final Map<String, Search> searches;
    private final Yaml.Entries map;
    private final Problems problems;

    Aggregation(Header header, LogSource logSource, Map<String, Search> searches, Yaml.Entries map, Problems problems) {
        this.header = header;
        this.logSource = logSource;
        this.searches = searches;
        this.map = map;
        this.problems = problems;
    }

    List<Rule> read(Yaml.Scalar text) {
        int pipe = text.text().indexOf('|');
        Optional<Condition> counted =
                ConditionReader.read(text, text.text().substring(0, pipe), searches.keySet(), "search", problems);
        Optional<Duration> within = timeframe(text);
        AggregationText parsed = AggregationText.of(text, pipe + 1, searches.keySet(), problems);
        if (counted.isEmpty() || within.isEmpty() || !parsed.isSound()) {
            return List.of();
        }
        List<Rule> made = new ArrayList<>();
        made.add(served("records", counted.get()));
        parsed.near().forEach(search -> made.add(served(search, new Condition.Named(search))));
        List<String> rules = made.stream().map(rule -> rule.header().id()).toList();
        made.add(new Rule.Correlation(
                header,
                parsed.kind(),
                rules,
                Map.of(),
                parsed.groupBy(),
                within.get(),
                parsed.field().isEmpty() ? List.of() : List.of(parsed.field()),
                0,
                parsed.kind() == Kind.TEMPORAL
                        ? List.of()
                        : List.of(new Wanted.Compared(
                                parsed.comparison(), parsed.bound().orElse(BigDecimal.ZERO))),
                Optional.empty(),
                false));
        return made;
    }

    private Optional<Duration> timeframe(Yaml.Scalar text) {
        String written = new Keys(map, problems).text("timeframe");
        if (written.isEmpty()) {
            problems.add(
                    text.at(),
                    "the condition counts without a timeframe",
                    "Add 'timeframe', as in 15m, beside the condition.");
            return Optional.empty();
        }
        return switch (Spans.of(written)) {
            case Outcome.Fine<Duration>(var span) -> Optional.of(span);
            case Outcome.Refused<Duration>(var why) -> {
                problems.add(new Keys(map, problems).at("timeframe"), why);
                yield Optional.empty();
            }
        };
    }

    private Rule served(String part, Condition condition) {
        Header own = new Header(
                header.position(),
                header.key() + "/" + part,
                "",
                header.title() + " (" + part + ")",
                header.status(),
                header.level(),
                header.description(),
                header.author(),
                header.date(),
                header.tags(),
                header.references(),
                header.falsePositives(),
                header.more());
        return new Rule.Detection(own, logSource, searches, condition);
    }
}
