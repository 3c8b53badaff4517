package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Hit;
import becquerel.investigate.Incident;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Where else in the organisation the intruder's marks were met; marks on the incident's own accounts are only counted. */
final class BlastSection {
    private static final int MOST = 15;
    private static final int LONGEST = 120;

    private BlastSection() {}

    static void write(Page page, Incident incident, int number) {
        if (incident.blastRadius().isEmpty()) {
            return;
        }
        Html html = page.html();
        List<Hit> further =
                incident.blastRadius().stream().filter(hit -> !hit.within()).toList();
        List<Hit> within = incident.blastRadius().stream().filter(Hit::within).toList();
        html.line("h3#reach-" + number, "Where else the intruder's marks were met");
        if (further.isEmpty()) {
            html.line(
                    "p",
                    "Nothing that marks this intruder was met at an account outside this incident, in the records near it.");
        } else {
            var accounts = new TreeSet<String>();
            further.forEach(hit -> accounts.add(hit.account()));
            html.line(
                    "p",
                    "Also seen at " + Words.count(accounts.size(), "further account", "further accounts")
                            + ". That alone does not say that the intruder was there; whose hand it was stands beside it.");
            List<String> headings = List.of("Mark", "Also seen at", "Records#", "Whose hand", "From", "To", "Proof");
            Tables.write(
                    html, "reach", headings, () -> further.stream().limit(MOST).forEach(hit -> row(page, hit)));
            page.shortened(
                    Math.min(MOST, further.size()), further.size(), "marks on further accounts", "incidents.json");
        }
        if (!within.isEmpty()) {
            html.line(
                    "p.note",
                    "On the incident's own accounts: " + counted(within)
                            + ", each with its account, time and proof in incidents.json.");
        }
    }

    private static void row(Page page, Hit hit) {
        Html html = page.html();
        html.in("tr", () -> {
            html.in("td", at("data-label", "Mark"), () -> {
                html.text(Words.capital(one(hit.kind())) + " ");
                indicator(page, hit);
            });
            html.in("td", at("data-label", "Seen at"), () -> html.line("span.account", hit.account()));
            Tables.number(html, "Records", hit.records());
            Tables.cell(html, "Hand", hands(hit));
            html.in("td", at("data-label", "From"), () -> page.moment(hit.first()));
            html.in("td", at("data-label", "To"), () -> page.moment(hit.last()));
            html.in("td", at("data-label", "Proof"), () -> page.cite(hit.evidence()));
        });
    }

    private static void indicator(Page page, Hit hit) {
        switch (hit.kind()) {
            case ADDRESS -> page.address(hit.indicator());
            case RULE -> page.sentence("which " + hit.indicator());
            case APP, CLIENT, DROP_ADDRESS, MESSAGE, SESSION -> {
                String shown = hit.indicator();
                page.html().evidence(shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + "…");
            }
        }
    }

    private static String hands(Hit hit) {
        var parts = new ArrayList<String>();
        add(parts, hit, hit.intruder(), "intruder");
        add(parts, hit, hit.owner(), "owner");
        add(parts, hit, hit.unknown(), "unclear");
        return Words.list(parts);
    }

    private static void add(List<String> parts, Hit hit, int number, String hand) {
        if (number == hit.records()) {
            parts.add(hand);
        } else if (number > 0) {
            parts.add(Words.count(number) + " " + hand);
        }
    }

    private static String counted(List<Hit> hits) {
        Map<Hit.Kind, TreeSet<String>> marks = new EnumMap<>(Hit.Kind.class);
        hits.forEach(hit ->
                marks.computeIfAbsent(hit.kind(), none -> new TreeSet<>()).add(hit.indicator()));
        return Words.list(marks.entrySet().stream()
                .map(each -> Words.count(each.getValue().size(), one(each.getKey()), several(each.getKey())))
                .toList());
    }

    private static String one(Hit.Kind kind) {
        return switch (kind) {
            case ADDRESS -> "address";
            case SESSION -> "session";
            case CLIENT -> "client";
            case DROP_ADDRESS -> "drop address";
            case RULE -> "rule";
            case APP -> "app";
            case MESSAGE -> "message";
        };
    }

    private static String several(Hit.Kind kind) {
        return kind == Hit.Kind.ADDRESS || kind == Hit.Kind.DROP_ADDRESS ? one(kind) + "es" : one(kind) + "s";
    }
}
