package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Piece;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Rules as tests write them. */
final class Written {
    private static final Header HEADER = Header.of(new Position("rule.yml", 1, 1), "", "a rule");

    private Written() {}

    static Rule.Detection rule(Search search) {
        return rule(new Condition.Named("selection"), Map.of("selection", search));
    }

    static Rule.Detection rule(Condition condition, Map<String, Search> searches) {
        return rule("", condition, searches);
    }

    static Rule.Detection rule(String product, Condition condition, Map<String, Search> searches) {
        return new Rule.Detection(HEADER, new LogSource("", product, ""), searches, condition);
    }

    static Search.Item item(String field, Wanted... any) {
        return new Search.Item(field, false, false, Arrays.asList(any));
    }

    static Search.Item allOf(String field, Wanted... all) {
        return new Search.Item(field, true, false, Arrays.asList(all));
    }

    static Search.Item not(Search.Item item) {
        return new Search.Item(item.field(), item.all(), !item.not(), item.values());
    }

    /** A text in which * and ? are wildcards. */
    static Wanted.Text text(String pattern) {
        return new Wanted.Text(pieces(pattern), false);
    }

    static Wanted.Text cased(String pattern) {
        return new Wanted.Text(pieces(pattern), true);
    }

    static Wanted.Regex regex(String expression) {
        return new Wanted.Regex(expression, false, false, false);
    }

    static Wanted.Numeric number(String number) {
        return new Wanted.Numeric(new BigDecimal(number));
    }

    static Wanted.Compared compared(Wanted.Comparison comparison, String bound) {
        return new Wanted.Compared(comparison, new BigDecimal(bound));
    }

    static List<Piece> pieces(String pattern) {
        var pieces = new ArrayList<Piece>();
        var literal = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*' || c == '?') {
                if (!literal.isEmpty()) {
                    pieces.add(new Piece.Literal(literal.toString()));
                    literal.setLength(0);
                }
                pieces.add(c == '*' ? new Piece.Many() : new Piece.One());
            } else {
                literal.append(c);
            }
        }
        if (!literal.isEmpty()) {
            pieces.add(new Piece.Literal(literal.toString()));
        }
        return pieces;
    }
}
