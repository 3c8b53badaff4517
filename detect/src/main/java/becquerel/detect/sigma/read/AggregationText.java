package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Rule.Correlation.Kind;
import becquerel.detect.sigma.Wanted.Comparison;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands after the pipe of an old condition. */
final class AggregationText {
    private static final List<String> FUNCTIONS = List.of("count", "sum", "avg", "min", "max", "near");

    private final Yaml.Scalar text;
    private final Problems problems;
    private final List<Token> tokens;
    private final List<String> near = new ArrayList<>();
    private final List<String> groupBy = new ArrayList<>();
    private int at;
    private boolean sound = true;
    private Kind kind = Kind.EVENT_COUNT;
    private String field = "";
    private Comparison comparison = Comparison.GT;
    private Optional<BigDecimal> bound = Optional.empty();

    private AggregationText(Yaml.Scalar text, int from, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.tokens = Token.of(text.text()).stream()
                .filter(token -> token.at() >= from)
                .toList();
    }

    static AggregationText of(Yaml.Scalar text, int from, Collection<String> searches, Problems problems) {
        AggregationText read = new AggregationText(text, from, problems);
        Token function = read.next();
        switch (function.text().toLowerCase(Locale.ROOT)) {
            case "count", "sum", "avg" -> read.count(function);
            case "near" -> read.near(searches);
            case "min", "max" ->
                read.fail(
                        function,
                        "there is no correlation for " + function.text() + "()",
                        "Compare the field with |gt or |lt in the search and count the matches.");
            default ->
                read.fail(
                        function,
                        Quoted.text(function.text()) + " is no aggregation",
                        Nearest.remedy(function.text(), FUNCTIONS, "Write count(), or a correlation."));
        }
        return read;
    }

    private void count(Token function) {
        if (!next().is("(")) {
            fail(
                    function,
                    "no parenthesis follows " + function.text(),
                    "Write " + function.text() + "() or name a field in it.");
            return;
        }
        StringBuilder inside = new StringBuilder();
        while (!token().isEnd() && !token().is(")")) {
            inside.append(inside.isEmpty() ? "" : " ").append(next().text());
        }
        next();
        field = inside.toString().equals("*") ? "" : inside.toString();
        boolean counts = function.is("count");
        kind = counts
                ? field.isEmpty() ? Kind.EVENT_COUNT : Kind.VALUE_COUNT
                : function.is("sum") ? Kind.VALUE_SUM : Kind.VALUE_AVG;
        if (!counts && field.isEmpty()) {
            fail(function, function.text() + "() has no field", "Name the field in the parentheses.");
        }
        if (token().is("by")) {
            next();
            groups();
        }
        compared();
    }

    private void groups() {
        while (!token().isEnd() && operator(token().text()) == 0) {
            for (String name : next().text().split(",", -1)) {
                if (!name.isEmpty()) {
                    groupBy.add(name);
                }
            }
        }
        if (groupBy.isEmpty()) {
            fail(token(), "no field follows by", "Name the fields that part the groups.");
        }
    }

    private void compared() {
        Token token = next();
        int length = operator(token.text());
        if (length == 0) {
            fail(token, "no comparison follows the aggregation", "Complete it, as in '> 10'.");
            return;
        }
        comparison = switch (token.text().substring(0, length)) {
            case ">" -> Comparison.GT;
            case ">=" -> Comparison.GTE;
            case "<" -> Comparison.LT;
            case "<=" -> Comparison.LTE;
            case "!=" -> Comparison.NEQ;
            default -> Comparison.EQ;
        };
        String number = token.text().substring(length);
        bound = Numbers.of(number.isEmpty() ? next().text() : number);
        if (bound.isEmpty()) {
            fail(token, "no number follows the comparison", "Write a number, as in '> 10'.");
        }
        end();
    }

    /** How many characters at the beginning compare. */
    private static int operator(String text) {
        for (String operator : List.of(">=", "<=", "==", "!=", ">", "<", "=")) {
            if (text.startsWith(operator)) {
                return operator.length();
            }
        }
        return 0;
    }

    private void near(Collection<String> searches) {
        kind = Kind.TEMPORAL;
        do {
            Token name = next();
            if (name.is("not") || name.is("(")) {
                fail(name, "near takes only names joined by and", "Write a temporal correlation.");
                return;
            }
            if (!searches.contains(name.text())) {
                fail(
                        name,
                        "near names " + Quoted.text(name.text()) + ", and there is no such search",
                        Nearest.remedy(name.text(), searches, "Name a search of this rule."));
                return;
            }
            near.add(name.text());
        } while (next().is("and"));
        at--;
        end();
    }

    private void end() {
        if (!token().isEnd()) {
            fail(token(), Quoted.text(token().text()) + " stands after the aggregation", "Remove it.");
        }
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private Token next() {
        Token token = token();
        at++;
        return token;
    }

    private void fail(Token token, String what, String remedy) {
        if (sound) {
            problems.add(text.at(token.at()), what, remedy);
        }
        sound = false;
    }

    boolean isSound() {
        return sound;
    }

    List<String> near() {
        return near;
    }

    List<String> groupBy() {
        return groupBy;
    }

    Kind kind() {
        return kind;
    }

    String field() {
        return field;
    }

    Comparison comparison() {
        return comparison;
    }

    Optional<BigDecimal> bound() {
        return bound;
    }
}
