package becquerel.detect.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.EvidenceRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final String UUID = "0a1b2c3d-0000-4000-8000-00000000abcd";
    private static final List<String> ODD = List.of(
            UUID,
            "",
            "192.0.2.1",
            UUID.toUpperCase(Locale.ROOT),
            UUID.replace('-', '0'),
            UUID.replace('0', 'g'),
            UUID + "0",
            "日本語のセッション",
            "ÿ".repeat(300),
            "x".repeat(60_000));

    @Test
    void givesBackWhatItWasGivenInThatOrder() {
        Texts texts = of(ODD);
        assertThat(texts.list()).isEqualTo(ODD);
        assertThat(texts.size()).isEqualTo(ODD.size());
        assertThat(ODD).allMatch(texts::contains);
    }

    @Test
    void containsNothingElse() {
        Texts texts = of(List.of(UUID, "192.0.2.10", "edge on windows"));
        assertThat(List.of("", "192.0.2.1", "edge on window", UUID.substring(1), UUID.replace("ab", "ba")))
                .noneMatch(texts::contains);
    }

    @Test
    void holdsAnyTexts() {
        var random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> given = new ArrayList<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                given.add(random.ints(random.nextInt(80), 0, 0xD800)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining()));
            }
            assertThat(of(given).list()).isEqualTo(given);
        }
    }

    @Test
    void namesAUuidInSeventeenBytes() {
        assertThat(Texts.NONE.with(UUID).bytes()).isEqualTo(17);
    }

    @Test
    void leadsBackToRecordsWhateverTheyCallThemselves() {
        var ann = new EvidenceRef("audit.csv", 7, UUID);
        var nameless = new EvidenceRef("sign-ins.json", Long.MAX_VALUE, "");
        References records = References.NONE.with(ann).with(nameless);
        assertThat(records.list()).containsExactly(ann, nameless);
        assertThat(References.NONE
                        .with(new EvidenceRef("audit.csv", 8, "x".repeat(1 << 20)))
                        .list())
                .containsExactly(new EvidenceRef("audit.csv", 8, ""));
    }

    private static Texts of(List<String> given) {
        Texts texts = Texts.NONE;
        for (String each : given) {
            texts = texts.with(each);
        }
        return texts;
    }
}
