package becquerel.simulate.attack;

import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Whom intruders choose: those who pay or decide more often than others. */
final class Victims {
    private record Ticket(Person person, double turn) {}

    private Victims() {}

    /** That many people, or as many as there are, nobody twice. */
    static List<Person> of(Story story, String why, int count, Predicate<Person> fitting) {
        var tickets = new ArrayList<Ticket>();
        for (Person each : story.world().people()) {
            if (each.role().person() && fitting.test(each)) {
                double turn = story.chance().at(why, each.number()).waiting(1 / weight(each.role()));
                tickets.add(new Ticket(each, turn));
            }
        }
        tickets.sort(Comparator.comparingDouble(Ticket::turn));
        return tickets.stream().limit(count).map(Ticket::person).toList();
    }

    /** Somebody, noted as touched. */
    static Person one(Story story, Predicate<Person> fitting) {
        List<Person> found = of(story, "victim", 1, fitting);
        Person victim = found.isEmpty() ? of(story, "victim", 1, _ -> true).getFirst() : found.getFirst();
        story.touches(victim);
        return victim;
    }

    static Person one(Story story) {
        return one(story, _ -> true);
    }

    /** Somebody who is asked for no second factor; anybody where all are. */
    static Person unguarded(Story story) {
        return one(story, each -> !story.policy().factor(each));
    }

    /** Somebody of a role, or anybody else when there is none. */
    static Person of(Story story, Role role, Person other) {
        return of(story, "role " + role.word(), 1, each -> each.role() == role && !each.equals(other)).stream()
                .findFirst()
                .orElse(other);
    }

    private static double weight(Role role) {
        return switch (role) {
            case FINANCE -> 6;
            case EXECUTIVE -> 5;
            case ASSISTANT -> 3;
            case ADMIN, HELPDESK -> 2;
            case EMPLOYEE, SHARED_MAILBOX, MACHINE -> 1;
        };
    }
}
