package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** Who looks after accounts, and on which day which account needs it. */
final class Staff {
    private final List<Person> admins;
    private final List<Person> helpers;
    private final List<Person> shared;
    private final Map<Integer, List<Person>> joining;
    private final Map<Integer, List<Person>> leaving;
    private final Map<Integer, List<Person>> resets;

    private Staff(World world, List<Persona> personas) {
        admins = with(world, Role.ADMIN);
        helpers = with(world, Role.HELPDESK);
        shared = with(world, Role.SHARED_MAILBOX);
        joining = byDay(world, each -> personas.get(each.number()).joins());
        leaving = byDay(world, each -> personas.get(each.number()).leaves());
        resets = byDay(world, each -> personas.get(each.number()).reset());
    }

    static Staff of(World world, List<Persona> personas) {
        return new Staff(world, personas);
    }

    private static List<Person> with(World world, Role role) {
        return world.people().stream().filter(each -> each.role() == role).toList();
    }

    private static Map<Integer, List<Person>> byDay(World world, ToIntFunction<Person> day) {
        var byDay = new HashMap<Integer, List<Person>>();
        for (Person each : world.people()) {
            int when = day.applyAsInt(each);
            if (when != Persona.NEVER && each.role().person()) {
                byDay.computeIfAbsent(when, _ -> new ArrayList<>()).add(each);
            }
        }
        return byDay;
    }

    /** Whose work an administrator has to do on a day: each job has one administrator. */
    List<Person> joining(int day, Person admin) {
        return mine(joining.getOrDefault(day, List.of()), admins, admin);
    }

    List<Person> leaving(int day, Person admin) {
        return mine(leaving.getOrDefault(day, List.of()), admins, admin);
    }

    List<Person> resets(int day, Person helper) {
        return mine(resets.getOrDefault(day, List.of()), helpers, helper);
    }

    private static List<Person> mine(List<Person> jobs, List<Person> all, Person one) {
        return jobs.stream()
                .filter(each -> all.get(each.number() % all.size()).equals(one))
                .toList();
    }

    /** How many administrators there are. */
    int admins() {
        return admins.size();
    }

    /** The administrator who does what concerns everybody. */
    boolean first(Person admin) {
        return admins.getFirst().equals(admin);
    }

    Person first() {
        return admins.getFirst();
    }

    /** A mailbox that somebody reads with others; there is always one. */
    Person shared(Person reader, Chance draw) {
        return shared.get((reader.number() / 20 + (draw.happens(0.1) ? 1 : 0)) % shared.size());
    }

    List<Person> shared() {
        return shared;
    }
}
