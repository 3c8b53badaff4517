package becquerel.detect.sigma.read;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.sigma.Rule;
import becquerel.detect.sigma.Rule.Correlation.Kind;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.Wanted.Comparison;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Correlations, as the specification writes them and as they were written before. */
class CorrelationTest {
    private static final String SPRAY = """
            title: Spray
            id: 11111111-1111-4111-8111-111111111111
            level: high
            correlation:
              type: value_count
              rules: [failed, other]
              group-by: [ip, Country]
              timespan: 90m
              aliases:
                ip:
                  failed: ClientIP
                  other: IpAddress
              condition:
                gte: 10
                lt: 1000
                field: [UserId, Tenant]
              generate: true
            """;

    @Test
    void everyPartIsRead() {
        Rule.Correlation read = Read.one(SPRAY, Rule.Correlation.class);
        assertThat(read.header().level()).isEqualTo("high");
        assertThat(read.kind()).isEqualTo(Kind.VALUE_COUNT);
        assertThat(read.rules()).containsExactly("failed", "other");
        assertThat(read.groupBy()).containsExactly("ip", "Country");
        assertThat(read.timespan()).isEqualTo(Duration.ofMinutes(90));
        assertThat(read.aliases()).isEqualTo(Map.of("ip", Map.of("failed", "ClientIP", "other", "IpAddress")));
        assertThat(read.bounds()).containsExactly(compared(Comparison.GTE, 10), compared(Comparison.LT, 1000));
        assertThat(read.fields()).containsExactly("UserId", "Tenant");
        assertThat(read.generate()).isTrue();
        assertThat(read.order()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            event_count      | 'gt: 5'                            | GT 5   | ''   | 0
            value_sum        | 'gte: 1.5, field: size'            | GTE 1.5| size | 0
            value_avg        | 'lte: 5, field: size'              | LTE 5  | size | 0
            value_median     | 'eq: 5, field: size'               | EQ 5   | size | 0
            value_percentile | 'neq: 5, field: size, percentile: 95' | NEQ 5 | size | 95
            temporal         | 'gte: 2'                           | GTE 2  | ''   | 0
            """)
    void everyKindIsRead(String kind, String condition, String bound, String field, double percentile) {
        Rule.Correlation read = Read.one(
                correlation("type: " + kind + "\nrules: a\ntimespan: 1h\ncondition: {" + condition + "}"),
                Rule.Correlation.class);
        assertThat(read.bounds().stream().map(one -> Read.shown((Wanted) one))).containsExactly(bound);
        assertThat(String.join(",", read.fields())).isEqualTo(field);
        assertThat(read.percentile()).isEqualTo(percentile);
        assertThat(read.generate()).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"1s,PT1S", "90m,PT1H30M", "2h,PT2H", "1d,PT24H", "1w,PT168H", "1M,PT730H29M6S", "1y,PT8765H49M12S"})
    void timespans(String written, Duration span) {
        assertThat(Read.one(correlation("type: temporal\nrules: [a]\ntimespan: " + written), Rule.Correlation.class)
                        .timespan())
                .isEqualTo(span);
    }

    @Test
    void extendedCondition_isReadOverTheRules() {
        Rule.Correlation read = Read.one(
                correlation("type: temporal\nrules: [a, b, c]\ntimespan: 1h\ncondition: a and (b or not c)"),
                Rule.Correlation.class);
        assertThat(read.order().map(Read::shown)).contains("all(a, any(b, not c))");
        Rule.Correlation without = Read.one(
                correlation("type: temporal_ordered\ntimespan: 1h\ncondition: a or b"), Rule.Correlation.class);
        assertThat(without.rules()).containsExactly("a", "b");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
            rules: a;timespan: 1h;condition: {gt: 1}                        | 3:3 the correlation has no type / Write 'type' with one of event_count, value_count, temporal, temporal_ordered, value_sum, value_avg, value_percentile, value_median.
            type: event_cuont;rules: a;timespan: 1h;condition: {gt: 1}      | 3:9 'type' is 'event_cuont' / Write 'event_count' if that is meant; else write one of event_count, value_count, temporal, temporal_ordered, value_sum, value_avg, value_percentile, value_median.
            type: event_count;timespan: 1h;condition: {gt: 1}               | 3:3 the correlation builds on no rules / List ids or names under 'rules'.
            type: event_count;rules: a;condition: {gt: 1}                   | 3:3 the correlation has no timespan / Add 'timespan', as in 15m.
            type: event_count;rules: a;timespan: 1x;condition: {gt: 1}      | 5:13 '1x' is no time span / Write a whole number and s, m, h or d, as in 90m (w, M and y for weeks, months and years).
            type: event_count;rules: a;timespan: 0s;condition: {gt: 1}      | 5:13 the time span is zero / Write at least 1s.
            type: event_count;rules: a;timespan: 1h                         | 3:3 the correlation has no condition / Write 'condition' as a map, as in 'gte: 10'.
            type: event_count;rules: a;timespan: 1h;condition: a            | 6:14 the condition of a correlation that counts is a text / Make it a map, as in 'gte: 10'.
            type: event_count;rules: a;timespan: 1h;condition: {gt: x}      | 6:19 'gt' is the text 'x' / Write a number, without quotes.
            type: event_count;rules: a;timespan: 1h;condition: {gt: 1.5}    | 6:19 a count is never 1.5 / Write a whole number.
            type: event_count;rules: a;timespan: 1h;condition: {}           | 6:14 the condition compares with nothing / Write at least one of gt, gte, lt, lte, eq, neq.
            type: value_count;rules: a;timespan: 1h;condition: {gt: 1}      | 6:14 value_count has no field / Name the field under 'condition'.
            type: value_sum;rules: a;timespan: 1h;condition: {gt: 1, field: [a, b]} | 6:29 value_sum takes one field / Leave one.
            type: event_count;rules: a;timespan: 1h;condition: {gt: 1, field: x} | 6:29 event_count takes no field / Remove 'field', or count values with value_count.
            type: value_percentile;rules: a;timespan: 1h;condition: {gt: 1, field: x} | 6:14 the percentile is no number from 0 to 100 / Write 'percentile', as in 95, under 'condition'.
            type: temporal;rules: [aa, bb];timespan: 1h;condition: aa and b | 6:21 the condition names 'b', and there is no such rule under 'rules' / Name one of: aa, bb.
            type: temporal;rules: [aa];timespan: 1h;aliases: {ip: {ab: x}}  | 6:18 the alias 'ip' names 'ab', which is not under 'rules' / Add the rule, written the same way.
            type: temporal;rules: a;timeframe: 1h;timespan: 1h              | 5:3 there is no key 'timeframe' here / Use type, rules, aliases, group-by, timespan, condition, generate.
            type: temporal;rules: a;timespan: 1h;groupby: x                 | 6:3 there is no key 'groupby' here / Write 'group-by' if that is meant; else use type, rules, aliases, group-by, timespan, condition, generate.
            """)
    void isRefused(String parts, String problem) {
        assertThat(Read.problems(correlation(parts.replace(";", "\n")))).containsExactly(problem);
    }

    @Test
    void oldCount_becomesACorrelationThatKeepsTheId() {
        List<Rule> rules = RuleReader.read(
                        "r.yml", old("s | count(UserId) by ClientIP, Country >= 10", "timeframe: 15m"))
                .rules();
        assertThat(rules).hasSize(2);
        Rule.Correlation counts = (Rule.Correlation) rules.get(1);
        assertThat(counts.header().key()).isEqualTo("the-id");
        assertThat(counts.kind()).isEqualTo(Kind.VALUE_COUNT);
        assertThat(counts.fields()).containsExactly("UserId");
        assertThat(counts.groupBy()).containsExactly("ClientIP", "Country");
        assertThat(counts.bounds()).containsExactly(compared(Comparison.GTE, 10));
        assertThat(counts.timespan()).isEqualTo(Duration.ofMinutes(15));
        assertThat(counts.rules()).containsExactly("the-id/records");
        RuleBook book = RuleBook.of(rules);
        assertThat(book.problems()).isEmpty();
        assertThat(book.reports(counts)).isTrue();
        assertThat(book.reports(rules.getFirst())).isFalse();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = ';', textBlock = """
            s | count() > 5                  ; EVENT_COUNT [] [] GT 5
            s | count()>5                    ; EVENT_COUNT [] [] GT 5
            s | count(*) by a < 5            ; EVENT_COUNT [] [a] LT 5
            s | COUNT(a.b) BY c == 5         ; VALUE_COUNT [a.b] [c] EQ 5
            s | sum(size) by a,b >= 1000     ; VALUE_SUM [size] [a, b] GTE 1000
            s | avg(size) by a != 1.5        ; VALUE_AVG [size] [a] NEQ 1.5
            """)
    void oldAggregations(String condition, String meaning) {
        List<Rule> rules =
                RuleReader.read("r.yml", old(condition, "timeframe: 1h")).rules();
        Rule.Correlation read = (Rule.Correlation) rules.getLast();
        assertThat(read.kind() + " " + read.fields() + " " + read.groupBy() + " "
                        + Read.shown((Wanted) read.bounds().getFirst()))
                .isEqualTo(meaning);
    }

    @Test
    void near_becomesATemporalCorrelation() {
        List<Rule> rules = RuleReader.read("r.yml", old("s | near t and u", "t: [x]\n  u: [y]\n  timeframe: 30s"))
                .rules();
        assertThat(rules).hasSize(4);
        Rule.Correlation read = (Rule.Correlation) rules.getLast();
        assertThat(read.kind()).isEqualTo(Kind.TEMPORAL);
        assertThat(read.rules()).containsExactly("the-id/records", "the-id/t", "the-id/u");
        assertThat(Read.shown(((Rule.Detection) rules.get(2)).condition())).isEqualTo("u");
    }

    @ParameterizedTest(name = "{0} is refused")
    @CsvSource(delimiter = '~', textBlock = """
            s | count() by x > 1  ~ x: [x] ~ 7:14 the condition counts without a timeframe / Add 'timeframe', as in 15m, beside the condition.
            s | min(x) by y > 1   ~ timeframe: 1h ~ 7:18 there is no correlation for min() / Compare the field with |gt or |lt in the search and count the matches.
            s | cuont() > 1       ~ timeframe: 1h ~ 7:18 'cuont' is no aggregation / Write 'count' if that is meant; else write count(), or a correlation.
            s | count() by > 1    ~ timeframe: 1h ~ 7:29 no field follows by / Name the fields that part the groups.
            s | count() by x      ~ timeframe: 1h ~ 7:30 no comparison follows the aggregation / Complete it, as in '> 10'.
            s | count() > x       ~ timeframe: 1h ~ 7:26 no number follows the comparison / Write a number, as in '> 10'.
            s | count() > 1 and s ~ timeframe: 1h ~ 7:30 'and' stands after the aggregation / Remove it.
            s | sum() by y > 1    ~ timeframe: 1h ~ 7:18 sum() has no field / Name the field in the parentheses.
            s | near not t        ~ timeframe: 1h ~ 7:23 near takes only names joined by and / Write a temporal correlation.
            s | near t            ~ timeframe: 1h ~ 7:23 near names 't', and there is no such search / Name a search of this rule.
            t | count() > 1       ~ timeframe: 1h ~ 7:14 the condition names 't', and there is no such search / Name one of: s.
            s                     ~ timeframe: 1h ~ 8:14 there is a timeframe, and the condition counts nothing / Remove it, or write a correlation that counts this rule's matches.
            """)
    void oldAggregationIsRefused(String condition, String more, String problem) {
        assertThat(Read.problems(old(condition, more))).containsExactly(problem);
    }

    private static String old(String condition, String more) {
        return "title: t\nid: the-id\nlogsource:\n  product: p\ndetection:\n  s: [word]\n  condition: " + condition
                + "\n  " + more + "\n";
    }

    private static String correlation(String parts) {
        return "title: t\ncorrelation:\n" + parts.indent(2);
    }

    private static Wanted.Compared compared(Comparison comparison, long bound) {
        return new Wanted.Compared(comparison, BigDecimal.valueOf(bound));
    }
}
