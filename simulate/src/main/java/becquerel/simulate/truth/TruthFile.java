package becquerel.simulate.truth;

import static java.nio.charset.StandardCharsets.UTF_8;

import becquerel.simulate.attack.Attack;
import becquerel.simulate.life.Temptation;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import becquerel.simulate.write.Log;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The file truth.json, schema 1. */
final class TruthFile implements AutoCloseable {
    private final BufferedWriter text;
    private final JsonGenerator out;

    TruthFile(Path file) throws IOException {
        text = Files.newBufferedWriter(file, UTF_8);
        out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text);
    }

    void write(Truth truth, String scenario, long seed, List<Temptation> life, List<Log.Written> files) {
        World world = truth.world();
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
        texts("domains", List.of(world.tenant().domain(), world.tenant().initial()));
        out.writeEndObject();
        attacks(truth.parts());
        people(truth);
        sessions(truth);
        seen(truth.seen());
        life(life);
        files(files);
        out.writeEndObject();
    }

    private void attacks(Map<Attack, Part> parts) {
        out.writeArrayPropertyStart("attacks");
        int number = 1;
        for (Map.Entry<Attack, Part> each : parts.entrySet()) {
            Attack attack = each.getKey();
            Part part = each.getValue();
            out.writeStartObject();
            out.writeStringProperty("id", "a" + number++);
            out.writeStringProperty("name", attack.name());
            out.writeStringProperty("campaign", attack.campaign());
            out.writeStringProperty("source", attack.source());
            var entered = new ArrayList<>(part.entered());
            entered.removeAll(attack.owned());
            accounts("entered", entered);
            accounts("owned", attack.owned());
            accounts("targeted", part.targeted());
            accounts("lured", part.lured());
            texts("stages", part.stages(false));
            texts("visible", part.stages(true));
            out.writeArrayPropertyStart("acts");
            part.acts().forEach(this::act);
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void act(Act act) {
        out.writeStartObject();
        out.writeStringProperty("time", act.time().toString());
        out.writeStringProperty("account", act.account());
        out.writeStringProperty("stage", act.stage());
        out.writeStringProperty("what", act.what());
        out.writeStringProperty("hand", word(act.event().context().hand()));
        texts("records", act.records());
        out.writeEndObject();
    }

    private void people(Truth truth) {
        List<Part> parts = List.copyOf(truth.parts().values());
        out.writeArrayPropertyStart("people");
        for (Person each : truth.people()) {
            var attacks = new ArrayList<String>(1);
            for (int i = 0; i < parts.size(); i++) {
                if (parts.get(i).concerns(each)) {
                    attacks.add("a" + (i + 1));
                }
            }
            out.writeStartObject();
            out.writeStringProperty("account", each.account());
            out.writeStringProperty("verdict", verdict(truth, each, parts));
            if (parts.stream().anyMatch(part -> part.lured().contains(each))) {
                out.writeBooleanProperty("lured", true);
            }
            if (!attacks.isEmpty()) {
                out.writeStringProperty("attack", attacks.getFirst());
            }
            if (attacks.size() > 1) {
                texts("attacks", attacks);
            }
            out.writeStringProperty("role", each.role().word());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static String verdict(Truth truth, Person person, List<Part> parts) {
        if (truth.owned(person)) {
            return "intruder's own";
        }
        if (parts.stream().anyMatch(part -> part.entered().contains(person))) {
            return "compromised";
        }
        return parts.stream().anyMatch(part -> part.targeted().contains(person)) ? "targeted" : "nothing found";
    }

    private void life(List<Temptation> life) {
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

    private void sessions(Truth truth) {
        out.writeArrayPropertyStart("sessions");
        truth.sessions()
                .forEach((session, hands) -> hands.forEach((hand, records) -> {
                    out.writeStartObject();
                    out.writeStringProperty("account", session.account());
                    out.writeStringProperty("session", session.id());
                    out.writeStringProperty("hand", word(hand));
                    out.writeNumberProperty("records", records);
                    out.writeEndObject();
                }));
        out.writeEndArray();
    }

    private static String word(Hand hand) {
        return switch (hand) {
            case INTRUDER -> "intruder";
            case STRANGER -> "stranger";
            case OWNER, SERVICE -> "owner";
        };
    }

    private void seen(List<Truth.Seen> seen) {
        out.writeArrayPropertyStart("seen");
        for (Truth.Seen each : seen) {
            out.writeStartObject();
            out.writeStringProperty("account", each.mailbox());
            out.writeStringProperty("messageId", each.message());
            out.writeStringProperty("how", each.how());
            texts("records", each.records());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void files(List<Log.Written> files) {
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

    private void accounts(String name, Collection<Person> people) {
        texts(name, people.stream().map(Person::account).toList());
    }

    private void texts(String name, Collection<String> values) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        out.close();
        text.close();
    }
}
