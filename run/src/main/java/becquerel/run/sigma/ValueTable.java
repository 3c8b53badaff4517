package becquerel.run.sigma;

import becquerel.detect.sigma.Condition;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.Search;
import becquerel.detect.sigma.Search.Item;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.match.PlainRecord;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import becquerel.run.sigma.Taxonomy.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where rules expect other words than a source writes: finds the source's words for what a rule wants. */
final class ValueTable {
    private static final String FIELD = "value";
    private static final Header NAMELESS = Header.of(new Position("", 1, 1), "", "");

    private final RuleSet rule;
    private final Scan scan;

    /** Of one rule's wanted values. */
    ValueTable(List<Wanted> wanted) {
        this.rule = RuleSet.compile(List.of(new Detection(
                NAMELESS,
                new LogSource("", "", ""),
                Map.of(FIELD, new Item(FIELD, false, false, wanted)),
                new Condition.Named(FIELD))));
        this.scan = rule.scan();
    }

    /** Searches any of which finds one of the wanted values at that place. */
    List<Search> of(Way way) {
        List<Wanted> written = new ArrayList<>();
        way.values().forEach((from, to) -> {
            if (fits(to)) {
                written.add(Translation.exactly(from));
            }
        });
        boolean others = way.otherwise().filter(this::fits).isPresent();
        List<Search> any = new ArrayList<>();
        for (String path : Translation.spellings(way.path())) {
            if (!written.isEmpty()) {
                any.add(new Item(path, false, false, written));
            }
            if (others) {
                any.add(anyOther(way, path));
            }
        }
        return any;
    }

    private static Search anyOther(Way way, String path) {
        List<Wanted> named =
                way.values().keySet().stream().map(Translation::exactly).toList();
        return new Search.All(List.of(
                new Item(path, false, false, List.of(new Wanted.Exists(true))), new Item(path, false, true, named)));
    }

    private boolean fits(String value) {
        scan.values().begin();
        PlainRecord.add(Map.of(FIELD, value), rule.all().fields(), scan.values());
        return scan.run(rule.all()) > 0;
    }
}
