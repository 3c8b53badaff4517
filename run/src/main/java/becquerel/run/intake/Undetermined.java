package becquerel.run.intake;

import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Alias;
import becquerel.knowledge.Identities;
import becquerel.knowledge.OrganisationFacts;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names and facts from records that do not name their tenant: kept by file and domain until all records have been read and it is
 * known whose they are.
 */
final class Undetermined {
    /** Whatever of one file names the same domain is of the same tenant. */
    private record Origin(int file, String domain) {}

    private final Map<Origin, Identities.Collector> names = new LinkedHashMap<>();
    private final Map<Origin, OrganisationFacts> facts = new LinkedHashMap<>();

    void see(int file, Alias alias) {
        int at = alias.name().lastIndexOf('@');
        String domain = at < 0 ? "" : alias.name().substring(at + 1); // an application has none
        names.computeIfAbsent(new Origin(file, domain), none -> new Identities.Collector())
                .see(alias);
    }

    void see(int file, ConfigurationSeen state) {
        var origin = new Origin(file, Tenancy.domain(state));
        names.computeIfAbsent(origin, none -> new Identities.Collector()).see(state);
        facts.computeIfAbsent(origin, none -> new OrganisationFacts()).see(state);
    }

    void merge(Undetermined other) {
        other.names.forEach((origin, more) -> names.computeIfAbsent(origin, none -> new Identities.Collector())
                .merge(more));
        other.facts.forEach((origin, more) ->
                facts.computeIfAbsent(origin, none -> new OrganisationFacts()).merge(more));
    }

    /** Hands over what is of a known tenant by now; the rest waits for {@link #give}. */
    void settle(Tenancy tenancy, Identities.Collector allNames, OrganisationFacts allFacts) {
        give(tenancy, allNames, allFacts, false);
    }

    /** Hands over all the rest. */
    void give(Tenancy tenancy, Identities.Collector allNames, OrganisationFacts allFacts) {
        give(tenancy, allNames, allFacts, true);
    }

    private void give(Tenancy tenancy, Identities.Collector allNames, OrganisationFacts allFacts, boolean unknown) {
        names.entrySet().removeIf(each -> {
            String tenant = tenancy.ofState(each.getKey().file(), each.getKey().domain());
            boolean known = unknown || !tenant.equals(Tenancy.UNKNOWN);
            if (known) {
                allNames.merge(each.getValue(), tenant);
            }
            return known;
        });
        facts.entrySet().removeIf(each -> {
            String tenant = tenancy.ofState(each.getKey().file(), each.getKey().domain());
            boolean known = unknown || !tenant.equals(Tenancy.UNKNOWN);
            if (known) {
                allFacts.merge(each.getValue(), tenant);
            }
            return known;
        });
    }
}
