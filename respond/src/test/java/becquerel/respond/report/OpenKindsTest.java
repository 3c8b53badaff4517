package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.investigate.OpenItem;
import becquerel.investigate.StoryLine.Side;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenKindsTest {
    @Test
    void accountOfAnUnclearHandIsNotSaidToBeTheIntruders() {
        assertThat(counted(made(OpenItem.Kind.ACCOUNT, Side.UNKNOWN)))
                .containsExactly("1 made account by an unclear hand");
        assertThat(OpenKinds.one(made(OpenItem.Kind.ACCOUNT, Side.UNKNOWN))).isEqualTo("made account");
        assertThat(OpenKinds.one(made(OpenItem.Kind.ACCOUNT, Side.INTRUDER))).isEqualTo("account the intruder made");
    }

    @Test
    void thingsOfTheIntruderAndOfAnUnclearHandAreCountedApart() {
        assertThat(counted(
                        made(OpenItem.Kind.ROLE, Side.UNKNOWN),
                        made(OpenItem.Kind.ACCOUNT, Side.INTRUDER),
                        made(OpenItem.Kind.ACCOUNT, Side.INTRUDER),
                        made(OpenItem.Kind.ROLE, Side.INTRUDER),
                        made(OpenItem.Kind.ROLE, Side.UNKNOWN)))
                .containsExactly("1 raised role", "2 accounts the intruder made", "2 raised roles by an unclear hand");
    }

    private static List<String> counted(OpenItem... items) {
        return OpenKinds.counted(List.of(items)).stream()
                .map(each -> each.replace('\u00a0', ' '))
                .toList();
    }

    private static OpenItem made(OpenItem.Kind kind, Side side) {
        return new OpenItem(kind, "x@example.org", "Something.", Instant.EPOCH, side, List.of());
    }
}
