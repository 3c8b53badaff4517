package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import java.util.List;

/** The frame all pictures share: a caption, a title and a description for those who cannot see it, and the same as a table. */
final class Pictures {
    static final double WIDTH = 960;

    private Pictures() {}

    static void write(Page page, Incident incident, int number) {
        StagePicture.write(page, incident, number);
        AddressPicture.write(page, incident, number);
    }

    static void frame(Page page, String id, Title title, double height, Runnable drawing) {
        Html html = page.html();
        html.in("div.pictured", () -> {
            html.line("h3#" + id, title.heading());
            html.line("p", title.caption());
            var scroll = List.of(at("tabindex", "0"), at("role", "group"), at("aria-labelledby", id));
            html.in("div.picture", scroll, () -> picture(html, id, title, height, drawing));
        });
    }

    private static void picture(Html html, String id, Title title, double height, Runnable drawing) {
        var attributes = List.of(
                at("viewBox", "0 0 " + (int) WIDTH + " " + (int) Math.ceil(height)),
                at("role", "img"),
                at("aria-labelledby", id + "-t " + id + "-d"));
        html.in("svg", attributes, () -> {
            html.line("title#" + id + "-t", title.heading());
            html.line("desc#" + id + "-d", title.description());
            drawing.run();
        });
    }

    /** What stands above a picture and what is read out instead of it. */
    record Title(String heading, String caption, String description) {}

    /** A diamond, the intruder's mark: shape and not only colour tells it from a circle. */
    static void diamond(Html html, String style, double x, double y, double size) {
        String points = "%s,%s %s,%s %s,%s %s,%s"
                .formatted(one(x), one(y - size), one(x + size), one(y), one(x), one(y + size), one(x - size), one(y));
        html.empty("polygon." + style, at("points", points));
    }

    static void circle(Html html, String style, double x, double y, double size) {
        html.empty("circle." + style, at("cx", x), at("cy", y), at("r", size));
    }

    static void text(Html html, String style, double x, double y, String text) {
        html.line("text." + style, List.of(at("x", x), at("y", y)), text);
    }

    private static String one(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }

    /** Cut in the middle so that both the name and the end stay readable. */
    static String shortened(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int half = (most - 1) / 2;
        return text.substring(0, half) + "…" + text.substring(text.length() - half);
    }
}
