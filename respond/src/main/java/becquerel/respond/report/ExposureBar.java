package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MailboxExposure;
import java.util.List;

/** One bar, parted by class: what was seen dark, what may have been paler, what nobody knows hollow. */
final class ExposureBar {
    private static final double WIDTH = 240;
    private static final double HEIGHT = 14;
    /** What is there at all can be seen. */
    private static final double LEAST = 2;

    private ExposureBar() {}

    static void write(Html html, MailboxExposure mailbox) {
        long all = mailbox.counts().values().stream().mapToLong(Long::longValue).sum();
        if (all == 0) {
            html.text("no message is named");
            return;
        }
        html.in(
                "svg.bar",
                List.of(
                        at("viewBox", "0 0 " + (int) WIDTH + " " + (int) HEIGHT),
                        at("preserveAspectRatio", "none"),
                        at("role", "img")),
                () -> {
                    html.line("title", "What was seen of " + mailbox.mailbox());
                    html.line("desc", words(mailbox) + ".");
                    double x = 0;
                    for (ExposureClass as : ExposureClass.values()) {
                        long count = mailbox.count(as);
                        double width = count == 0 ? 0 : Math.max(LEAST, WIDTH * count / all);
                        double left = Math.min(x, WIDTH - LEAST);
                        if (count > 0) {
                            html.empty(
                                    "rect",
                                    at(
                                            "class",
                                            "seen "
                                                    + as.name()
                                                            .toLowerCase(java.util.Locale.ROOT)
                                                            .replace('_', '-')),
                                    at("x", left),
                                    at("y", 0.5),
                                    at("width", Math.min(width, WIDTH - left)),
                                    at("height", HEIGHT - 1));
                        }
                        x += width;
                    }
                });
    }

    private static String words(MailboxExposure mailbox) {
        return Words.list(mailbox.counts().entrySet().stream()
                .filter(each -> each.getValue() > 0)
                .map(each -> Words.count(each.getValue()) + " " + each.getKey().words())
                .toList());
    }
}
