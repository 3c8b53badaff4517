package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import java.util.List;

/** Tables that become cards on a narrow screen: every cell repeats its heading in {@code data-label}. */
final class Tables {
    private Tables() {}

    /** A table with these headings; those ending in {@code #} head a column of numbers. */
    static void write(Html html, String name, List<String> headings, Runnable rows) {
        html.in(
                "div.table",
                () -> html.in("table." + name, () -> {
                    html.in("thead", () -> html.in("tr", () -> headings.forEach(each -> heading(html, each))));
                    html.in("tbody", rows);
                }));
    }

    private static void heading(Html html, String heading) {
        boolean number = heading.endsWith("#");
        String text = number ? heading.substring(0, heading.length() - 1) : heading;
        html.line(number ? "th.num" : "th", List.of(at("scope", "col")), text);
    }

    static void cell(Html html, String label, String text) {
        html.line("td", List.of(at("data-label", label)), text);
    }

    static void number(Html html, String label, long number) {
        html.line("td.num", List.of(at("data-label", label)), Words.count(number));
    }
}
