package becquerel.simulate.write;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadsTest {
    private static final Person ANN = new World(1, 10, 10).people().getFirst();
    private static final Client BROWSER = new Client(Client.Kind.BROWSER, "B", "Windows10", "Chrome");
    private static final View VIEW = new View("192.0.2.1", "Client=OWA;B;", "", "");
    private static final Instant START = Instant.parse("2025-03-03T08:00:00Z");

    private final Reads reads = new Reads();
    private final List<Reads.Gathered> records = new ArrayList<>();
    private int events;

    @Test
    void oneRecord_forWhatIsOpenedWithinTwoMinutes() {
        open(0, "a", "\\Inbox");
        open(100, "b", "\\Sent Items");
        open(121, "c", "\\Inbox");
        records.addAll(reads.rest());
        assertThat(records).hasSize(2);
        assertThat(records.getFirst().folders()).containsOnlyKeys("\\Inbox", "\\Sent Items");
        assertThat(records.getFirst().events()).containsExactly(0, 1);
        assertThat(records.getLast().events()).containsExactly(2);
    }

    @Test
    void noRecord_forWhatIsOpenedAgainWithinAnHour() {
        open(0, "a", "\\Inbox");
        open(3500, "a", "\\Inbox");
        open(7200, "a", "\\Inbox");
        records.addAll(reads.rest());
        assertThat(records).extracting(each -> each.context().time()).containsExactly(START, START.plusSeconds(7200));
    }

    @Test
    void anotherRecord_forAnotherSession() {
        open(0, "a", "\\Inbox", "first");
        open(10, "a", "\\Inbox", "second");
        records.addAll(reads.rest());
        assertThat(records).hasSize(2);
    }

    @Test
    void nothingMore_afterAThousandRecordsOfAMailbox() {
        for (int i = 0; i < 1100; i++) {
            open(i * 200L, "m" + i, "\\Inbox");
        }
        records.addAll(reads.rest());
        assertThat(records).hasSize(1000);
        assertThat(records.getLast().throttled()).isTrue();
        assertThat(records).filteredOn(Reads.Gathered::throttled).hasSize(1);
    }

    private void open(long second, String message, String folder) {
        open(second, message, folder, "session");
    }

    private void open(long second, String message, String folder, String session) {
        Instant time = START.plusSeconds(second);
        var context =
                new Event.Context(time, ANN, Hand.OWNER, new Access("192.0.2.1", BROWSER, session, ""), Step.NONE);
        var mail = new Message("<" + message + "@x>", time, "a@x", List.of("b@x"), "s", 9, "", "");
        records.addAll(reads.see(events++, new Event.Opened(context, ANN, folder, List.of(mail)), VIEW));
    }
}
