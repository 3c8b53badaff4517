package becquerel.simulate;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.life.Life;
import becquerel.simulate.mail.MailDay;
import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.mail.Post;
import becquerel.simulate.truth.Truth;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import becquerel.simulate.write.AuditLog;
import becquerel.simulate.write.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a world. Day by day and account by account, events come from ordinary life and from attacks, pass the mailboxes, which
 * add what their rules do, and reach the logs and the truth; nothing is kept but one day's mail and what intruders touch.
 */
public final class Simulation {
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::time);

    private final World world;
    private final Life life;
    private final List<Attack> attacks;
    private final Mailroom mailroom;
    private final Truth truth;

    private Simulation(Plan plan, Scenario scenario) {
        world = new World(seed(plan), plan.accounts(), plan.days());
        life = new Life(world);
        attacks = scenario.attacks().apply(world);
        Set<Person> touched = new LinkedHashSet<>();
        attacks.forEach(attack -> touched.addAll(attack.touched()));
        mailroom = new Mailroom(world.tenant(), touched);
        truth = new Truth(world, attacks, touched);
    }

    /** Worlds of two scenarios have nothing in common, whatever their seeds. */
    private static long seed(Plan plan) {
        return plan.seed() * 1_000_003L + plan.scenario().hashCode();
    }

    /**
     * Writes {@code evidence/} and {@code truth.json} into a folder.
     *
     * @param out made when it does not exist
     * @return what was written
     * @throws IOException when the folder cannot be written
     */
    public static List<Log.Written> write(Plan plan, Path out) throws IOException {
        var simulation = new Simulation(plan, Scenario.named(plan.scenario()));
        Path evidence = Files.createDirectories(out.resolve("evidence"));
        List<Log> logs = List.of(new AuditLog(simulation.world, evidence));
        try {
            simulation.run(logs);
        } finally {
            for (Log log : logs) {
                log.close();
            }
        }
        List<Log.Written> written =
                logs.stream().flatMap(log -> log.written().stream()).toList();
        simulation.truth.write(
                out.resolve("truth.json"), plan.scenario(), plan.seed(), simulation.life.temptations(), written);
        return written;
    }

    private void run(List<Log> logs) {
        var post = new Post(world, life);
        for (int day = 0; day < world.days(); day++) {
            MailDay mail = post.day(day);
            Map<Person, List<Event>> intrusions = intrusions(day);
            for (Person person : world.people()) {
                List<Event> events = life.day(person, day, mail);
                events.addAll(intrusions.getOrDefault(person, List.of()));
                events.sort(ORDER);
                events.forEach(event -> mailroom.pass(event, passed -> tell(passed, logs)));
            }
        }
    }

    private Map<Person, List<Event>> intrusions(int day) {
        var intrusions = new HashMap<Person, List<Event>>();
        for (Attack attack : attacks) {
            for (Event event : attack.day(day, mailroom)) {
                intrusions
                        .computeIfAbsent(event.context().account(), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        return intrusions;
    }

    private void tell(Event event, List<Log> logs) {
        if (!event.time().isBefore(world.to())) {
            return;
        }
        var records = new ArrayList<String>(2);
        for (Log log : logs) {
            records.addAll(log.write(event));
        }
        truth.see(event, records);
    }
}
