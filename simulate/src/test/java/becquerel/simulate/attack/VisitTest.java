package becquerel.simulate.attack;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.mail.Mailroom;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitTest {
    private final World world = new World(5, 20, 20);
    private final Story story = new Story(world, "x", "CATALOGUE");
    private final Person victim = Victims.unguarded(story);
    private final Mailroom mailroom = new Mailroom(world.tenant(), story.policy(), Set.of(victim));
    private final Instant now = world.from().plusSeconds(86_400);
    private final List<Event> events = new ArrayList<>();
    private final Intruder intruder = new Intruder(victim, "192.0.2.7", Tools.browser(now, story.chance()), "session");

    private Visit visit() {
        return new Story.Scene(story, now, mailroom, events::add).visit(intruder);
    }

    private void comes(String id, Instant when) {
        var message = new Message(id, when, "a@b.example", List.of(victim.account()), "Invoice", 1, "192.0.2.1", "");
        mailroom.pass(Fraud.arrives(victim, message), _ -> {});
    }

    @Test
    void readsOnlyWhatHasCome_evenIfTheMailroomKnowsMore() {
        comes("<before@b.example>", now.minusSeconds(60));
        comes("<after@b.example>", now.plusSeconds(7200));
        visit().signIn(Apps.OUTLOOK_WEB).read(10);
        assertThat(events)
                .last()
                .satisfies(event -> assertThat(((Event.Opened) event).messages())
                        .extracting(Message::id)
                        .containsExactly("<before@b.example>"));
    }

    @Test
    void failsAndDoesNothingMore_whenThePasswordWasChanged() {
        comes("<before@b.example>", now.minusSeconds(60));
        story.shut(victim, now.minusSeconds(1));
        visit().resume(Apps.OUTLOOK_WEB).read(10).search("invoice");
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(((Event.SignedIn) event).code()).isEqualTo(50173));
    }

    @Test
    void goesOn_whenAnApplicationHoldsTheTokens() {
        comes("<before@b.example>", now.minusSeconds(60));
        story.shut(victim, now.minusSeconds(1));
        new Story.Scene(story, now, mailroom, events::add)
                .visit(intruder.as("app"))
                .resume("app")
                .read(10);
        assertThat(events).hasSize(2).last().isInstanceOf(Event.Opened.class);
    }
}
