package becquerel.simulate.truth;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.life.Temptation;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import becquerel.simulate.write.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Remembers what intruders did and which records tell of it; small, as only what they touch is remembered. */
public final class Truth {
    /** A message that an intruder could see, and how. */
    record Seen(String mailbox, String message, String how, List<String> records) {}

    record Session(String account, String id) {}

    private final World world;
    private final Set<Person> touched;
    private final Map<Attack, Part> parts = new LinkedHashMap<>();
    private final Map<String, Part> byName = new LinkedHashMap<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Map<Session, Map<Hand, Integer>> sessions = new LinkedHashMap<>();

    public Truth(World world, List<Attack> attacks, Set<Person> touched) {
        this.world = world;
        this.touched = new LinkedHashSet<>(touched);
        for (Attack attack : attacks) {
            var part = new Part();
            parts.put(attack, part);
            byName.put(attack.name(), part);
            this.touched.addAll(attack.owned());
        }
    }

    /** Whether an event is any of its business: an intruder's, or in an account that one touches. */
    public boolean concerns(Event event) {
        Event.Context context = event.context();
        return context.hand() == Hand.INTRUDER
                || !context.step().attack().isEmpty()
                || touched.contains(context.account());
    }

    /** Takes in an event and the native ids of the records that tell of it. */
    public void see(Event event, List<String> records) {
        Event.Context context = event.context();
        String session = context.access().session();
        if (!session.isEmpty() && touched.contains(context.account())) {
            sessions.computeIfAbsent(new Session(context.account().account(), session), _ -> new LinkedHashMap<>())
                    .merge(context.hand(), records.size(), Integer::sum);
        }
        Part part = byName.get(context.step().attack());
        if (part != null) {
            part.see(new Act(event, records));
        }
        if (context.hand() == Hand.INTRUDER) {
            look(event, records);
        }
    }

    private void look(Event event, List<String> records) {
        switch (event) {
            case Event.Passed passed
            when !passed.original().isEmpty() -> {
                if (passed.status().equals("Delivered")) {
                    String mailbox = passed.context().account().account();
                    seen.add(new Seen(mailbox, passed.original(), "forwarded", List.copyOf(records)));
                }
            }
            case Event.Opened opened -> saw(opened.mailbox(), opened.messages(), "opened", records);
            case Event.Synchronised all -> saw(all.mailbox(), all.messages(), "synchronised", records);
            case Event.Sent sent -> saw(sent.mailbox(), List.of(sent.message()), "sent", records);
            default -> {}
        }
    }

    private void saw(Person mailbox, List<Message> messages, String how, List<String> records) {
        List<String> proof = List.copyOf(records);
        messages.forEach(each -> seen.add(new Seen(mailbox.account(), each.id(), how, proof)));
    }

    /** Everybody of the organisation, and accounts that intruders made. */
    List<Person> people() {
        var people = new ArrayList<>(world.people());
        parts.keySet().forEach(attack -> people.addAll(attack.owned()));
        return people;
    }

    boolean owned(Person person) {
        return parts.keySet().stream().anyMatch(attack -> attack.owned().contains(person));
    }

    World world() {
        return world;
    }

    Map<Attack, Part> parts() {
        return parts;
    }

    List<Seen> seen() {
        return seen;
    }

    Map<Session, Map<Hand, Integer>> sessions() {
        return sessions;
    }

    /** Writes truth.json. */
    public void write(Path file, String scenario, long seed, List<Temptation> life, List<Log.Written> files)
            throws IOException {
        try (var out = new TruthFile(file)) {
            out.write(this, scenario, seed, life, files);
        }
    }
}
