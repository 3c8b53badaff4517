package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Incident;
import becquerel.investigate.Sighting;
import becquerel.investigate.StoryLine;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which account acted from which address on which day: one row an account, a lettered tile for each address that matters. */
final class AddressPicture {
    private static final double LEFT = 210;
    private static final double TOP = 44;
    private static final double TILE = 17;
    private static final int MOST_ACCOUNTS = 20;
    private static final int MOST_TILES = 5;

    private final Page page;
    private final Html html;
    private final Incident incident;
    private final AddressLetters letters;
    private final DayAxis axis;
    /** For each account, by the first day of a column of the axis. */
    private final Map<String, Map<LocalDate, List<Sighting>>> rows = new LinkedHashMap<>();

    private AddressPicture(Page page, Incident incident, List<Sighting> sightings) {
        this.page = page;
        this.html = page.html();
        this.incident = incident;
        this.letters = AddressLetters.of(sightings);
        var days = sightings.stream().map(Sighting::day).collect(Collectors.toCollection(TreeSet::new));
        this.axis = DayAxis.over(days, LEFT, Pictures.WIDTH - LEFT - 14);
        for (String account : incident.accounts()) {
            var own = sightings.stream()
                    .filter(each -> each.account().equals(account))
                    .toList();
            if (!own.isEmpty() && rows.size() < MOST_ACCOUNTS) {
                rows.put(account, columns(own));
            }
        }
    }

    static void write(Page page, Incident incident, int number) {
        var sightings = page.input().conclusion().sightings().stream()
                .filter(each -> incident.accounts().contains(each.account()))
                .toList();
        if (!sightings.isEmpty()) {
            new AddressPicture(page, incident, sightings).write(number);
        }
    }

    /** Where a column is several days wide, what was seen of an address in it counts as one. */
    private Map<LocalDate, List<Sighting>> columns(List<Sighting> sightings) {
        var columns = new TreeMap<LocalDate, List<Sighting>>();
        for (Sighting each : sightings) {
            var column = columns.computeIfAbsent(axis.column(each.day()), day -> new ArrayList<>());
            var same = column.stream()
                    .filter(seen -> seen.address().equals(each.address()) && seen.side() == each.side())
                    .findFirst();
            same.ifPresent(column::remove);
            int acts = each.acts() + same.map(Sighting::acts).orElse(0);
            column.add(new Sighting(each.account(), each.address(), each.day(), acts, each.side()));
        }
        return columns;
    }

    private void write(int number) {
        double height =
                rows.values().stream().mapToDouble(AddressPicture::height).sum();
        var title = new Pictures.Title(
                "Accounts and addresses over time",
                "One row for each account, " + axis.columnMeans()
                        + ". A lettered tile is an address the intruder used (a dash: through"
                        + " Microsoft's own or a private address, which is nobody's place), a hollow"
                        + " tile counts addresses of unknown hands, a circle is the owner; diamonds above them are the"
                        + " intruder's acts in the story.",
                describe());
        Pictures.frame(page, "addresses-" + number, title, TOP + height + 8, () -> {
            axis.draw(html, TOP, TOP + height);
            double y = TOP;
            for (var row : rows.entrySet()) {
                row(row.getKey(), row.getValue(), y);
                y += height(row.getValue());
            }
        });
        letters.legend(page);
        page.shortened(rows.size(), incident.accounts().size(), "accounts", "incidents.json");
    }

    private String describe() {
        var said = new ArrayList<String>();
        rows.forEach((account, row) -> {
            var sightings = row.values().stream().flatMap(List::stream).toList();
            long theirs = sightings.stream()
                    .filter(each -> each.side() == StoryLine.Side.INTRUDER)
                    .filter(each -> Indicators.isOwnPlace(each.address()))
                    .map(Sighting::address)
                    .distinct()
                    .count();
            said.add(account + ": seen on " + Words.count(row.size(), "day", "days") + ", from "
                    + Words.count(theirs, "address", "addresses") + " of the intruder.");
        });
        return String.join(" ", said);
    }

