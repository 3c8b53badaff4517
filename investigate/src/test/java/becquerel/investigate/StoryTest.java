package becquerel.investigate;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.testkit.Acts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How acts of Anna's intruder are put into words. */
class StoryTest {
    private static final Acts INTRUDER =
            Takeover.intruder(Takeover.ANNA).at("12:40").session("s-1");

    @Test
    void whatIsDoneToFilesIsSaidInWordsInsteadOfTheRecordsOwn() {
        assertThat(story(
                        INTRUDER.touchesFile("FileDownloaded", "payroll.xlsx", ""),
                        INTRUDER.touchesFile("FilePreviewed", "payroll.xlsx", "")))
                .anySatisfy(text -> assertThat(text).contains("downloaded").contains("previewed"))
                .noneSatisfy(text -> assertThat(text).containsIgnoringCase("filedownloaded"));
    }

    @Test
    void operationWithoutWordsIsQuoted_andItsFullStopIsNotDoubled() {
        assertThat(story(INTRUDER.does("Update group.", "finance")))
                .contains("anna@example.com did what the records call \"Update group\" from 203.0.113.66.")
                .noneSatisfy(text -> assertThat(text).contains(".."))
                .noneSatisfy(text -> assertThat(text).contains(".\" from"));
    }

    private static List<String> story(Activity... more) {
        return Takeover.happened().happened(more).concluded().incidents().getFirst().story().stream()
                .map(StoryLine::text)
                .toList();
    }
}
