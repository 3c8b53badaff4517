package becquerel.respond.report;

import becquerel.activity.EvidenceRef;
import becquerel.activity.Place;
import becquerel.investigate.Incident;
import becquerel.knowledge.Organisation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The mail rules of an incident, decoded. */
final class RulesSection {
    private static final int MOST = 100;

    private RulesSection() {}

    static void write(Page page, Incident incident, int number) {
        var cited = cited(incident);
        var rules = page.input().rules().stream()
                .filter(each -> cited.contains(place(each.evidence())))
                .sorted(java.util.Comparator.comparing(RuleChange::time).thenComparing(RuleChange::evidence))
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        Html html = page.html();
        html.line("h3#rules-" + number, "What the mail rules do");
        html.in("ol.rules", () -> rules.stream().limit(MOST).forEach(each -> html.in("li", () -> rule(page, each))));
        page.shortened(Math.min(MOST, rules.size()), rules.size(), "rules", "findings.json");
    }

    private static Set<Place> cited(Incident incident) {
        var places = new HashSet<Place>();
        incident.findings().forEach(each -> each.evidence().forEach(ref -> places.add(place(ref))));
        incident.story().forEach(each -> each.evidence().forEach(ref -> places.add(place(ref))));
        incident.open().forEach(each -> each.evidence().forEach(ref -> places.add(place(ref))));
        return places;
    }

    private static Place place(EvidenceRef ref) {
        return new Place(ref.file(), ref.position());
    }

    private static void rule(Page page, RuleChange change) {
        Html html = page.html();
        html.in(
                "p.says",
                () -> RuleSentences.of(change.rule(), change.mailbox()).forEach(each -> {
                    switch (each) {
                        case Fragment.Plain(var text) -> html.text(text);
                        case Fragment.Quoted(var text) -> html.evidence(text);
                    }
                }));
        html.in("p.meta", () -> {
            html.text(Words.capital(kind(change)) + " ");
            if (!change.rule().name().isEmpty()) {
                html.text("named ");
                html.evidence(change.rule().name());
                html.text(" ");
            }
            html.text(change.mailbox().isEmpty() ? "" : "in the mailbox " + change.mailbox() + ", ");
            html.text(done(change) + (change.actor().isEmpty() ? "" : " by " + change.actor()) + " at ");
            page.moment(change.time());
            if (!change.address().isEmpty()) {
                html.text(" from ");
                page.address(change.address());
            }
            html.text(".");
            targets(page, change);
            page.cite(List.of(change.evidence()));
        });
    }

    private static String kind(RuleChange change) {
        return switch (change.rule().kind()) {
            case INBOX -> "inbox rule";
            case MAILBOX_FORWARD -> "mailbox forwarding";
            case TRANSPORT -> "transport rule";
        };
    }

    private static String done(RuleChange change) {
        return switch (change.change()) {
            case CREATED -> "made";
            case MODIFIED -> "changed";
            case REMOVED -> "removed";
            case ENABLED -> "switched on";
            case DISABLED -> "switched off";
        };
    }

    /** Says of each target whether it is outside the organisation, or that this cannot be told. */
    private static void targets(Page page, RuleChange change) {
        Organisation organisation = page.input().organisations().of(change.tenant());
        var sides = change.rule().targets().stream()
                .map(organisation::sideOf)
                .distinct()
                .toList();
        if (sides.contains(Organisation.Side.EXTERNAL)) {
            page.html().text(" The target lies outside the organisation.");
        } else if (sides.contains(Organisation.Side.UNKNOWN)) {
            page.html().text(" Whether the target lies outside the organisation is not known.");
        }
    }
}
