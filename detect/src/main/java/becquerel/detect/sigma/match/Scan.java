package becquerel.detect.sigma.match;

import com.google.re2j.Matcher;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules of a set of one record after the other: fill {@link #values}, then call {@link #run}. For one thread; it makes no
 * objects once it has seen a few records.
 */
public final class Scan {
    static final int UNKNOWN = -1;
    static final int FALSE = 0;
    static final int TRUE = 1;
    private static final int LAST_RECORD = 1 << 30;

    private final RuleSet rules;
    final RecordValues values;
    final Address address = new Address();
    /** Room for a few letters that are looked up. */
    final char[] window = new char[16];

    private final Slice slice = new Slice();
    private final @Nullable Matcher[] matchers;

    /** Counts records, so that what is known of the one before need not be cleared. */
    private int record;

    private final int[] answers;
    private final int[] atomsSeen;
    private final int[] rulesAsked;
    private int[] matched = new int[16];
    private int matches;
    private int candidates;
    private ActiveRules active;

    Scan(RuleSet rules) {
        this.rules = rules;
        this.active = rules.all();
        this.values = new RecordValues(rules.fieldCount());
        this.matchers = new Matcher[rules.patterns().size()];
        this.answers = new int[rules.onces()];
        this.atomsSeen = new int[rules.index().atoms()];
        this.rulesAsked = new int[rules.rules().size()];
    }

    /** Where the record's values are put before each run. */
    public RecordValues values() {
        return values;
    }

    /** Asks the active rules of the record whose values are there; how many match. */
    public int run(ActiveRules ofRecord) {
        active = ofRecord;
        next();
        for (int rule : active.always()) {
            ask(rule);
        }
        rules.index().search(values, active.fields().allValues(), this);
        Arrays.sort(matched, 0, matches);
        return matches;
    }

    /** The number of a rule that matched, in the order of the rules. */
    public int match(int i) {
        return matched[i];
    }

    /** How many rules had to be asked in the last run. */
    public int candidates() {
        return candidates;
    }

    private void next() {
        matches = 0;
        candidates = 0;
        if (++record == LAST_RECORD) {
            record = 1;
            Arrays.fill(answers, 0);
            Arrays.fill(atomsSeen, 0);
            Arrays.fill(rulesAsked, 0);
        }
    }

    /** An atom was found. */
    void atom(int atom) {
        if (atomsSeen[atom] != record) {
            atomsSeen[atom] = record;
            for (int rule : rules.index().rules(atom)) {
                if (rulesAsked[rule] != record && active.isActive(rule)) {
                    ask(rule);
                }
            }
        }
    }

    private void ask(int rule) {
        rulesAsked[rule] = record;
        candidates++;
        if (rules.check(rule).holds(this)) {
            if (matches == matched.length) {
                matched = Arrays.copyOf(matched, matches * 2);
            }
            matched[matches++] = rule;
        }
    }

    int known(int question) {
        int answer = answers[question];
        return answer >>> 1 == record ? answer & 1 : UNKNOWN;
    }

    boolean learn(int question, boolean answer) {
        answers[question] = (record << 1) | (answer ? TRUE : FALSE);
        return answer;
    }

    /** Whether a regular expression is found in a value. */
    boolean finds(int expression, int value) {
        slice.of(values.raw, values.start(value), values.end(value));
        Matcher matcher = matchers[expression];
        if (matcher == null) {
            matcher = rules.patterns().get(expression).matcher(slice);
            matchers[expression] = matcher;
        } else {
            matcher.reset(slice);
        }
        return matcher.find();
    }
}
