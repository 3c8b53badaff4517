package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.Limits;
import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.match.Explainer;
import becquerel.detect.sigma.match.RuleSet;
import becquerel.detect.sigma.match.Scan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** JSON records brought before rules; every answer is checked against the slow one that explains. */
final class AskedJson {
    private final RuleSet rules;
    private final Scan scan;
    private final JsonRecords json;

    AskedJson(List<Rule.Detection> rules) {
        this.rules = RuleSet.compile(rules);
        assertThat(this.rules.refused()).isEmpty();
        this.scan = this.rules.scan();
        this.json = new JsonRecords(scan.values(), this.rules.all().fields(), Limits.DEFAULT);
    }

    List<Integer> matches(String record) {
        return matches(record.getBytes(StandardCharsets.UTF_8));
    }

    List<Integer> matches(byte[] record) {
        assertThat(json.read(record, 0, record.length)).isTrue();
        var found = new ArrayList<Integer>();
        for (int i = 0, all = scan.run(rules.all()); i < all; i++) {
            found.add(scan.match(i));
        }
        var explained = new ArrayList<Integer>();
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            if (Explainer.explain(rules.rules().get(rule), rules.all().fields(), scan.values())
                    .holds()) {
                explained.add(rule);
            }
        }
        assertThat(found).isEqualTo(explained);
        return found;
    }
}
