package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an intruder writes into whatever field: the page stays the page. */
final class HostileTextTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script><img src=x onerror=alert(1)>",
            "\"><svg onload=alert(1)><a href='javascript:alert(1)'>",
            "</script></style></title></textarea><iframe src=//x.example>",
            "<!-- --> ]]> &lt; &#60;script&#62; @@RUNNING@@",
            "a\" onclick=\"b' style='x\"; } body { display: none } @import 'http://x.example/a.css'; \\",
            "invoice\u202efdp.exe\u2066\u200b\u200d\ufeff\u2028\u2029",
            "nul\u0000 esc\u001b[31mred\u001b]0;title\u0007 \u009b31m bell\u0007 \u007f \ud800 \udfff",
            "https://evil.example/login http://192.0.2.1 mailto:x@evil.example",
            "z\u0310\u0311\u0312\u0313\u0314\u0315\u0316\u0317\u0318\u0319",
            "=cmd|'/c calc'!A1 \r\n\r\nSet-Cookie: x",
            "%s %n $1 \\1 ${x}",
            "x".repeat(100_000));

    static List<String> hostile() {
        return HOSTILE;
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void page_holdsOnlyWhatItMayHold_whenEveryTextIs(String hostile) throws IOException {
        check(Filled.with(ReportInput.class, () -> hostile));
    }

    @Test
    void page_holdsOnlyWhatItMayHold_whenEveryTextIsAnother() throws IOException {
        var number = new AtomicInteger();
        Supplier<String> another = () -> {
            int at = number.getAndIncrement();
            return at + HOSTILE.get(at % (HOSTILE.size() - 1));
        };
        check(Filled.with(ReportInput.class, another));
    }

    private static void check(ReportInput filled) throws IOException {
        for (boolean redact : List.of(true, false)) {
            String html = ReportTest.render(withRedact(filled, redact));
            var page = Jsoup.parse(html);
            onlyKnownElementsAndAttributes(page);
            nothingUnseen(html);
            nothingFromOutside(page);
            assertThat(html.length()).isLessThan(12_000_000);
        }
    }

    private static ReportInput withRedact(ReportInput in, boolean redact) {
        return new ReportInput(
                in.about(),
                in.conclusion(),
                in.ledger(),
                in.organisations(),
                in.rules(),
                in.raw(),
                in.networks(),
                in.zone(),
                redact,
                in.privateTexts(),
                in.notAssessed());
    }

    private static void onlyKnownElementsAndAttributes(Document page) {
        for (var element : page.getAllElements()) {
            if (element instanceof Document) {
                continue;
            }
            assertThat(Html.ELEMENTS).contains(element.normalName());
            for (var attribute : element.attributes()) {
                assertThat(Html.ATTRIBUTES).contains(attribute.getKey());
                assertThat(attribute.getKey()).doesNotStartWith("on").isNotIn("style", "src");
            }
        }
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("script").getFirst().data())
                .isEqualTo(Resource.load("report.js").text());
        assertThat(page.select("a[href]:not(.out)"))
                .allMatch(link -> link.attr("href").startsWith("#"));
    }

    private static void nothingUnseen(String html) {
        var allowed = Set.of((int) '\n', (int) '\u00a0', (int) '\u2009', (int) '\u202f');
        html.codePoints()
                .filter(point -> !allowed.contains(point))
                .filter(becquerel.detect.Quoted::isUnseen)
                .findFirst()
                .ifPresent(point -> {
                    throw new AssertionError("U+%04X is on the page".formatted(point));
                });
    }

    private static void nothingFromOutside(Document page) {
        String style = page.select("style").getFirst().data();
        assertThat(style).doesNotContain("url(", "@import");
        page.select("style, script").remove();
        assertThat(page.select("a.out").eachAttr("href")).isSubsetOf(Html.OUTSIDE);
        assertThat(page.outerHtml().replace(Html.OUTSIDE, "")).doesNotContain("://");
    }
}
