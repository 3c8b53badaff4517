package becquerel.run.view;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TroubleLinesTest {
    private static Problem cut(String file, long position) {
        return new Problem(new Place(file, position), "the record breaks off in the middle", "export it again");
    }

    @Test
    void saysAKindOfProblemOnceForAFile_andHowOften() {
        var other = new Problem(new Place("a.csv", 9), "the record has no time", "export it again");

        List<Trouble> troubles = Trouble.of(List.of(cut("a.csv", 4), other, cut("a.csv", 7), cut("b.csv", 1)));

        assertThat(troubles.stream().map(Trouble::where)).containsExactly("a.csv:4 and 1 more", "a.csv:9", "b.csv:1");
    }
}
