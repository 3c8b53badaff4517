package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import becquerel.collect.ReadRecord;
import becquerel.detect.Detectors;
import becquerel.detect.Finding;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.OrganisationFacts;
import becquerel.run.settings.RulesInUse;
import becquerel.testkit.Golden;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our detectors beside somebody else's rules, on the events that show what those rules are to say; every difference has a reason. */
final class LabelledEventsTest {
    private static final Path PAGE = Path.of("..", "docs", "panther.md");
    private static final String SET = "panther_labelled_events";

    @Test
    void everyDifferenceHasAReason() throws IOException {
        Map<String, String> behaviours = named("behaviours.csv");
        Map<String, String> words = named("cases.csv");
        Map<String, String> reasons = named("differences.csv");
        assertThat(behaviours.values())
                .allSatisfy(names -> assertThat(detectors()).contains(names.split(" ", -1)));
        var rows = new TreeMap<String, String>();
        var rules = new TreeSet<String>();
        List<String> differ = new ArrayList<>();
        for (LabelledEvent event : LabelledEvent.all(events())) {
            List<Finding> found = findings(event);
            rules.add(event.rule());
            List<String> same =
                    List.of(behaviours.getOrDefault(event.rule(), "").split(" ", -1));
            boolean ours = found.stream().anyMatch(finding -> same.contains(finding.detector()));
            if (ours != event.expected()) {
                differ.add(event.id());
            }
            String verdict = ours == event.expected() ? "agrees" : reasons.getOrDefault(event.id(), "");
            rows.put(ordered(event.id()), row(event, words.getOrDefault(event.id(), ""), found, verdict));
        }
        assertThat(behaviours.keySet()).isEqualTo(rules);
        assertThat(words.keySet().stream().map(LabelledEventsTest::ordered))
                .containsExactlyInAnyOrderElementsOf(rows.keySet());
        assertThat(reasons.keySet()).containsExactlyInAnyOrderElementsOf(differ);
        Golden.check(PAGE, page(behaviours, rows, differ.size()));
    }

    private static List<Finding> findings(LabelledEvent event) {
        List<ReadRecord> records = Judging.read(List.of(event.record()));
        assertThat(records).as(event.id()).noneMatch(ReadRecord::isSkipped);
        return Judging.judge(records);
    }

    private static Path events() {
        String named = Objects.requireNonNullElse(
                System.getProperty("becquerel.data"), Objects.requireNonNullElse(System.getenv("BECQUEREL_DATA"), ""));
        Path file = Path.of(named, SET, "events.ndjson");
        assumeTrue(
                !named.isEmpty() && Files.isRegularFile(file),
                "skipped: BECQUEREL_DATA names no folder with the data set " + SET);
        return file;
    }

    private static List<String> detectors() {
        return Detectors.all(
                        new OrganisationFacts().organisations(List.of()),
                        Knowledge.shipped(),
                        RulesInUse.shipped().activities())
                .stream()
                .map(each -> each.name())
                .toList();
    }

    /** Case 10 comes after case 9. */
    private static String ordered(String id) {
        int number = id.indexOf('#') + 1;
        return id.substring(0, number) + "%03d".formatted(Integer.parseInt(id.substring(number)));
    }

    private static String row(LabelledEvent event, String words, List<Finding> found, String verdict) {
        List<String> ours = found.stream()
                .map(each -> String.format(
                        Locale.ROOT,
                        "%s %s %.2f",
                        each.detector(),
                        each.severity().word(),
                        each.confidence()))
                .sorted()
                .toList();
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(
                        event.id(),
                        words,
                        event.expected() ? "alert" : "nothing",
                        ours.isEmpty() ? "nothing" : String.join(", ", ours),
                        verdict);
    }

    private static String page(Map<String, String> behaviours, Map<String, String> rows, int different) {
        var page = new StringBuilder("""
                # Our detectors beside somebody else's rules

                Written by `LabelledEventsTest` (`-Dgolden.update`) where a machine has the data set. The rules of panther-labs/panther-analysis
                (Apache-2.0, commit daa10c888566839e9918dfba1cd652743781e5fe) come with events that show when they are to alert. These are those about
                Entra and Microsoft 365, hand-made in the shape of real records; those about Azure's resources are no evidence of ours.

                Each event is read and judged as the only evidence there is. So nothing is usual for anybody, and what takes several acts is not
                found, while rules that count are to alert at a single event. We agree where the detectors that look for the rule's behaviour find
                something exactly when the rule is to alert, however little the finding weighs: severity and confidence stand beside it. What
                others of our detectors find is shown and not compared. How well either finds attacks cannot be read from this.

                Where both say nothing, ours may have another reason. Files shared with persons are not judged at all (External.Document.Sharing).
                Of the provider's doubts we count the sorts it names about an account: HighRiskSignIn#2 names none and Graph.Passthrough#3 no account;
                that an administrator dismissed a doubt, or an alert was resolved, is not taken into account.

                """);
        page.append("%d cases: %d agree, %d differ.\n\n".formatted(rows.size(), rows.size() - different, different));
        page.append(
                "| case | what happens | theirs is to say | ours finds | agrees, or why not |\n|---|---|---|---|---|\n");
        rows.values().forEach(page::append);
        page.append("\nWhich detectors look for what a rule looks for:\n\n| rule | detectors |\n|---|---|\n");
        behaviours.forEach(
                (rule, detectors) -> page.append("| " + rule + " | " + detectors.replace(" ", ", ") + " |\n"));
        return page.toString();
    }

    /** What stands behind the first comma, by what stands before it. */
    private static Map<String, String> named(String list) throws IOException {
        try (InputStream in = LabelledEventsTest.class.getResourceAsStream("/panther/" + list)) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            var named = new TreeMap<String, String>();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> {
                String[] cells = line.split(",", 2);
                assertThat(named.put(cells[0], cells[1].strip())).as(line).isNull();
            });
            return named;
        }
    }
}
