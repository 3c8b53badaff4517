package becquerel.simulate.world;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything of a world that does not change while it is watched. */
public final class World {
    private final Chance chance;
    private final LocalDate first;
    private final int days;
    private final Tenant tenant;
    private final Culture culture;
    private final List<Person> people;
    private final Policy policy;
    private final Map<String, Person> byAccount;
    private final Places places;

    /**
     * A world of its own for every seed.
     *
     * @param accounts of the tenant
     * @param days that are logged
     */
    public World(long seed, int accounts, int days) {
        this.chance = Chance.of(seed);
        this.days = days;
        this.first = LocalDate.of(2025, 1, 6).plusDays(chance.at("first day").below(500));
        this.tenant = Names.tenant(chance.at("tenant"));
        this.culture = Culture.of(chance.at("culture"));
        this.people = Population.of(chance.at("people"), tenant, culture, accounts);
        this.policy = new Policy(chance.at("policy"), culture, people);
        this.byAccount = people.stream().collect(Collectors.toUnmodifiableMap(Person::account, Function.identity()));
        this.places = new Places(chance.at("places"));
    }

    /** Chance of the world; everything draws from it by a name of its own. */
    public Chance chance() {
        return chance;
    }

    public Tenant tenant() {
        return tenant;
    }

    /** How its people work. */
    public Culture culture() {
        return culture;
    }

    /** How it guards its accounts. */
    public Policy policy() {
        return policy;
    }

    public List<Person> people() {
        return people;
    }

    /** Who has that account; null for people outside. */
    public @Nullable Person person(String account) {
        return byAccount.get(account);
    }

    public Places places() {
        return places;
    }

    public int days() {
        return days;
    }

    /** The date of a day, counted from 0. */
    public LocalDate date(int day) {
        return first.plusDays(day);
    }

    public Instant from() {
        return first.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    /** When the log ends. */
    public Instant to() {
        return first.plusDays(days).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
