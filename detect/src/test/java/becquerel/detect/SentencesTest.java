package becquerel.detect;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.MailRule;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void moment_namesDayAndZone() {
        assertThat(Sentences.moment(Instant.parse("2021-04-16T12:07:14Z"))).isEqualTo("16 April 2021 12:07 UTC");
    }

    @Test
    void list_countsFromTheSixthOn() {
        assertThat(Sentences.list(List.of("a"))).isEqualTo("a");
        assertThat(Sentences.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Sentences.list(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("a, b, c, d and 2 more");
    }

    @Test
    void span_roundsDown() {
        assertThat(Sentences.span(Duration.ofSeconds(1))).isEqualTo("1 second");
        assertThat(Sentences.span(Duration.ofSeconds(119))).isEqualTo("119 seconds");
        assertThat(Sentences.span(Duration.ofMinutes(119))).isEqualTo("119 minutes");
        assertThat(Sentences.span(Duration.ofHours(47))).isEqualTo("47 hours");
        assertThat(Sentences.span(Duration.ofDays(3))).isEqualTo("3 days");
    }

    @Test
    void actors_areNamedByWhatTheyAre() {
        Activity byApp = Acts.byApplication("id-1").signsIn();
        assertThat(Sentences.actor(byApp)).isEqualTo("the application id-1");
        assertThat(Sentences.whoFirst(byApp)).isEqualTo("The application id-1");
        assertThat(Sentences.whoFirst(Acts.by("ann@example.com").signsIn())).isEqualTo("ann@example.com");
        assertThat(Sentences.whoFirst(Acts.by(Account.NOBODY).signsIn())).isEqualTo("Somebody");
    }

    @Test
    void ruleInWords_saysWhatTheRuleDoes() {
        MailRule rule = ARule.named(".")
                .about("invoice", "payment")
                .forwardsTo("drop@example.net")
                .deletes()
                .inbox();
        assertThat(RuleInWords.named(rule)).isEqualTo("a rule named \".\"");
        assertThat(RuleInWords.doing(rule))
                .isEqualTo("forwards to drop@example.net and deletes messages that mention \"invoice\" or"
                        + " \"payment\" in subject or body");
        assertThat(RuleInWords.doing(
                        ARule.named("x").movesTo("RSS Feeds").marksRead().inbox()))
                .isEqualTo("moves to the folder \"RSS Feeds\" and marks as read every message");
    }
}
