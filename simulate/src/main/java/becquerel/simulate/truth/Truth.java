package becquerel.simulate.truth;

import static java.nio.charset.StandardCharsets.UTF_8;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.life.Temptation;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import becquerel.simulate.write.Log;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Remembers what intruders did and which records tell of it; small, as only what they touch is remembered. */
public final class Truth {
    private record Act(Event event, String what, List<String> records) {}

    private record Seen(String mailbox, String message, String how, List<String> records) {}

    private record Session(String account, String id) {}

    private final World world;
    private final List<Attack> attacks;
    private final Set<Person> touched;
    private final Set<Person> entered = new HashSet<>();
    private final Set<Person> tried = new HashSet<>();
    private final Set<Person> lured = new HashSet<>();
    private final List<Act> acts = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private final Map<Session, Map<Hand, Integer>> sessions = new LinkedHashMap<>();

    public Truth(World world, List<Attack> attacks, Set<Person> touched) {
        this.world = world;
        this.attacks = attacks;
        this.touched = touched;
    }

    /** Takes in an event and the native ids of the records that tell of it. */
    public void see(Event event, List<String> records) {
        Event.Context context = event.context();
        String session = context.access().session();
        if (!session.isEmpty() && touched.contains(context.account())) {
            sessions.computeIfAbsent(new Session(context.account().account(), session), _ -> new LinkedHashMap<>())
                    .merge(context.hand(), records.size(), Integer::sum);
        }
        if (context.hand() == Hand.INTRUDER) {
            intrusion(event, records);
        }
    }

    private void intrusion(Event event, List<String> records) {
        Person account = event.context().account();
        acts.add(new Act(event, what(event), records));
        switch (event) {
            case Event.SignedIn signIn when signIn.code() != 0 -> tried.add(account);
            case Event.Passed passed when passed.recipient().equals(account.account()) -> lured.add(account);
            case Event.Passed passed -> saw(account, List.of(passed.message()), "forwarded", records);
            case Event.Opened opened -> saw(opened.mailbox(), opened.messages(), "opened", records);
            case Event.Synchronised all -> saw(all.mailbox(), all.messages(), "synchronised", records);
            case Event.Sent sent -> saw(sent.mailbox(), List.of(sent.message()), "sent", records);
            default -> {}
        }
        boolean inside = switch (event) {
            case Event.SignedIn signIn -> signIn.code() == 0;
            case Event.Passed _ -> false;
            default -> true;
        };
        if (inside) {
            entered.add(account);
        }
    }

    private void saw(Person mailbox, List<Message> messages, String how, List<String> records) {
        messages.forEach(each -> seen.add(new Seen(mailbox.account(), each.id(), how, records)));
    }

    private static String what(Event event) {
        return switch (event) {
            case Event.SignedIn signIn -> signIn.code() == 0 ? "signed-in" : "tried-to-sign-in";
            case Event.RuleChanged changed -> "rule-" + changed.change().name().toLowerCase(java.util.Locale.ROOT);
            case Event.Forwarding _ -> "forwarding-set";
            case Event.Opened _ -> "mail-opened";
            case Event.Synchronised _ -> "folder-synchronised";
            case Event.Sent _ -> "mail-sent";
            case Event.Passed passed -> passed.context().step().stage().equals("S1") ? "lure-received" : "mail-sent-on";
            case Event.Moved _ -> "mail-moved";
            case Event.Delegated _ -> "delegate-changed";
            case Event.Directory directory -> directory.activity();
            case Event.Consented _ -> "app-consented";
            case Event.FileUsed used -> used.operation();
            case Event.Searched _ -> "mail-searched";
            case Event.Cmdlet cmdlet -> cmdlet.name();
            case Event.Alert _ -> "alert";
        };
    }

    /** Writes truth.json. */
    public void write(Path file, String scenario, long seed, List<Temptation> life, List<Log.Written> files)
            throws IOException {
        try (BufferedWriter text = Files.newBufferedWriter(file, UTF_8);
                JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeNumberProperty("schema", 1);
            out.writeStringProperty("scenario", scenario);
            out.writeNumberProperty("seed", seed);
            out.writeNumberProperty("accounts", world.people().size());
            out.writeNumberProperty("days", world.days());
            out.writeStringProperty("from", world.from().toString());
            out.writeStringProperty("to", world.to().toString());
            out.writeObjectPropertyStart("tenant");
            out.writeStringProperty("id", world.tenant().id());
            texts(
                    out,
                    "domains",
                    List.of(world.tenant().domain(), world.tenant().initial()));
            out.writeEndObject();
            writeAttacks(out);
            writePeople(out);
            writeSessions(out);
            writeSeen(out);
            writeLife(out, life);
            writeFiles(out, files);
            out.writeEndObject();
        }
    }

