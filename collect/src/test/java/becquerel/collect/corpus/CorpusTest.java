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

    @Test
    void everyRecordIsTypedOrKeptByName(@TempDir Path scratch) throws IOException {
        Map<String, String> notYet = notYet();
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
                for (ReadRecord record : row.take(file)) {
                    wrong.addAll(nameless(sample, record));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(rows.values()).allMatch(Counted::addsUp);
        Golden.check(PAGE, page(rows, products));
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
                meaning of their own, *other* ones are kept under their native operation, *skipped* ones are counted by reason.

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
        try (InputStream list = CorpusTest.class.getResourceAsStream("/corpus/not-a-source-yet.csv")) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                int comma = line.indexOf(',');
                products.put(line.substring(0, comma), line.substring(comma + 1).strip());
            });
        }
        return products;
    }
}
