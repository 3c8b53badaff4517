package becquerel.detect.sigma.match;

import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.RuleProblem;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Rules compiled to be asked of records all at once. A rule is known by its place in the list. Immutable: threads share it, each
 * with a {@link Scan} of its own.
 */
public final class RuleSet {
    private final List<Rule.Detection> rules;
    private final List<RuleProblem> refused;
    private final Compiler.Compiled[] compiled;
    private final Questions questions;
    private final Index index;
    private final BitSet unindexed;
    private final ActiveRules all;

    private RuleSet(
            List<Rule.Detection> rules,
            List<RuleProblem> refused,
            Compiler.Compiled[] compiled,
            Questions questions,
            Index index,
            BitSet unindexed) {
        this.rules = rules;
        this.refused = refused;
        this.compiled = compiled;
        this.questions = questions;
        this.index = index;
        this.unindexed = unindexed;
        this.all = only(_ -> true);
    }

    /** Compiles rules; one that cannot be compiled never matches and is named in {@link #refused}. */
    public static RuleSet compile(List<Rule.Detection> rules) {
        var compiler = new Compiler();
        var refused = new ArrayList<RuleProblem>();
        var atoms = new Atoms(compiler.questions());
        var compiled = new Compiler.Compiled[rules.size()];
        for (int rule = 0; rule < compiled.length; rule++) {
            compiled[rule] = Compiler.Compiled.NEVER;
            Rule.Detection written = rules.get(rule);
            try {
                compiled[rule] = compiler.compile(written);
                atoms.count(written);
            } catch (Refused e) {
                refused.add(new RuleProblem(written.header().position(), e.what, e.remedy));
            }
        }
        var index = new Index.Builder();
        var unindexed = new BitSet();
        for (int rule = 0; rule < compiled.length; rule++) {
            if (compiled[rule].asked()) {
                index(atoms.of(rules.get(rule)), rule, index, unindexed);
            }
        }
        Questions questions = compiler.questions();
        return new RuleSet(
                List.copyOf(rules),
                List.copyOf(refused),
                compiled,
                questions,
                index.build(questions.names.size()),
                unindexed);
    }

    private static void index(Optional<List<Atom>> atoms, int rule, Index.Builder index, BitSet unindexed) {
        atoms.ifPresentOrElse(
                needed -> needed.stream().distinct().forEach(atom -> index.add(atom, rule)), () -> unindexed.set(rule));
    }

    /** The rules as they were given, the refused ones too. */
    public List<Rule.Detection> rules() {
        return rules;
    }

    /** Why rules cannot be asked. */
    public List<RuleProblem> refused() {
        return refused;
    }

    /** Every rule, whatever log source it names. */
    public ActiveRules all() {
        return all;
    }

    /** The rules whose log source is among those. */
    public ActiveRules forLogSources(Predicate<LogSource> among) {
        return only(rule -> among.test(rules.get(rule).logSource()));
    }

    private ActiveRules only(Predicate<Integer> wanted) {
        var active = new BitSet();
        var fields = new BitSet();
        boolean keywords = false;
        for (int rule = 0; rule < compiled.length; rule++) {
            if (compiled[rule].asked() && wanted.test(rule)) {
                active.set(rule);
                fields.or(compiled[rule].fields());
                keywords |= compiled[rule].keywords();
            }
        }
        var always = (BitSet) unindexed.clone();
        always.and(active);
        var names = new FieldNames(questions.names, fields, questions.comparesText, keywords);
        return new ActiveRules(active, names, always.stream().toArray());
    }

    /** What one thread needs to ask the rules. */
    public Scan scan() {
        return new Scan(this);
    }

    Check check(int rule) {
        return compiled[rule].check();
    }

    Index index() {
        return index;
    }

    int fieldCount() {
        return questions.names.size();
    }

    int onces() {
        return questions.onces();
    }

    List<Pattern> patterns() {
        return questions.patterns;
    }
}
