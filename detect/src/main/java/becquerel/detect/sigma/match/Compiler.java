package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Wanted;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes checks of rules; what several rules ask is one check. */
final class Compiler {
    /** From here on, whole texts are looked up rather than compared one by one. */
    private static final int MANY_TEXTS = 4;

    private final Questions questions = new Questions();
    private final Map<Search.Item, Check> items = new HashMap<>();

    /** Which fields the rule at hand uses. */
    private BitSet used = new BitSet();

    private boolean keywords;

    /**
     * A rule that can be asked.
     *
     * @param fields numbers of the fields it uses
     * @param keywords whether it asks of every value
     * @param asked false where it was refused
     */
    record Compiled(Check check, BitSet fields, boolean keywords, boolean asked) {
        static final Compiled NEVER = new Compiled(new Check.Always(false), new BitSet(), false, false);
    }

    Questions questions() {
        return questions;
    }

    Compiled compile(Rule.Detection rule) {
        Depth.check(rule.condition());
        rule.searches().values().forEach(Depth::check);
        used = new BitSet();
        keywords = false;
        var searches = new HashMap<String, Check>();
        Check check = condition(rule.condition(), rule.searches(), searches);
        return new Compiled(check, used, keywords, true);
    }

    private Check condition(Condition condition, Map<String, Search> searches, Map<String, Check> done) {
        return switch (condition) {
            case Condition.Named(String name) -> named(name, searches, done);
            case Condition.Not(var of) -> new Check.Not(condition(of, searches, done));
            case Condition.All(var of) -> new Check.All(conditions(of, searches, done));
            case Condition.Any(var of) -> new Check.Any(conditions(of, searches, done));
            case Condition.AtLeast(int count, var of) -> new Check.AtLeast(count, conditions(of, searches, done));
        };
    }

    private Check[] conditions(List<Condition> all, Map<String, Search> searches, Map<String, Check> done) {
        return all.stream()
                .map(condition -> condition(condition, searches, done))
                .toArray(Check[]::new);
    }

    private Check named(String name, Map<String, Search> searches, Map<String, Check> done) {
        Check known = done.get(name);
        if (known != null) {
            return known;
        }
        Search search = searches.get(name);
        if (search == null) {
            throw new Refused(
                    "the condition names " + name + ", which the rule does not define",
                    "Define it under detection, or correct the name.");
        }
        Check check = search(search);
        done.put(name, check);
        return check;
    }

    private Check search(Search search) {
        return switch (search) {
            case Search.All(var of) ->
                new Check.All(of.stream().map(this::search).toArray(Check[]::new));
            case Search.Any(var of) ->
                new Check.Any(of.stream().map(this::search).toArray(Check[]::new));
            case Search.Item item -> item(item);
        };
    }

    private Check item(Search.Item item) {
        keywords |= item.field().isEmpty();
        questions.fields(item, used);
        return items.computeIfAbsent(item, this::ask);
    }

    private Check ask(Search.Item item) {
        Check check = item.values().size() == 1
                ? questions.of(item.field(), item.values().getFirst())
                : questions.once(item.all() ? new Check.All(each(item)) : new Check.Any(grouped(item)));
        return item.not() ? new Check.Not(check) : check;
    }

    private Check[] each(Search.Item item) {
        return item.values().stream()
                .map(wanted -> questions.of(item.field(), wanted))
                .toArray(Check[]::new);
    }

    private Check[] grouped(Search.Item item) {
        if (item.field().isEmpty() || item.values().size() < MANY_TEXTS) {
            return each(item);
        }
        var texts = new ArrayList<String>();
        var others = new ArrayList<Wanted>();
        for (Wanted wanted : item.values()) {
            String text = Atoms.exact(wanted);
            if (text == null) {
                others.add(wanted);
            } else {
                texts.add(text);
            }
        }
        if (texts.size() < MANY_TEXTS) {
            return each(item);
        }
        var checks = new ArrayList<Check>();
        checks.add(questions.among(item.field(), texts));
        others.forEach(wanted -> checks.add(questions.of(item.field(), wanted)));
        return checks.toArray(Check[]::new);
    }
}
