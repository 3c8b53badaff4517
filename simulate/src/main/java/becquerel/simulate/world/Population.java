package becquerel.simulate.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Who has an account: mostly employees, and a few of every other kind. */
final class Population {
    private Population() {}

    static List<Person> of(Chance chance, Tenant tenant, int accounts) {
        var people = new ArrayList<Person>(accounts);
        var taken = new HashSet<String>();
        int seat = chance.at("seat").below(Places.TOWNS.size());
        for (int i = 0; i < accounts; i++) {
            people.add(person(chance.at("person", i), tenant, i, accounts, seat, taken));
        }
        return List.copyOf(people);
    }

    private static Person person(Chance chance, Tenant tenant, int number, int accounts, int seat, Set<String> taken) {
        Role role = role(number, accounts);
        String name = switch (role) {
            case SHARED_MAILBOX -> "Post " + (number + 1);
            case MACHINE -> "Copier " + (number + 1);
            default -> chance.of(Names.FIRST) + " " + chance.of(Names.LAST);
        };
        String alias = name.toLowerCase(Locale.ROOT).replace(' ', '.');
        for (int again = 2; !taken.add(alias); again++) {
            alias = name.toLowerCase(Locale.ROOT).replace(' ', '.') + again;
        }
        int town = chance.happens(0.85) ? seat : chance.below(Places.TOWNS.size());
        return new Person(
                number,
                alias,
                tenant.domain(),
                name,
                role,
                Places.TOWNS.get(town).zone(),
                town,
                chance.id(),
                chance.id());
    }

    /** The first few accounts are those every organisation has; after them one in so many. */
    private static Role role(int number, int accounts) {
        return switch (number) {
            case 0 -> Role.ADMIN;
            case 1 -> Role.EXECUTIVE;
            case 2, 3 -> Role.FINANCE;
            case 4 -> Role.ASSISTANT;
            case 5 -> Role.SHARED_MAILBOX;
            case 6 -> Role.MACHINE;
            case 7 -> Role.HELPDESK;
            default ->
                number % 11 == 0
                        ? Role.FINANCE
                        : number % 37 == 0
                                ? Role.EXECUTIVE
                                : number % 41 == 0
                                        ? Role.ASSISTANT
                                        : number % 53 == 0
                                                ? Role.SHARED_MAILBOX
                                                : number % 97 == 0 && accounts > 100
                                                        ? Role.ADMIN
                                                        : number % 101 == 0 ? Role.MACHINE : Role.EMPLOYEE;
        };
    }
}
