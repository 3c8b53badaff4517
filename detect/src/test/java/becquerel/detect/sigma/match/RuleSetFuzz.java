package becquerel.detect.sigma.match;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules, a zero byte, and a record as lines of {@code field=value}: asked together, each says what it says by itself. */
class RuleSetFuzz {
    @FuzzTest
    void scanSaysWhatExplainingSays(byte[] input) {
        String text = new String(input, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        if (end < 0) {
            return;
        }
        List<Rule.Detection> rules = RuleBook.of(
                        RuleReader.read("in", text.substring(0, end)).rules())
                .detections();
        RuleSet set = RuleSet.compile(rules);
        Scan scan = set.scan();
        scan.values().begin();
        PlainRecord.add(record(text.substring(end + 1)), set.all().fields(), scan.values());
        var matched = new BitSet();
        int count = scan.run(set.all());
        for (int i = 0; i < count; i++) {
            matched.set(scan.match(i));
        }
        Set<Object> refused = new HashSet<>();
        set.refused().forEach(problem -> refused.add(problem.where()));
        for (int rule = 0; rule < rules.size(); rule++) {
            Rule.Detection each = rules.get(rule);
            if (!refused.contains(each.header().position())) {
                assertThat(matched.get(rule))
                        .isEqualTo(Explainer.explain(each, set.all().fields(), scan.values())
                                .holds());
            }
        }
    }

    private static Map<String, Object> record(String lines) {
        Map<String, Object> record = new LinkedHashMap<>();
        for (String line : lines.split("\n", -1)) {
            int at = line.indexOf('=');
            if (at > 0) {
                record.put(line.substring(0, at), line.substring(at + 1));
            }
        }
        return record;
    }
}
