package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Alias;
import becquerel.collect.ReadRecord;
import becquerel.knowledge.Identities;
import becquerel.knowledge.OrganisationFacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What has to be known of all records before the first activity is judged: tenants, names, organisations, and when the evidence
 * ends. Every reading thread learns by itself, in any order; what they learned is put together.
 */
final class Learned {
    private final Tenancy tenancy = new Tenancy();
    private final Identities.Collector names = new Identities.Collector();
    private final OrganisationFacts facts = new OrganisationFacts();
    private final Undetermined undetermined = new Undetermined();
    private final Ends ends = new Ends();

    void see(int file, ReadRecord record) {
        record.aliases().forEach(alias -> see(file, alias));
        record.activities().forEach(activity -> see(file, activity));
    }

    private void see(int file, Alias alias) {
        if (alias.tenant().equals(Tenancy.UNKNOWN)) {
            undetermined.see(file, alias);
        } else {
            names.see(alias);
        }
    }

    private void see(int file, Activity activity) {
        tenancy.learn(file, activity);
        if (activity instanceof ConfigurationSeen state && state.tenant().equals(Tenancy.UNKNOWN)) {
            undetermined.see(file, state);
        } else {
            names.see(activity);
            facts.see(activity);
        }
        ends.see(file, activity.context());
    }

    /** What all of them know, still undecided. */
    static Learned together(List<Learned> all) {
        var one = new Learned();
        all.forEach(one::merge);
        return one;
    }

    private void merge(Learned other) {
        tenancy.merge(other.tenancy);
        names.merge(other.names);
        facts.merge(other.facts);
        undetermined.merge(other.undetermined);
        ends.merge(other.ends);
    }

    /** Decides whose everything is of which no record says it; once, when all have been read. */
    Learned decided() {
        undetermined.settle(tenancy, names, facts);
        tenancy.decide(names.identities().tenantsByName());
        undetermined.give(tenancy, names, facts);
        ends.decide(tenancy::ofWholeFile);
        return this;
    }

    Instant latest() {
        return ends.latest();
    }

    Tenancy tenancy() {
        return tenancy;
    }

    Identities identities() {
        return names.identities();
    }

    OrganisationFacts facts() {
        return facts;
    }

    /**
     * What no record dates held when it was exported, which was not before the last of what is dated of its tenant.
     *
     * @param until the last moment that is judged, if there is one
     */
    Activity dated(Activity activity, Optional<Instant> until) {
        Instant end = ends.of(activity.tenant());
        return activity.context().isDated() || end.equals(Instant.MIN)
                ? activity
                : activity.with(
                        activity.context().withTime(until.filter(end::isAfter).orElse(end)));
    }
}
