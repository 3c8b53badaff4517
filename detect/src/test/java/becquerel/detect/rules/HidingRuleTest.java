package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Change;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Part;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HidingRuleTest {
    private static final Acts ANNA = Acts.by("anna@example.com").at("12:07").from("203.0.113.9");

    private static List<Finding> look(ARule rule) {
        return Look.of((organisations, knowledge) -> new HidingRule(knowledge), ANNA.makesRule(rule.inbox()));
    }

    static Stream<Arguments> hiding() {
        return Stream.of(
                Arguments.of(
                        "one sign, one correspondent, delete",
                        ARule.named(".").from("a@drop.example").deletes(),
                        0.5),
                Arguments.of(
                        "no name, warnings deleted",
                        ARule.named("").about("hacked", "phishing").deletes(),
                        0.8),
                Arguments.of(
                        "invisible name", ARule.named("\u200B").about("invoice").deletes(), 0.8),
                Arguments.of(
                        "one sign repeated",
                        ARule.named("aaaa").about("invoice").deletes(),
                        0.8),
                Arguments.of(
                        "money into the feeds",
                        ARule.named("x1").about("facture").movesTo("Flux RSS").marksRead(),
                        0.8),
                Arguments.of(
                        "notices deleted",
                        ARule.named("Old notices")
                                .from("account-security-noreply@accountprotection.microsoft.com")
                                .deletes(),
                        0.35),
                Arguments.of("everything deleted", ARule.named("clean").deletes(), 0.3),
                Arguments.of(
                        "everything by a sign",
                        ARule.named("clean").with(Part.BODY, "@").deletes(),
                        0.3),
                Arguments.of(
                        "folder of one sign",
                        ARule.named("x2").about("iban").movesTo(".").marksRead(),
                        0.8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hiding")
    void fires(String why, ARule rule, double atLeast) {
        assertThat(look(rule)).as(why).hasSize(1);
        assertThat(look(rule).getFirst().confidence()).as(why).isGreaterThanOrEqualTo(atLeast);
    }

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of(
                        "newsletter to a folder",
                        ARule.named("News").from("newsletter@shop.example").movesTo("News")),
                Arguments.of(
                        "bulk sender deleted",
                        ARule.named("Ads").from("noreply@shop.example").deletes()),
                Arguments.of(
                        "one person deleted",
                        ARule.named("Not again").from("tom@shop.example").deletes()),
                Arguments.of(
                        "bills to their folder",
                        ARule.named("Bills").about("invoice").movesTo("Bills")),
                Arguments.of(
                        "spam tag to junk",
                        ARule.named("Spam").with(Part.SUBJECT, "[SPAM]").movesTo("Junk Email")),
                Arguments.of(
                        "meetings to junk and deleted",
                        ARule.named("Meetings")
                                .with(Part.SUBJECT, "meeting")
                                .movesTo("Junk")
                                .deletes()),
                Arguments.of(
                        "machine mail read at once",
                        ARule.named("Builds")
                                .from("builds@example.com")
                                .movesTo("Builds")
                                .marksRead()),
                Arguments.of(
                        "newsletter to the archive",
                        ARule.named("HR")
                                .from("news@example.com")
                                .movesTo("Archive")
                                .marksRead()),
                Arguments.of(
                        "money marked read",
                        ARule.named("Paid").about("receipt").marksRead()),
                Arguments.of(
                        "feeds kept with feeds",
                        ARule.named("Blog").from("updates@blog.example").movesTo("RSS Feeds")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("honest")
    void silent(String why, ARule rule) {
        assertThat(look(rule)).as(why).isEmpty();
    }

    @Test
    void silent_forRulesTheRecordDoesNotDescribe() {
        MailRule bodyless = ARule.named("").bodyless("7");
        assertThat(Look.of(
                        (organisations, knowledge) -> new HidingRule(knowledge),
                        ANNA.changesRule(Change.MODIFIED, bodyless),
                        ANNA.changesRule(Change.CREATED, bodyless)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", ";", "a", "aaa", "\u200B\u200B", "\u3164", "😀", "-_-"})
    void oddNames(String name) {
        assertThat(Traits.isOdd(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HR", "IT", "PO", "Junk", "Rechnungen", "发票", "A1", "aab"})
    void ordinaryNames(String name) {
        assertThat(Traits.isOdd(name)).isFalse();
    }
}