    private void writeAttacks(JsonGenerator out) {
        out.writeArrayPropertyStart("attacks");
        for (int i = 0; i < attacks.size(); i++) {
            Attack attack = attacks.get(i);
            List<Act> own = acts.stream()
                    .filter(each -> each.event().context().step().attack().equals(attack.name()))
                    .toList();
            out.writeStartObject();
            out.writeStringProperty("id", "a" + (i + 1));
            out.writeStringProperty("name", attack.name());
            out.writeStringProperty("campaign", attack.campaign());
            out.writeStringProperty("source", attack.source());
            texts(
                    out,
                    "entered",
                    attack.touched().stream()
                            .filter(entered::contains)
                            .map(Person::account)
                            .toList());
            texts(out, "stages", stages(own));
            texts(
                    out,
                    "visible",
                    stages(own.stream()
                            .filter(each -> !each.records().isEmpty())
                            .toList()));
            out.writeArrayPropertyStart("acts");
            for (Act act : own) {
                out.writeStartObject();
                out.writeStringProperty("time", act.event().time().toString());
                out.writeStringProperty(
                        "account", act.event().context().account().account());
                out.writeStringProperty("stage", act.event().context().step().stage());
                out.writeStringProperty("what", act.what());
                texts(out, "records", act.records());
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static List<String> stages(List<Act> acts) {
        var stages = new TreeSet<String>();
        acts.forEach(act -> stages.add(act.event().context().step().stage()));
        stages.remove("");
        return List.copyOf(stages);
    }

    private void writePeople(JsonGenerator out) {
        out.writeArrayPropertyStart("people");
        for (Person each : world.people()) {
            out.writeStartObject();
            out.writeStringProperty("account", each.account());
            out.writeStringProperty(
                    "verdict",
                    entered.contains(each) ? "compromised" : tried.contains(each) ? "targeted" : "nothing found");
            if (lured.contains(each)) {
                out.writeBooleanProperty("lured", true);
            }
            for (int i = 0; i < attacks.size(); i++) {
                if (attacks.get(i).touched().contains(each)) {
                    out.writeStringProperty("attack", "a" + (i + 1));
                    break;
                }
            }
            out.writeStringProperty("role", each.role().word());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void writeSessions(JsonGenerator out) {
        out.writeArrayPropertyStart("sessions");
        sessions.forEach((session, hands) -> hands.forEach((hand, records) -> {
            out.writeStartObject();
            out.writeStringProperty("account", session.account());
            out.writeStringProperty("session", session.id());
            out.writeStringProperty("hand", hand == Hand.INTRUDER ? "intruder" : "owner");
            out.writeNumberProperty("records", records);
            out.writeEndObject();
        }));
        out.writeEndArray();
    }

    private void writeSeen(JsonGenerator out) {
        out.writeArrayPropertyStart("seen");
        for (Seen each : seen) {
            out.writeStartObject();
            out.writeStringProperty("account", each.mailbox());
            out.writeStringProperty("messageId", each.message());
            out.writeStringProperty("how", each.how());
            texts(out, "records", each.records());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeLife(JsonGenerator out, List<Temptation> life) {
        out.writeArrayPropertyStart("life");
        for (Temptation each : life) {
            out.writeStartObject();
            out.writeStringProperty("account", each.account());
            out.writeStringProperty("what", each.what());
            out.writeStringProperty("from", each.from().toString());
            out.writeStringProperty("to", each.to().toString());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void writeFiles(JsonGenerator out, List<Log.Written> files) {
        out.writeArrayPropertyStart("files");
        for (Log.Written each : files) {
            out.writeStartObject();
            out.writeStringProperty("path", "evidence/" + each.path());
            out.writeStringProperty("kind", each.kind());
            out.writeNumberProperty("records", each.records());
            out.writeNumberProperty("duplicates", each.duplicates());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void texts(JsonGenerator out, String name, List<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
