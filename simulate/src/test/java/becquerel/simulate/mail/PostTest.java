package becquerel.simulate.mail;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostTest {
    private static final int WEDNESDAY = 100;

    private final World world = new World(6, 60, 300);
    /** The last person is always away. */
    private final Presence presence =
            (person, day) -> person.number() == 59 || !person.role().person()
                    ? null
                    : new Presence.Hours(
                            world.date(day).atTime(8, 0).toInstant(ZoneOffset.UTC),
                            world.date(day).atTime(17, 0).toInstant(ZoneOffset.UTC));

    private final MailDay mail = new Post(world, presence).day(WEDNESDAY);

    @Test
    void whatIsWrittenToAColleagueArrives() {
        int reached = 0;
        for (Person by : world.people()) {
            for (Message message : mail.written(by)) {
                for (String to : message.to()) {
                    Person colleague = world.person(to);
                    if (colleague != null) {
                        assertThat(mail.arriving(colleague)).contains(message);
                        reached++;
                    }
                }
            }
        }
        assertThat(reached).isPositive();
    }

    @Test
    void whoIsAwayWritesNothing() {
        assertThat(mail.written(world.people().get(59))).isEmpty();
    }

    @Test
    void mailIsInTheOrderOfTimeAndHasIdsOfItsOwn() {
        var ids = new HashSet<String>();
        for (Person by : world.people()) {
            List<Message> written = mail.written(by);
            assertThat(written).isSortedAccordingTo(Comparator.comparing(Message::sent));
            written.forEach(each -> assertThat(ids.add(each.id())).as(each.id()).isTrue());
        }
    }

    @Test
    void answersNameTheMessageThatBeganTheirThread() {
        for (Person by : world.people()) {
            for (Message message : mail.written(by)) {
                boolean answer = message.subject().startsWith("Re: ")
                        || message.subject().startsWith("FW: ");
                assertThat(message.answers().isEmpty()).isEqualTo(!answer);
                assertThat(message.answers()).isNotEqualTo(message.id());
            }
        }
    }

    @Test
    void theSameDayComesAgainTheSame() {
        MailDay again = new Post(world, presence).day(WEDNESDAY);
        Person person = world.people().get(12);
        assertThat(again.arriving(person)).isNotEmpty().isEqualTo(mail.arriving(person));
        assertThat(again.stopped(person)).isEqualTo(mail.stopped(person));
    }
}
