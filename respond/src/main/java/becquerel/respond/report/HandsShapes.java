package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.StoryLine.Side;
import java.util.List;

/** How sessions are drawn: what is the intruder's is high and outlined, what is the owner's low and plain, what is unclear hollow. */
final class HandsShapes {
    /** Height of a row of bars. */
    static final double ROW = 15;

    private HandsShapes() {}

    /** One session, its name beside it. */
    static void bar(Html html, Side side, Lane.Bar bar, double middle) {
        html.in("g", () -> {
            html.line("title", bar.hover());
            shape(html, side, bar, middle, side == Side.INTRUDER ? 10 : 6);
        });
        if (!bar.name().isEmpty()) {
            double x = Math.max(bar.to(), bar.from() + Lane.SHORTEST) + 4;
            html.line("text.sub", List.of(at("x", x), at("y", middle + 3.8)), bar.name());
        }
    }

    /** A bar that fills a column and says how many sessions it stands for. */
    static void column(Html html, Side side, Lane.Bar bar, double middle) {
        html.in("g", () -> {
            html.line("title", bar.hover());
            shape(html, side, bar, middle, ROW - 2);
            html.line(
                    "text.letter.in." + side.word(),
                    List.of(at("x", (bar.from() + bar.to()) / 2), at("y", middle + 3.8), at("text-anchor", "middle")),
                    bar.name());
        });
    }

    private static void shape(Html html, Side side, Lane.Bar bar, double middle, double high) {
        if (!bar.isDot()) {
            html.empty(
                    "rect.session." + side.word(),
                    at("x", bar.from()),
                    at("y", middle - high / 2),
                    at("width", bar.to() - bar.from()),
                    at("height", high));
        } else if (side == Side.OWNER) {
            Pictures.circle(html, side.word(), (bar.from() + bar.to()) / 2, middle, 4);
        } else {
            Pictures.diamond(html, side.word(), (bar.from() + bar.to()) / 2, middle, side == Side.INTRUDER ? 6 : 4.5);
        }
    }
}
