package becquerel.run.intake;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Alias;
import becquerel.activity.Context;
import becquerel.collect.ReadRecord;
import becquerel.knowledge.Identities;
import becquerel.knowledge.OrganisationFacts;
import java.time.Instant;
import java.util.List;

/**
 * What has to be known of all records before the first activity is judged: tenants, names, organisations, and when the evidence
 * ends. Every reading thread learns by itself, in any order; what they learned is put together.
 */
final class Learned {
    private final Tenancy tenancy = new Tenancy();
    private final Identities.Collector names = new Identities.Collector();
    private final OrganisationFacts facts = new OrganisationFacts();
    private final Undetermined undetermined = new Undetermined();
    private Instant latest = Instant.MIN;

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
        Context context = activity.context();
        if (context.isDated() && context.time().isAfter(latest)) {
            latest = context.time();
        }
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
        latest = other.latest.isAfter(latest) ? other.latest : latest;
    }

    /** Decides whose everything is of which no record says it; once, when all have been read. */
    Learned decided() {
        undetermined.settle(tenancy, names, facts);
        tenancy.decide(names.identities().tenantsByName());
        undetermined.give(tenancy, names, facts);
        return this;
    }

    Instant latest() {
        return latest;
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

    /** What no record dates held when it was exported, which was not before the last of what is dated. */
    Activity dated(Activity activity) {
        return activity.context().isDated() || latest.equals(Instant.MIN)
                ? activity
                : activity.with(activity.context().withTime(latest));
    }
}
