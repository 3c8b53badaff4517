package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads small rules in tests, and shows in one line what became of them. */
final class Read {
    private Read() {}

    /** A rule around searches, each of which is indented by two. */
    static String rule(String detection) {
        return "title: t\nlogsource:\n  product: p\ndetection:\n" + detection.indent(2);
    }

    static Rule.Detection detection(String detection) {
        return one(rule(detection), Rule.Detection.class);
    }

    static <T extends Rule> T one(String text, Class<T> type) {
        ReadRules read = RuleReader.read("r.yml", text);
        assertThat(read.problems()).as(text).isEmpty();
        assertThat(read.rules()).hasSize(1);
        return type.cast(read.rules().getFirst());
    }

    /** What a single field with its value becomes. */
    static String search(String keyAndValue, Map<String, List<String>> placeholders) {
        ReadRules read = RuleReader.read("r.yml", rule("s:\n" + keyAndValue.indent(2) + "condition: s"), placeholders);
        if (!read.problems().isEmpty()) {
            return read.problems().stream().map(RuleProblem::what).collect(Collectors.joining("; "));
        }
        return shown(
                ((Rule.Detection) read.rules().getFirst()).searches().getOrDefault("s", new Search.All(List.of())));
    }

    static List<String> problems(String text) {
        return RuleReader.read("r.yml", text).problems().stream()
                .map(Read::shown)
                .toList();
    }

    static String shown(RuleProblem problem) {
        return problem.where().line() + ":" + problem.where().column() + " " + problem.what() + " / "
                + problem.remedy();
    }

    static String shown(Search search) {
        return switch (search) {
            case Search.All(var of) ->
                joined("all", of.stream().map(Read::shown).toList());
            case Search.Any(var of) ->
                joined("any", of.stream().map(Read::shown).toList());
            case Search.Item(var field, var all, var not, var values) ->
                (not ? "not " : "") + field + (all ? " all" : "") + " = "
                        + values.stream().map(Read::shown).collect(Collectors.joining(", "));
        };
    }

    /** Wildcards as themselves, literals between « and ». */
    static String shown(Wanted wanted) {
        return switch (wanted) {
            case Wanted.Text(var pieces, var cased) -> (cased ? "cased " : "") + pieces(pieces);
            case Wanted.Regex(var expression, var i, var m, var s) ->
                "/" + expression + "/" + (i ? "i" : "") + (m ? "m" : "") + (s ? "s" : "");
            case Wanted.Numeric(var number) -> number.toString();
            case Wanted.Compared(var comparison, var bound) -> comparison + " " + bound;
            case Wanted.Network(var cidr) -> cidr;
            case Wanted.Exists(var there) -> there ? "there" : "absent";
            case Wanted.Null() -> "null";
            case Wanted.SameAs(var field, var how, var cased) -> (cased ? "cased " : "") + how + " of " + field;
            case Wanted.TimePart(var part, var number) -> part + " " + shown(number);
            case Wanted.OneOf(var of) -> "{" + of.stream().map(Read::shown).collect(Collectors.joining(" ")) + "}";
        };
    }

    private static String pieces(List<Piece> pieces) {
        return pieces.isEmpty()
                ? "«»"
                : pieces.stream()
                        .map(piece -> switch (piece) {
                            case Piece.Literal(var text) -> "«" + text.replace('\0', '0') + "»";
                            case Piece.Many _ -> "*";
                            case Piece.One _ -> "?";
                        })
                        .collect(Collectors.joining());
    }

    static String shown(Condition condition) {
        return switch (condition) {
            case Condition.Named(var name) -> name;
            case Condition.Not(var of) -> "not " + shown(of);
            case Condition.All(var of) ->
                joined("all", of.stream().map(Read::shown).toList());
            case Condition.Any(var of) ->
                joined("any", of.stream().map(Read::shown).toList());
            case Condition.AtLeast(var count, var of) ->
                joined(String.valueOf(count), of.stream().map(Read::shown).toList());
        };
    }

    private static String joined(String word, List<String> of) {
        return word + "(" + String.join(", ", of) + ")";
    }
}
