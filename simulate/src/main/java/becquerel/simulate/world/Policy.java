package becquerel.simulate.world;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an organisation guards its accounts. What it allows decides which ways in are open to an intruder: most have a second
 * factor for many people and for all of them in few; what old protocols may and whether mail may be sent on by rules differs.
 */
public final class Policy {
    private final Chance chance;
    private final double factorShare;
    private final boolean oldProtocols;
    private final boolean forwardsBlocked;
    private final boolean warned;
    private final boolean consentOpen;
    private final Set<Integer> forgotten = new HashSet<>();

    Policy(Chance chance, Culture culture, List<Person> people) {
        this.chance = chance;
        List<Integer> numbers = people.stream()
                .filter(each -> each.role().person() && each.role() != Role.ADMIN)
                .map(Person::number)
                .toList();
        for (int i = 0; i < 2 && !numbers.isEmpty(); i++) {
            forgotten.add(chance.at("forgotten", i).of(numbers));
        }
        Chance draw = chance.at("organisation");
        this.factorShare = culture.secondFactor();
        this.oldProtocols = draw.happens(0.45);
        this.forwardsBlocked = draw.happens(0.4);
        this.warned = draw.happens(0.5);
        this.consentOpen = draw.happens(0.7);
    }

    /** Whether a second factor is asked of somebody. Machines cannot give one, and everywhere somebody is forgotten. */
    public boolean factor(Person person) {
        if (forgotten.contains(person.number())) {
            return false;
        }
        double share = switch (person.role()) {
            case ADMIN -> Math.max(factorShare, 0.9);
            case MACHINE -> 0;
            default -> factorShare;
        };
        return chance.at("factor", person.number()).share() < share;
    }

    /** Whether IMAP, POP and SMTP still take a password. */
    public boolean oldProtocols() {
        return oldProtocols;
    }

    /** Whether mail that rules send out is refused, but for what the administrators have allowed. */
    public boolean forwardsBlocked() {
        return forwardsBlocked;
    }

    /** Whether the organisation pays for the provider's better warnings. */
    public boolean warned() {
        return warned;
    }

    /** Whether everybody may give an application rights to the own mail; elsewhere an administrator must. */
    public boolean consentOpen() {
        return consentOpen;
    }
}
