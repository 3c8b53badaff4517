package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Sighting;
import becquerel.investigate.StoryLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A letter and a colour for each address the intruder used, the busiest first; what the letters stand for. */
final class AddressLetters {
    /** Addresses with a colour of their own; the others share grey and are told apart by their letter alone. */
    private static final int COLOURS = 4;

    private static final int MOST = 26;

    private final List<String> addresses;
    private final Map<String, Integer> acts;

    private AddressLetters(List<String> addresses, Map<String, Integer> acts) {
        this.addresses = addresses;
        this.acts = acts;
    }

    static AddressLetters of(List<Sighting> sightings) {
        var acts = new LinkedHashMap<String, Integer>();
        sightings.stream()
                .filter(each -> each.side() == StoryLine.Side.INTRUDER && Indicators.isOwnPlace(each.address()))
                .forEach(each -> acts.merge(each.address(), each.acts(), Integer::sum));
        var ordered = acts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        return new AddressLetters(ordered, acts);
    }

    /** From the 27th address on they share a star; those that are nobody's place have a dash. */
    String letter(String address) {
        if (!Indicators.isOwnPlace(address)) {
            return "–";
        }
        int at = addresses.indexOf(address);
        return at < 0 || at >= MOST ? "*" : Character.toString('A' + at);
    }

    String style(String address) {
        int at = addresses.indexOf(address);
        return at < 0 || at >= COLOURS ? "other" : "colour" + (at + 1);
    }

    void legend(Page page) {
        if (addresses.isEmpty()) {
            return;
        }
        Html html = page.html();
        html.in("ul.letters", at("aria-label", "What the letters stand for"), () -> {
            addresses.stream()
                    .limit(MOST)
                    .forEach(address -> html.in("li", () -> {
                        html.line("span.key." + style(address), letter(address));
                        html.text(" ");
                        page.address(address);
                        html.line("small", " " + Words.count(acts.getOrDefault(address, 0), "act", "acts"));
                    }));
            if (addresses.size() > MOST) {
                html.in("li", () -> {
                    html.line("span.key.other", "*");
                    html.text(" " + Words.count(addresses.size() - (long) MOST) + " more, in indicators.csv");
                });
            }
        });
    }
}
