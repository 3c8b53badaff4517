package becquerel.respond.report;

import becquerel.detect.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Something of the intruder's to look for elsewhere.
 *
 * @param incident id of the incident it was seen in
 * @param findings ids of the findings that name it, sorted; empty when only the story does
 * @param first first day seen (UTC)
 * @param last last day seen (UTC), over all that is known of the incident
 */
public record Indicator(Entity entity, String incident, List<String> findings, LocalDate first, LocalDate last) {
    public Indicator {
        findings = findings.stream().sorted().distinct().toList();
    }

    Indicator named(String finding) {
        return and(new Indicator(entity, incident, List.of(finding), first, last));
    }

    Indicator and(Indicator other) {
        var all = new ArrayList<>(findings);
        all.addAll(other.findings);
        return new Indicator(
                entity,
                incident,
                all,
                first.isBefore(other.first) ? first : other.first,
                last.isAfter(other.last) ? last : other.last);
    }
}
