package becquerel.detect.sigma.read;

import becquerel.detect.sigma.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads a condition over names, from {@code or}, which binds least, over {@code and} and {@code not} to {@code 1 of} and parentheses. */
final class ConditionReader {
    private final Yaml.Scalar text;
    private final Collection<String> names;

    /** What a name stands for, in messages: a search or a rule. */
    private final String named;

    private final Problems problems;
    private final List<Token> tokens;
    private int at;
    private int depth;
    private int parts;
    private boolean broken;

    private ConditionReader(
            Yaml.Scalar text, String condition, Collection<String> names, String named, Problems problems) {
        this.text = text;
        this.names = names;
        this.named = named;
        this.problems = problems;
        this.tokens = Token.of(condition);
    }

    static Optional<Condition> read(Yaml.Scalar text, Collection<String> names, String named, Problems problems) {
        return read(text, text.text(), names, named, problems);
    }

    /** Reads only the beginning of the text. */
    static Optional<Condition> read(
            Yaml.Scalar text, String condition, Collection<String> names, String named, Problems problems) {
        if (text.text().length() > Limits.CONDITION_CHARACTERS) {
            problems.add(
                    text.at(),
                    "the condition has more than " + Limits.CONDITION_CHARACTERS + " characters",
                    "Shorten it with 1 of and all of.");
            return Optional.empty();
        }
        ConditionReader reader = new ConditionReader(text, condition, names, named, problems);
        int before = problems.count();
        Condition read = reader.or();
        if (!reader.broken && !reader.token().isEnd()) {
            reader.unexpected();
        }
        return problems.count() == before ? Optional.of(read) : Optional.empty();
    }

    private Condition or() {
        List<Condition> any = new ArrayList<>(List.of(and()));
        while (!broken && token().is("or")) {
            at++;
            any.add(and());
        }
        return any.size() == 1 ? any.getFirst() : new Condition.Any(any);
    }

    private Condition and() {
        List<Condition> all = new ArrayList<>(List.of(not()));
        while (!broken && token().is("and")) {
            at++;
            all.add(not());
        }
        return all.size() == 1 ? all.getFirst() : new Condition.All(all);
    }

    private Condition not() {
        if (++depth > Limits.CONDITION_DEPTH) {
            fail(token(), "the condition is nested deeper than " + Limits.CONDITION_DEPTH, "Simplify it.");
            return nothing();
        }
        Condition read;
        if (token().is("not")) {
            at++;
            read = new Condition.Not(not());
        } else {
            read = operand();
        }
        depth--;
        return read;
    }

    private Condition operand() {
        Token token = token();
        if (token.is("(")) {
            at++;
            Condition inner = or();
            if (!broken && !token().is(")")) {
                fail(token, "a parenthesis is not closed", "Close it.");
            }
            at++;
            return inner;
        }
        if (token.isReserved()) {
            unexpected();
            return nothing();
        }
        at++;
        return token().is("of") ? quantified(token) : named(token);
    }

    private Condition named(Token token) {
        if (++parts > Limits.CONDITION_PARTS) {
            fail(token, "the condition has more than " + Limits.CONDITION_PARTS + " parts", "Simplify it.");
            return nothing();
        }
        if (!names.contains(token.text())) {
            boolean pattern = token.text().indexOf('*') >= 0;
            problems.add(
                    text.at(token.at()),
                    pattern
                            ? "the pattern " + Quoted.text(token.text()) + " stands without 1 of or all of"
                            : "the condition names " + Quoted.text(token.text()) + ", and there is no such " + named,
                    pattern
                            ? "Write '1 of " + Quoted.bare(token.text()) + "' or 'all of " + Quoted.bare(token.text())
                                    + "'."
                            : Nearest.remedy(
                                    token.text(),
                                    names,
                                    "Name one of: " + Quoted.bare(String.join(", ", names)) + "."));
        }
        return new Condition.Named(token.text());
    }

    private Condition quantified(Token count) {
        at++;
        Token pattern = token();
        if (pattern.isReserved()) {
            unexpected();
            return nothing();
        }
        at++;
        List<Condition> of = new ArrayList<>();
        for (String name : names) {
            if (fits(pattern, name)) {
                of.add(new Condition.Named(name));
            }
        }
        parts += of.size();
        if (parts > Limits.CONDITION_PARTS) {
            fail(pattern, "the condition has more than " + Limits.CONDITION_PARTS + " parts", "Simplify it.");
            return nothing();
        }
        if (of.isEmpty()) {
            problems.add(
                    text.at(pattern.at()),
                    "no " + named + " fits " + Quoted.text(pattern.text()),
                    Nearest.remedy(
                            pattern.text(), names, "Name one of: " + Quoted.bare(String.join(", ", names)) + "."));
            return nothing();
        }
        return count(count, of);
    }

    private Condition count(Token count, List<Condition> of) {
        if (of.size() == 1 && (count.is("all") || count.is("any") || count.is("1"))) {
            return of.getFirst();
        }
        if (count.is("all")) {
            return new Condition.All(of);
        }
        if (count.is("any") || count.is("1")) {
            return new Condition.Any(of);
        }
        Optional<Integer> number = Numbers.of(count.text())
                .filter(value -> value.scale() == 0 && value.precision() < 7)
                .map(BigDecimal::intValue);
        if (number.isEmpty()) {
            fail(count, Quoted.text(count.text()) + " of is no quantity", "Write 1 of, all of, or a number of.");
            return nothing();
        }
        if (number.get() < 1 || number.get() > of.size()) {
            fail(
                    count,
                    Quoted.bare(count.text()) + " of " + of.size() + " can "
                            + (number.get() < 1 ? "only be always true" : "never be true"),
                    "Write a number from 1 to " + of.size() + ".");
            return nothing();
        }
        return number.get() == of.size() ? new Condition.All(of) : new Condition.AtLeast(number.get(), of);
    }

    /** Names that begin with an underscore count only where the pattern says so. */
    private static boolean fits(Token pattern, String name) {
        if (name.startsWith("_") && !pattern.text().startsWith("_")) {
            return false;
        }
        return pattern.is("them") || fits(pattern.text(), name);
    }

    /** Greedy, and back to the last asterisk only: no more than length times length. */
    private static boolean fits(String pattern, String name) {
        int p = 0;
        int n = 0;
        int star = -1;
        int from = 0;
        while (n < name.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                star = p++;
                from = n;
            } else if (p < pattern.length() && pattern.charAt(p) == name.charAt(n)) {
                p++;
                n++;
            } else if (star >= 0) {
                p = star + 1;
                n = ++from;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    private Token token() {
        return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private void unexpected() {
        Token token = token();
        if (token.isEnd()) {
            fail(token, "the condition ends where a name must follow", "Complete it.");
        } else if (token.is(")")) {
            fail(
                    token,
                    "a closing parenthesis has no opening one, or nothing before it",
                    "Remove it, or complete what it closes.");
        } else if (token.is("|")) {
            fail(token, "a pipe stands inside a condition", "Write an aggregation once, after the whole condition.");
        } else {
            fail(
                    token,
                    Quoted.text(token.text()) + " stands where the condition cannot go on",
                    token.isReserved() ? "Put a name on either side of it." : "Join the parts with and or or.");
        }
    }

    private void fail(Token token, String what, String remedy) {
        if (!broken) {
            problems.add(text.at(token.at()), what, remedy);
        }
        broken = true;
        at = tokens.size() - 1;
    }

    private static Condition nothing() {
        return new Condition.Any(List.of());
    }
}
