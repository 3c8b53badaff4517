package becquerel.run.scoreboard;

import becquerel.activity.Context;
import becquerel.investigate.Investigation.Labelled;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.run.scoreboard.Reported.Alert;
import becquerel.run.scoreboard.Reported.Found;
import becquerel.run.scoreboard.Truth.Act;
import becquerel.run.scoreboard.Truth.Attack;
import becquerel.run.scoreboard.Truth.Life;
import becquerel.run.scoreboard.Truth.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Builds truths and cases by hand, in hours from a beginning. */
final class Worlds {
    static final Instant BEGINNING = Instant.parse("2030-03-04T00:00:00Z");

    private final List<Attack> attacks = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Life> life = new ArrayList<>();
    private final List<Truth.Seen> seen = new ArrayList<>();
    private final List<Reported.Shown> shown = new ArrayList<>();
    private final List<Alert> alerts = new ArrayList<>();
    private final List<Found> findings = new ArrayList<>();
    private final Map<String, String> verdicts = new TreeMap<>();
    private final List<Labelled> sessions = new ArrayList<>();
    private final AtomicInteger numbers = new AtomicInteger();

    static Instant hour(double hour) {
        return BEGINNING.plus(Duration.ofMinutes(Math.round(hour * 60)));
    }

    static Act act(double hour, String account, String... records) {
        return new Act(hour(hour), account, Set.of(records), "intruder");
    }

    /** An attack with its visible stages written {@code S3 S5}. */
    Worlds attack(String id, List<String> entered, String stages, Act... acts) {
        attacks.add(new Attack(
                id, "test", new TreeSet<>(entered), new TreeSet<>(List.of(stages.split(" ", -1))), List.of(acts)));
        entered.forEach(account -> person(account, "compromised", id));
        return this;
    }

    Worlds person(String account, String verdict, String attack) {
        people.add(new Person(account, verdict, attack));
        return this;
    }

    Worlds life(String account, String what, double from, double to) {
        life.add(new Life(account, what, hour(from), hour(to)));
        return this;
    }

    Found finding(String detector, double confidence, double hour, String account, String... records) {
        return found(detector, confidence, hour(hour), account, records);
    }

    /** A finding on what an export shows, which no record dates. */
    Found state(String detector, double confidence, String account) {
        return found(detector, confidence, Context.UNDATED, account);
    }

    private Found found(String detector, double confidence, Instant time, String account, String... records) {
        var found = new Found(
                "f-" + numbers.incrementAndGet(),
                detector,
                confidence,
                time,
                account.isEmpty() ? Set.of() : Set.of(account),
                Set.of(records));
        findings.add(found);
        return found;
    }

    Worlds alert(String id, double confidence, List<String> accounts, String stages, Found... of) {
        alerts.add(new Alert(
                id,
                new TreeSet<>(accounts),
                confidence,
                of[0].time(),
                of[of.length - 1].time(),
                new TreeSet<>(List.of(stages.split(" ", -1))),
                List.of(of)));
        return this;
    }

    Worlds verdict(String account, String verdict) {
        verdicts.put(account, verdict);
        return this;
    }

    /** A message that an intruder saw. */
    Worlds seen(String account, String message, String how) {
        seen.add(new Truth.Seen(account, message, how, true));
        return this;
    }

    /** What the case says of a message. */
    Worlds shown(String mailbox, String message, ExposureClass as) {
        shown.add(new Reported.Shown(mailbox, message, as));
        return this;
    }

    /** A session of an account, as the case labels it, and its records. */
    Worlds session(String account, Side label, String... records) {
        sessions.add(new Labelled(
                new Session(
                        "s-" + numbers.incrementAndGet(),
                        "tenant",
                        account,
                        label,
                        0.5,
                        List.of(),
                        BEGINNING,
                        BEGINNING,
                        List.of(),
                        List.of(),
                        List.of(),
                        records.length,
                        Optional.empty()),
                Set.of(),
                List.of(records)));
        return this;
    }

    private Set<String> touched() {
        return attacks.stream().flatMap(attack -> attack.entered().stream()).collect(Collectors.toSet());
    }

    WorldScore score() {
        return Scorer.score(
                new Truth("test", 7, 50, 30, attacks, people, life, seen, touched()),
                new Reported(alerts, findings, verdicts, shown, sessions));
    }
}
