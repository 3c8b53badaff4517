package becquerel.detect.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A record brought before rules; every answer is checked against the slow one that explains. */
final class Asked {
    private final RuleSet rules;
    private final Scan scan;

    Asked(List<Rule.Detection> rules) {
        this.rules = RuleSet.compile(rules);
        this.scan = this.rules.scan();
        assertThat(this.rules.refused()).isEmpty();
    }

    static boolean holds(Search search, Map<String, ?> record) {
        return holds(Written.rule(search), record);
    }

    static boolean holds(Rule.Detection rule, Map<String, ?> record) {
        return !new Asked(List.of(rule)).matches(record).isEmpty();
    }

    List<Integer> matches(Map<String, ?> record) {
        return matches(record, rules.all());
    }

    RuleSet rules() {
        return rules;
    }

    boolean cut() {
        return scan.values().cut();
    }

    int candidates() {
        return scan.candidates();
    }

    List<Integer> matches(Map<String, ?> record, ActiveRules active) {
        scan.values().begin();
        PlainRecord.add(record, active.fields(), scan.values());
        var found = new ArrayList<Integer>();
        for (int i = 0, all = scan.run(active); i < all; i++) {
            found.add(scan.match(i));
        }
        var explained = new ArrayList<Integer>();
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            if (active.isActive(rule)
                    && Explainer.explain(rules.rules().get(rule), active.fields(), scan.values())
                            .holds()) {
                explained.add(rule);
            }
        }
        assertThat(found)
                .as("what the scan finds in %s, beside what is explained", record)
                .isEqualTo(explained);
        return found;
    }
}