    private static double height(Map<LocalDate, List<Sighting>> row) {
        int most = row.values().stream().mapToInt(AddressPicture::tilesOf).max().orElse(1);
        return 28 + most * (TILE + 3);
    }

    private static int tilesOf(List<Sighting> sightings) {
        return Math.min(bySide(sightings, StoryLine.Side.INTRUDER).size(), MOST_TILES + 1)
                + (bySide(sightings, StoryLine.Side.UNKNOWN).isEmpty() ? 0 : 1)
                + (bySide(sightings, StoryLine.Side.OWNER).isEmpty() ? 0 : 1);
    }

    private void row(String account, Map<LocalDate, List<Sighting>> row, double top) {
        html.empty("line.rule", at("x1", 0), at("x2", Pictures.WIDTH), at("y1", top), at("y2", top));
        Pictures.text(html, "name", 0, top + 28, Pictures.shortened(account, 27));
        incident.story().stream()
                .filter(each -> each.account().equals(account) && each.side() == StoryLine.Side.INTRUDER)
                .filter(each -> row.containsKey(
                        axis.column(each.time().atZone(ZoneOffset.UTC).toLocalDate())))
                .forEach(each -> Pictures.diamond(html, "intruder", axis.place(each.time()), top + 11, 4.5));
        row.forEach((day, sightings) -> tiles(sightings, axis.middle(day), top + 22));
    }

    /** A tile for each address of the intruder, then one for all of unknown hands, then one mark for the owner. */
    private void tiles(List<Sighting> sightings, double x, double top) {
        double y = top + TILE / 2;
        var intruder = bySide(sightings, StoryLine.Side.INTRUDER);
        for (Sighting each : intruder.stream().limit(MOST_TILES).toList()) {
            lettered(each, x, y);
            y += TILE + 3;
        }
        if (intruder.size() > MOST_TILES) {
            String more = "+" + Words.count(intruder.size() - (long) MOST_TILES);
            html.line("text.sub", List.of(at("x", x), at("y", y + 4), at("text-anchor", "middle")), more);
            y += TILE + 3;
        }
        var unknown = bySide(sightings, StoryLine.Side.UNKNOWN);
        if (!unknown.isEmpty()) {
            tile("hollow", "hollow", Integer.toString(unknown.size()), hover(unknown, "unknown hand"), x, y);
            y += TILE + 3;
        }
        var owner = bySide(sightings, StoryLine.Side.OWNER);
        if (!owner.isEmpty()) {
            double middle = y;
            html.in("g", () -> {
                html.line("title", hover(owner, "owner"));
                Pictures.circle(html, "owner", x, middle, 4.5);
            });
        }
    }

    private static List<Sighting> bySide(List<Sighting> sightings, StoryLine.Side side) {
        return sightings.stream()
                .filter(each -> each.side() == side)
                .sorted(Comparator.comparingInt(Sighting::acts).reversed().thenComparing(Sighting::address))
                .toList();
    }

    private void lettered(Sighting sighting, double x, double y) {
        String style = letters.style(sighting.address());
        String hover = hover(List.of(sighting), "intruder");
        tile(style, style, letters.letter(sighting.address()), hover, x, y);
    }

    private void tile(String shape, String style, String text, String hover, double x, double y) {
        html.in("g", () -> {
            html.line("title", hover);
            html.empty(
                    "rect." + shape,
                    at("x", x - TILE / 2),
                    at("y", y - TILE / 2),
                    at("width", TILE),
                    at("height", TILE));
            var place = List.of(at("x", x), at("y", y + 4.2), at("text-anchor", "middle"));
            html.line("text.letter." + style, place, text);
        });
    }

    private String hover(List<Sighting> sightings, String hand) {
        int acts = sightings.stream().mapToInt(Sighting::acts).sum();
        return Words.shortDay(sightings.getFirst().day()) + ", " + hand + ": " + Words.count(acts, "act", "acts")
                + " from "
                + Words.list(
                        sightings.stream()
                                .map(each -> page.addressInWords(each.address()))
                                .toList(),
                        6);
    }
}
