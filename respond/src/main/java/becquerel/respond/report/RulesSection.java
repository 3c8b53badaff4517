package becquerel.respond.report;

import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Place;
import becquerel.investigate.Incident;
import becquerel.investigate.StoryLine;
import becquerel.knowledge.Organisation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The mail rules of an incident, decoded. */
final class RulesSection {
    private static final int MOST = 100;

    private RulesSection() {}

    static void write(Page page, Incident incident, int number) {
        var rules = of(page.input(), incident);
        if (rules.isEmpty()) {
            return;
        }
        Html html = page.html();
        html.line("h3#rules-" + number, "What the mail rules do");
        var alike = grouped(rules.stream().limit(MOST).toList());
        html.in("ol.rules", () -> alike.forEach((rule, changes) -> html.in("li", () -> rule(page, rule, changes))));
        page.shortened(Math.min(MOST, rules.size()), rules.size(), "rules", "findings.json");
    }

    private static Map<Alike, List<RuleChange>> grouped(List<RuleChange> rules) {
        var groups = new LinkedHashMap<Alike, List<RuleChange>>();
        for (RuleChange each : rules) {
            var same = groups.entrySet().stream()
                    .filter(group -> group.getValue().stream().anyMatch(before -> endsSilently(before, each)))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElseGet(() -> Alike.of(each));
            groups.computeIfAbsent(same, any -> new ArrayList<>()).add(each);
        }
        return groups;
    }

    /** Whether the later change only takes the rule away, so that what the rule did stands with the earlier one. */
    private static boolean endsSilently(RuleChange before, RuleChange later) {
        boolean ends = later.change() == Change.REMOVED || later.change() == Change.DISABLED;
        return ends
                && later.rule().actions().isEmpty()
                && later.mailbox().equals(before.mailbox())
                && later.rule().name().equals(before.rule().name());
    }

    /** Rules that say the same under the same name are shown once, with everywhere they were set. */
    private record Alike(List<Fragment> sentence, String name) {
        static Alike of(RuleChange change) {
            return new Alike(
                    RuleSentences.of(change.rule(), change.mailbox()),
                    change.rule().name());
        }
    }

    /** The rule changes an incident cites, also as context, in order of time. */
    private static List<RuleChange> of(ReportInput input, Incident incident) {
        var cited = found(incident);
        incident.story().forEach(each -> each.evidence().forEach(ref -> cited.add(place(ref))));
        return at(cited, input);
    }

    /** Those among them that findings rest on and that are not known to be the owner's. */
    static List<RuleChange> foundIn(ReportInput input, Incident incident) {
        var theirs = found(incident);
        incident.story().stream()
                .filter(each -> each.side() == StoryLine.Side.OWNER)
                .forEach(each -> each.evidence().forEach(ref -> theirs.remove(place(ref))));
        return at(theirs, input);
    }

    private static List<RuleChange> at(Set<Place> places, ReportInput input) {
        return input.rules().stream()
                .filter(each -> places.contains(place(each.evidence())))
                .sorted(Comparator.comparing(RuleChange::time).thenComparing(RuleChange::evidence))
                .toList();
    }

    private static Set<Place> found(Incident incident) {
        var places = new HashSet<Place>();
        incident.findings().forEach(each -> each.evidence().forEach(ref -> places.add(place(ref))));
        incident.open().forEach(each -> each.evidence().forEach(ref -> places.add(place(ref))));
        return places;
    }

    private static Place place(EvidenceRef ref) {
        return new Place(ref.file(), ref.position());
    }

    private static void rule(Page page, Alike rule, List<RuleChange> changes) {
        Html html = page.html();
        html.in(
                "p.says",
                () -> rule.sentence().forEach(each -> {
                    switch (each) {
                        case Fragment.Plain(var text) -> html.text(text);
                        case Fragment.Quoted(var text) -> html.evidence(text);
                    }
                }));
        html.in("p.meta", () -> {
            html.text(Words.capital(kind(changes.getFirst())));
            if (!rule.name().isEmpty()) {
                html.text(" named ");
                html.evidence(rule.name());
            }
            html.text("." + targets(page, changes.getFirst()));
        });
        html.in("ul", () -> changes.forEach(each -> html.in("li", () -> change(page, each))));
    }

    private static void change(Page page, RuleChange change) {
        Html html = page.html();
        page.moment(change.time());
        html.text(" " + done(change));
        html.text(change.mailbox().isEmpty() ? "" : " in the mailbox " + change.mailbox());
        html.text(change.actor().isEmpty() || change.actor().equals(change.mailbox()) ? "" : " by " + change.actor());
        if (!change.address().isEmpty()) {
            html.text(" from ");
            page.address(change.address());
        }
        page.cite(List.of(change.evidence()));
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
            case PRESENT -> "standing";
        };
    }

    /** Says whether the targets are outside the organisation, or that this cannot be told. */
    private static String targets(Page page, RuleChange change) {
        Organisation organisation = page.input().organisations().of(change.tenant());
        var sides = change.rule().targets().stream()
                .map(organisation::sideOf)
                .distinct()
                .toList();
        if (sides.contains(Organisation.Side.EXTERNAL)) {
            return " The target lies outside the organisation.";
        }
        return sides.contains(Organisation.Side.UNKNOWN) && !page.input().redact()
                ? " Whether the target lies outside the organisation is not known."
                : "";
    }
}
