package becquerel.simulate.world;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Who has an account: mostly employees, and a few of every other kind. */
final class Population {
    private Population() {}

    static List<Person> of(Chance chance, Tenant tenant, Culture culture, int accounts) {
        var people = new ArrayList<Person>(accounts);
        var taken = new HashSet<String>();
        int way = chance.at("way of addresses").below(3);
        for (int i = 0; i < accounts; i++) {
            Chance draw = chance.at("person", i);
            int town = town(draw, culture);
            Role role = role(i, accounts);
            String name = name(draw, role, town, culture, i);
            people.add(person(draw, tenant, i, role, name, alias(name, way, taken), town));
        }
        return List.copyOf(people);
    }

    /** Who lives elsewhere mostly lives in the same country. */
    private static int town(Chance chance, Culture culture) {
        if (!chance.happens(culture.elsewhere())) {
            return culture.seat();
        }
        List<Integer> near = Towns.in(Towns.ALL.get(culture.seat()).country());
        return chance.happens(0.7) ? chance.of(near) : chance.below(Towns.HOMES);
    }

    private static String name(Chance chance, Role role, int town, Culture culture, int number) {
        return switch (role) {
            case SHARED_MAILBOX -> Names.shared(chance, culture.language());
            case MACHINE -> chance.of(List.of("Scanner ", "Copier ", "Reports ", "Alarms ")) + (number + 1);
            default -> Names.person(chance, Towns.ALL.get(town).country());
        };
    }

    private static String alias(String name, int way, Set<String> taken) {
        String plain = Names.alias(name, way);
        String alias = plain;
        for (int again = 2; !taken.add(alias); again++) {
            alias = plain + again;
        }
        return alias;
    }

    private static Person person(
            Chance chance, Tenant tenant, int number, Role role, String name, String alias, int town) {
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
