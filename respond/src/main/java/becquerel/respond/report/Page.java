package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.investigate.StoryLine;
import becquerel.investigate.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The page being written: what it is made of, the numbers of the records cited so far, and turns of markup all sections share. */
final class Page {
    private static final Pattern DATE = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private static final String OLD_PROTOCOL = "BAV2ROPC";

    private final ReportInput input;
    private final Html html;
    private final Citations citations = new Citations();
    private boolean oldProtocolExplained;

    Page(ReportInput input, Html html) {
        this.input = input;
        this.html = html;
    }

    ReportInput input() {
        return input;
    }

    Html html() {
        return html;
    }

    Citations citations() {
        return citations;
    }

    /** A moment in UTC, with the organisation's time beside it. */
    void moment(Instant time) {
        stamp(time, Words.moment(time));
    }

    /** The time of day alone, where a heading names the day. */
    void clock(Instant time) {
        stamp(time, Words.clock(time) + "\u00a0UTC");
    }

    private void stamp(Instant time, String text) {
        if (Context.isUndated(time)) {
            html.line("span", "time unknown");
            return;
        }
        html.line("time", List.of(at("datetime", time.toString())), text);
        if (!input.zone().normalized().equals(ZoneOffset.UTC)) {
            html.text(" ");
            html.line("span.local", "(" + Words.local(time, input.zone()) + ")");
        }
    }

    /** A sentence from the investigation; what it quotes from the evidence goes into boxes. */
    void sentence(String text) {
        int at = 0;
        while (at < text.length()) {
            int begin = text.indexOf('"', at);
            int end = begin < 0 ? -1 : text.indexOf('"', begin + 1);
            if (end < 0) {
                break;
            }
            words(text.substring(at, begin));
            quoted(text.substring(begin + 1, end), text.startsWith(" ", end + 1));
            at = end + 1;
        }
        words(text.substring(at));
    }

    private void quoted(String value, boolean goesOn) {
        html.evidence(value);
        if (value.equals(OLD_PROTOCOL) && !oldProtocolExplained) {
            oldProtocolExplained = true;
            html.text(", Microsoft's name for an old mail protocol that asks for the password alone"
                    + (goesOn ? "," : ""));
        }
    }

    /** Our own words, in which a date does not break. */
    private void words(String text) {
        var date = DATE.matcher(text);
        int at = 0;
        while (date.find()) {
            html.text(text.substring(at, date.start()));
            html.line("span.date", date.group());
            at = date.end();
        }
        html.text(text.substring(at));
    }

    /** An IP address, with its network in words where that is known. */
    void address(String address) {
        html.line("span.ip", address);
        String network = input.networks().getOrDefault(address, "");
        if (!network.isEmpty()) {
            html.text(" ");
            html.line("span.net", "(" + network + ")");
        }
    }

    /** The same as plain text. */
    String addressInWords(String address) {
        String network = input.networks().getOrDefault(address, "");
        return network.isEmpty() ? address : address + " (" + network + ")";
    }

    /** The way to the proof: numbers that lead to the raw records. */
    void cite(List<EvidenceRef> records) {
        if (records.isEmpty()) {
            return;
        }
        html.text(" ");
        html.in("span.cites", () -> {
            records.stream().limit(Citations.PER_CLAIM).forEach(this::cite);
            if (records.size() > Citations.PER_CLAIM) {
                html.line("span.more", "and " + Words.count(records.size() - (long) Citations.PER_CLAIM) + " more");
            }
        });
    }

    private void cite(EvidenceRef record) {
        var mention = citations.mention(record);
        String tag = mention.first() ? "a#c" + mention.number() + ".cite" : "a.cite";
        var attributes = List.of(at("href", "#r" + mention.number()), at("aria-label", "record " + mention.number()));
        html.line(tag, attributes, Integer.toString(mention.number()));
        html.text(" ");
    }

    /** A verdict in words, with a mark whose shape and not only colour tells it apart. */
    void verdict(Verdict.Kind kind) {
        html.in("span.verdict." + style(kind), () -> {
            html.line("span.mark", List.of(at("aria-hidden", "true")), mark(kind));
            html.text(" " + kind.words());
        });
    }

    /** The same, and what it asks of the reader where the verdict alone could mislead. */
    void verdict(Verdict verdict) {
        Standing standing = Standing.of(input, verdict);
        if (standing == Standing.PLAIN) {
            verdict(verdict.kind());
            return;
        }
        html.in("span.verdict.standing." + style(verdict.kind()), () -> {
            html.line("span.mark", List.of(at("aria-hidden", "true")), mark(verdict.kind()));
            html.text(" " + standing.words());
        });
    }

    private static String style(Verdict.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The score, where it means something: of an account that was only tried, or made by the intruder, it does not. */
    String score(Verdict verdict) {
        return switch (verdict.kind()) {
            case COMPROMISED, SUSPECTED -> Words.score(verdict.confidence());
            case INTRUDERS_OWN, TARGETED, CANNOT_SAY, NOTHING_FOUND -> "–";
        };
    }

    private static String mark(Verdict.Kind kind) {
        return switch (kind) {
            case COMPROMISED -> "●";
            case INTRUDERS_OWN -> "◆";
            case SUSPECTED -> "◐";
            case TARGETED -> "○";
            case CANNOT_SAY -> "?";
            case NOTHING_FOUND -> "–";
        };
    }

    /** Whose hand, in words. */
    void side(StoryLine.Side side) {
        html.line("span.side." + side.word(), side == StoryLine.Side.UNKNOWN ? "unknown hand" : side.word());
    }

    /** Says that a list was shortened, if it was. */
    void shortened(int shown, int all, String what, String where) {
        if (shown < all) {
            html.line(
                    "p.note",
                    Words.count(shown) + " of " + Words.count(all) + " " + what + " shown; all are in " + where + ".");
        }
    }
}
