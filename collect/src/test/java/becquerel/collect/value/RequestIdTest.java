package becquerel.collect.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestIdTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bytes in base64url,                   JgW9XEOQM0WNakyHMghCAA, 5cbd0526-9043-4533-8d6a-4c8732084200",
        "the same with padding,                JgW9XEOQM0WNakyHMghCAA==, 5cbd0526-9043-4533-8d6a-4c8732084200",
        "bytes that need the url alphabet,     _w-9XEOQM0WNakyH-ghCAA, 5cbd0fff-9043-4533-8d6a-4c87fa084200",
        "the same in the plain alphabet,       /w+9XEOQM0WNakyH+ghCAA, 5cbd0fff-9043-4533-8d6a-4c87fa084200",
        "text in base64url,"
                + " NWNiZDA1MjYtOTA0My00NTMzLThkNmEtNGM4NzMyMDg0MjAw, 5cbd0526-9043-4533-8d6a-4c8732084200",
        "no token,                             '', ''",
        "too short,                            JgW9XEOQM0WNakyHMghC, ''",
        "no base64,                            JgW9XEOQM0WNakyHMgh*AA, ''",
        "text that is no id,                   YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFh, ''",
    })
    void ofToken(String what, String token, String id) {
        assertThat(RequestId.ofToken(token)).as(what).isEqualTo(id);
    }
}
