package becquerel.collect.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity.Other;
import becquerel.collect.EvidenceFile;
import becquerel.collect.ReadRecord;
import becquerel.testkit.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of the public data sets is recognised for what it is, and every record of it typed or kept by name. */
final class CorpusTest {
    private static final Path PAGE = Path.of("..", "docs", "corpus.md");

    private static final String AGREEMENT = """

            ## Beside other parsers

            Elastic and Sekoia keep their own parse beside many samples. Where theirs names a time, a user, an address or an outcome, it is
            compared with ours: the same second, one of the accounts named, the same address, the same outcome. Every difference has a reason.
            """;

    @Test
    void everyRecordIsTypedOrKeptByName(@TempDir Path scratch) throws IOException {
        Map<String, String> notYet = notYet();
        var agreement = new Agreement(lines("differences.csv"));
        var rows = new TreeMap<String, Counted>();
        var products = new TreeMap<String, Integer>();
        List<String> wrong = new ArrayList<>();
        for (Sample sample : Corpus.samples(Corpus.data(), scratch)) {
            EvidenceFile file = sample.open();
            Optional<String> product = product(sample.path(), notYet);
            boolean known = !file.kind().equals("unknown");
            if (known == product.isPresent()) {
                wrong.add(sample.path() + " is taken for: " + file.kind());
            }
            if (product.isPresent()) {
                products.merge(product.get(), 1, Integer::sum);
            } else {
                Counted row = rows.computeIfAbsent(sample.folder() + " | " + file.kind(), key -> new Counted());
                List<ReadRecord> records = row.take(file);
                records.forEach(record -> wrong.addAll(nameless(sample, record)));
                agreement.add(sample, records);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows.values()).allMatch(Counted::addsUp);
        assertThat(agreement.unexplained()).isEmpty();
        assertThat(agreement.stale()).isEmpty();
        Golden.check(PAGE, page(rows, products) + AGREEMENT + agreement.tables());
    }

    private static List<String> nameless(Sample sample, ReadRecord record) {
        return record.activities().stream()
                .filter(each ->
                        each instanceof Other && each.context().operation().isBlank())
                .map(each -> sample.path() + ":" + record.ref().position() + " has no operation")
                .toList();
    }

    private static String page(Map<String, Counted> rows, Map<String, Integer> products) {
        var page = new StringBuilder("""
                # What the readers make of public log samples

                Written by `CorpusTest` (`-Dgolden.update`), which reads these public data sets where a machine has them. *Typed* records have a
                meaning of their own, *other* ones are kept under their native operation, *skipped* ones are counted by reason. Where a data set
                wraps its samples in test files of its own (panther, sekoia), the test unwraps them; the program itself reads what providers export.

                | folder | taken for | files | records | typed | other | skipped |
                |---|---|--:|--:|--:|--:|---|
                """);
        rows.forEach((key, counted) -> page.append("| ")
                .append(key)
                .append(" | ")
                .append(counted.cells())
                .append(" |\n"));
        page.append("\nOf products that are not a source yet:\n\n| product | files |\n|---|--:|\n");
        products.forEach((product, files) ->
                page.append("| ").append(product).append(" | ").append(files).append(" |\n"));
        return page.toString();
    }

    private static Optional<String> product(String path, Map<String, String> notYet) {
        return notYet.entrySet().stream()
                .filter(each -> path.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** What a path contains, and the product that it is then of. */
    private static Map<String, String> notYet() throws IOException {
        var products = new TreeMap<String, String>();
        for (String line : lines("not-a-source-yet.csv")) {
            int comma = line.indexOf(',');
            products.put(line.substring(0, comma), line.substring(comma + 1).strip());
        }
        return products;
    }

    private static List<String> lines(String list) throws IOException {
        try (InputStream in = CorpusTest.class.getResourceAsStream("/corpus/" + list)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
