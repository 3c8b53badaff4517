package becquerel.simulate;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.life.Life;
import becquerel.simulate.mail.MailDay;
import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.mail.Post;
import becquerel.simulate.truth.Truth;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import becquerel.simulate.write.AccountDay;
import becquerel.simulate.write.Log;
import becquerel.simulate.write.Page;
import becquerel.simulate.write.Standing;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * Takes a world through its days, a few accounts at a time: what people do is worked out side by side, passes the mailboxes one
 * after the other, is put into records side by side again, and written in order. So the bytes depend on no thread.
 */
final class Run {
    private static final int BLOCK = 32; // accounts
    private static final int AHEAD = 6; // blocks
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::time);

    /** One account's day on its way. */
    private record Day(AccountDay account, List<Page> pages) {}

    private final World world;
    private final Life life;
    private final List<Attack> attacks;
    private final Mailroom mailroom;
    private final Truth truth;
    private final Standing standing;
    private final List<Log> logs;
    private final Workers workers;
    private final Chance chance;
    private final Deque<Future<Map<Person, List<Event>>>> lives = new ArrayDeque<>();
    private final Deque<Future<List<Day>>> tales = new ArrayDeque<>();
    private long records;

    Run(
            World world,
            Life life,
            List<Attack> attacks,
            Mailroom mailroom,
            Truth truth,
            Standing standing,
            List<Log> logs,
            Workers workers) {
        this.world = world;
        this.life = life;
        this.attacks = attacks;
        this.mailroom = mailroom;
        this.truth = truth;
        this.standing = standing;
        this.logs = logs;
        this.workers = workers;
        this.chance = world.chance().at("logs");
    }

    void days(Simulation.Progress progress) throws IOException {
        var post = new Post(world, life);
        for (int day = 0; day < world.days(); day++) {
            day(day, post.day(day), progress);
            for (Log log : logs) {
                log.endOf(day);
            }
        }
        while (!tales.isEmpty()) {
            writeNext();
        }
    }

    private void day(int day, MailDay mail, Simulation.Progress progress) throws IOException {
        Map<Person, List<Event>> intrusions = intrusions(day);
        List<Person> people = world.people();
        for (int from = 0; from < people.size(); from += BLOCK) {
            List<Person> block = people.subList(from, Math.min(people.size(), from + BLOCK));
            lives.add(workers.work(() -> lives(block, day, mail, intrusions)));
            if (lives.size() > AHEAD) {
                passNext(day);
            }
            progress.at((day + (double) from / people.size()) / world.days(), records);
        }
        while (!lives.isEmpty()) {
            passNext(day);
        }
        pass(strangers(intrusions), day);
    }

    private Map<Person, List<Event>> lives(
            List<Person> people, int day, MailDay mail, Map<Person, List<Event>> intrusions) {
        var lives = new LinkedHashMap<Person, List<Event>>();
        for (Person person : people) {
            List<Event> events = life.day(person, day, mail);
            events.addAll(intrusions.getOrDefault(person, List.of()));
            events.sort(ORDER);
            lives.put(person, events);
        }
        return lives;
    }

    private Map<Person, List<Event>> intrusions(int day) {
        var intrusions = new LinkedHashMap<Person, List<Event>>();
        for (Attack attack : attacks) {
            for (Event event : attack.day(day, mailroom)) {
                intrusions
                        .computeIfAbsent(event.context().account(), _ -> new ArrayList<>())
                        .add(event);
            }
        }
        return intrusions;
    }

    /** Accounts that are nobody's of the organisation: the intruder made them. */
    private Map<Person, List<Event>> strangers(Map<Person, List<Event>> intrusions) {
        var strangers = new LinkedHashMap<Person, List<Event>>();
        intrusions.forEach((person, events) -> {
            if (world.person(person.account()) == null) {
                events.sort(ORDER);
                strangers.put(person, events);
            }
        });
        return strangers;
    }

    private void passNext(int day) throws IOException {
        pass(Workers.result(lives.remove()), day);
    }

    /** Mailboxes do what their rules say; then the logs are asked. */
    private void pass(Map<Person, List<Event>> block, int day) throws IOException {
        var days = new ArrayList<AccountDay>(block.size());
        block.forEach((person, events) -> {
            var told = new ArrayList<Event>(events.size());
            events.forEach(event -> mailroom.pass(event, passed -> keep(passed, told)));
            days.add(new AccountDay(person, day, world.date(day), chance, told));
        });
        tales.add(workers.work(() -> tell(days)));
        if (tales.size() > AHEAD) {
            writeNext();
        }
    }

    /** What happened before the logs begin, they do not tell; yet it may stand at their end. */
    private void keep(Event event, List<Event> told) {
        if (event.time().isBefore(world.to())) {
            standing.see(event);
            if (!event.time().isBefore(world.from())) {
                told.add(event);
            }
        }
    }

    private List<Day> tell(List<AccountDay> accounts) {
        var days = new ArrayList<Day>(accounts.size());
        for (AccountDay each : accounts) {
            var pages = new ArrayList<Page>(logs.size());
            logs.forEach(log -> pages.add(log.tell(each)));
            days.add(new Day(each, pages));
        }
        return days;
    }

    private void writeNext() throws IOException {
        for (Day day : Workers.result(tales.remove())) {
            for (int i = 0; i < logs.size(); i++) {
                logs.get(i).write(day.pages().get(i));
                records += day.pages().get(i).records();
            }
            List<Event> events = day.account().events();
            for (int i = 0; i < events.size(); i++) {
                if (truth.concerns(events.get(i))) {
                    truth.see(events.get(i), ids(day.pages(), i));
                }
            }
        }
    }

    /** Of a sign-in both logs tell under one id. */
    private static List<String> ids(List<Page> pages, int event) {
        if (pages.size() == 1) {
            return pages.getFirst().ids(event);
        }
        var ids = new LinkedHashSet<String>();
        pages.forEach(page -> ids.addAll(page.ids(event)));
        return List.copyOf(ids);
    }
}
