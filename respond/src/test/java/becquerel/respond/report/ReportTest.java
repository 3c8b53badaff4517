package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.detect.Finding;
import becquerel.investigate.Conclusion;
import becquerel.investigate.StoryLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

final class ReportTest {
    static String render(ReportInput input) throws IOException {
        var out = new StringBuilder();
        Report.render(input, out);
        return out.toString();
    }

    /** Not a check: leaves pages to look at. */
    @Test
    void samples_areWrittenForTheEye() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "sample"));
        Files.writeString(folder.resolve("report.html"), render(SampleCase.input()));
        Files.writeString(folder.resolve("redacted.html"), render(SampleCase.redacted()));
        Files.writeString(folder.resolve("quiet.html"), render(quiet()));
    }

    @Test
    void page_readsAsExpected() throws IOException {
        assertThat(outline(Jsoup.parse(render(SampleCase.input())))).isEqualTo(golden("sample.txt"));
    }

    @Test
    void page_saysWhatWasLookedFor_whenThereIsNoIncident() throws IOException {
        String text = Jsoup.parse(render(quiet())).text();
        assertThat(text)
                .contains("No attack was recognised in this evidence", "This does not prove that nothing happened")
                .contains("37 accounts: nothing found", "It was looked for forwarding", "What we could not see")
                .doesNotContainIgnoringCase(" clean", "no evidence of");
    }

    @Test
    void networks_areNamedWithTheirSourceAndAreAbsentWhereNothingIsKnown() throws IOException {
        var page = Jsoup.parse(render(SampleCase.input()));
        assertThat(page.select("a.out").eachText()).containsExactly("db-ip.com");
        assertThat(page.select("a.out").attr("href")).isEqualTo("https://db-ip.com/");
        assertThat(page.select("title").eachText()).anyMatch(hover -> hover.contains("(Example Virtual, hosting, US)"));
        assertThat(page.select("#indicators-title ~ * .net, #indicators .net").eachText())
                .contains("(Example Cloud, hosting, NL)");
        assertThat(page.select("ul.letters .net").eachText()).contains("(Example Compute, hosting, US)");
        assertThat(Jsoup.parse(render(withoutNetworks(SampleCase.input()))).select("a.out, .net"))
                .isEmpty();
    }

    @Test
    void links_leadSomewhere_andIdsAreUnique() throws IOException {
        for (var input : List.of(SampleCase.input(), SampleCase.redacted(), quiet())) {
            var page = Jsoup.parse(render(input));
            assertThat(page.select("a[href]:not(.out)")).isNotEmpty().allSatisfy(link -> {
                assertThat(page.getElementById(link.attr("href").substring(1)))
                        .as(link.outerHtml())
                        .isNotNull();
            });
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("[aria-labelledby]")).allSatisfy(element -> {
                for (String id : element.attr("aria-labelledby").split(" ", -1)) {
                    assertThat(page.getElementById(id)).as(id).isNotNull();
                }
            });
        }
    }

    @Test
    void headings_neverSkipALevel() throws IOException {
        for (var input : List.of(SampleCase.input(), quiet())) {
            int before = 0;
            for (var heading : Jsoup.parse(render(input)).select("h1, h2, h3, h4, h5")) {
                int level = heading.normalName().charAt(1) - '0';
                assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
                before = level;
            }
        }
    }

    @Test
    void pictures_haveWordsForThoseWhoCannotSeeThem() throws IOException {
        assertThat(Jsoup.parse(render(SampleCase.input())).select("svg"))
                .hasSize(4)
                .allSatisfy(picture -> {
                    assertThat(picture.selectFirst("> title")).isNotNull();
                    assertThat(picture.selectXpath("./*[name()='desc']").text()).endsWith(".");
                });
    }

    @Test
    void ledger_saysWhatEachSourceCovers_andPageOneWhatThatMeans() throws IOException {
        var page = Jsoup.parse(render(SampleCase.input()));
        assertThat(page.select("table.sources tbody tr"))
                .extracting(row -> row.text())
                .containsExactly(
                        "audit log 46\u202f004 2021-05-17 to 2021-06-20 35",
                        "interactive sign-ins 810 2021-06-08 to 2021-06-19 8 2021-06-12 to 2021-06-14 "
                                + SampleLedger.SIGN_INS,
                        "message trace 0 \u2013 0 No message trace: whether forwarded mail really left cannot be proven.");
        assertThat(page.select("#summary li").eachText()).contains(SampleLedger.SIGN_INS);
    }

    @Test
    void pageOne_countsWhatAnUnclearHandLeftApart() throws IOException {
        String text = Jsoup.parse(render(SampleCase.input()))
                .select("#summary")
                .text()
                .replace('\u00a0', ' ');
        assertThat(text)
                .contains("1 more made by an unclear hand", "1 made account by an unclear hand")
                .doesNotContain("account the intruder made");
    }

    @Test
    void incident_saysWhatItsScoreIsTheSumOf() throws IOException {
        assertThat(Jsoup.parse(render(SampleCase.input())).select("#incident-1 table.terms tbody tr"))
                .extracting(row -> row.text())
                .containsExactly(
                        "before anything else is known −1.10", "rule: rule-forward-and-delete, by itself 0.97 +4.58");
    }

    @Test
    void policy_allowsExactlyThisStyleAndScript() throws IOException {
        var page = Jsoup.parse(render(SampleCase.input()));
        String policy = page.select("meta[http-equiv]").attr("content");
        assertThat(policy)
                .startsWith("default-src 'none'; ")
                .contains("style-src "
                        + new Resource(page.select("style").getFirst().data()).policyHash())
                .contains("script-src "
                        + new Resource(page.select("script").getFirst().data()).policyHash());
    }

    @Test
    void size_staysBounded_whenThereAreTenThousandFindings() throws IOException {
        var sample = SampleCase.input();
        var one = sample.conclusion().findings().getFirst();
        var findings = new ArrayList<Finding>();
        for (int number = 0; number < 10_000; number++) {
            findings.add(new Finding(
                    one.id() + number,
                    one.detector(),
                    1,
                    one.severity(),
                    0.5,
                    one.stage(),
                    one.attack(),
                    one.time().plusSeconds(number),
                    one.tenant(),
                    one.account(),
                    one.actor(),
                    one.entities(),
                    one.sentence(),
                    one.numbers(),
                    one.benign(),
                    one.confirm(),
                    one.rule(),
                    one.response(),
                    one.evidence()));
        }
        var c = sample.conclusion();
        var large = with(sample, new Conclusion(findings, c.incidents(), c.verdicts(), c.sightings(), c.requests()));
        var start = System.nanoTime();
        String html = render(large);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(html.length()).isLessThan(20_000_000);
        assertThat(html).contains("of 10\u202f000 findings shown; all are in findings.json");
    }

    private static ReportInput quiet() {
        var sample = SampleCase.input();
        var verdicts = sample.conclusion().verdicts().stream()
                .filter(each -> each.account().startsWith("colleague"))
                .toList();
        return with(
                sample,
                new Conclusion(
                        List.of(),
                        List.of(),
                        verdicts,
                        List.of(),
                        sample.conclusion().requests()));
    }

    private static ReportInput withoutNetworks(ReportInput in) {
        return new ReportInput(
                in.about(),
                in.conclusion(),
                in.ledger(),
                in.organisations(),
                in.rules(),
                in.raw(),
                Map.of(),
                in.zone(),
                in.redact(),
                in.privateTexts(),
                in.notAssessed());
    }

    static ReportInput with(ReportInput in, Conclusion conclusion) {
        return new ReportInput(
                in.about(),
                conclusion,
                in.ledger(),
                in.organisations(),
                in.rules(),
                in.raw(),
                in.networks(),
                in.zone(),
                in.redact(),
                in.privateTexts(),
                in.notAssessed());
    }

    /** What a reader sees, line by line: headings, paragraphs, list items and rows. */
    private static String outline(Document page) {
        page.select("style, script, article.record pre, svg").remove();
        var lines = new StringBuilder();
        page.select("h1, h2, h3, h4, p, li, li > strong, tr, dl > div").forEach(element -> {
            String mark = element.normalName().startsWith("h")
                    ? "#".repeat(element.normalName().charAt(1) - '0') + " "
                    : "";
            if (element.select("> p, > h3, > ul, > strong").isEmpty()
                    && !element.text().isEmpty()) {
                lines.append(mark).append(element.text()).append('\n');
            }
        });
        return lines.toString();
    }

    private static String golden(String name) throws IOException {
        var file = Path.of("src/test/resources/becquerel/respond/report", name);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, outline(Jsoup.parse(render(SampleCase.input()))));
        }
        return Files.readString(file);
    }

    @Test
    void proof_isOneClickAway_forEveryLineOfTheStory() throws IOException {
        var input = SampleCase.input();
        long acts = input.conclusion().incidents().getFirst().story().stream()
                .filter(each ->
                        each.side() != StoryLine.Side.OWNER || !each.evidence().isEmpty())
                .count();
        assertThat(Jsoup.parse(render(input)).select("ol.story > li a.cite")).hasSizeGreaterThanOrEqualTo((int) acts);
    }
}
