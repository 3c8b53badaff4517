package becquerel.collect.m365;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.Form;
import becquerel.collect.value.ContentHash;
import org.junit.jupiter.api.Test;

/** A record may break off at any place: what stood before is kept, and nothing is invented. */
final class CutRecordTest {
    private static final String RECORD = """
            {"CreationTime":"2024-03-05T08:12:44","Id":"1","Operation":"Set-Mailbox","RecordType":1,"UserId":"ann@example.com",
            "ObjectId":"ann","Parameters":[{"Name":"Identity","Value":"ann"},{"Name":"ForwardingSmtpAddress","Value":"smtp:x@evil.example"}]}""";

    @Test
    void keepsWhatCameBefore_whereverItBreaksOff() {
        for (int end = 1; end < RECORD.length(); end++) {
            Unwrapped cut = Unwrapped.text(RECORD.substring(0, end));
            assertThat(cut.form()).isEqualTo(Form.CUT);
            String forward = Pairs.of(cut.body().get("Parameters")).text("ForwardingSmtpAddress");
            assertThat(forward).isIn("", "smtp:x@evil.example");
            boolean named = Pairs.of(cut.body().get("Parameters")).has("ForwardingSmtpAddress");
            assertThat(named)
                    .as("a parameter without its value reads as cleared")
                    .isEqualTo(!forward.isEmpty());
        }
        assertThat(Unwrapped.text(RECORD).form()).isEqualTo(Form.FULL);
    }

    @Test
    void isWhole_whenOnlyForeignTextFollows() {
        Unwrapped read = Unwrapped.text(RECORD + "}, and more");
        assertThat(read.form()).isEqualTo(Form.FULL);
        assertThat(ContentHash.of(read.body())).isEqualTo(ContentHash.of(Reading.object(RECORD)));
    }
}
