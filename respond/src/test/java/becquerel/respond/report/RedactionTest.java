package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import becquerel.investigate.Decision;
import becquerel.investigate.Incident.Term;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

final class RedactionTest {
    private static final List<String> HIDDEN = List.of(
            "accounts@supplier.example",
            "supplier.example",
            "j.doe@buyer.example",
            "buyer.example",
            "Payment details Q2",
            "Board meeting May",
            "new-bank.pdf",
            "Jo Doe");

    @Test
    void page_holdsNothingHidden() throws IOException {
        assertThat(ReportTest.render(SampleCase.redacted())).doesNotContainIgnoringCase(HIDDEN.toArray(String[]::new));
    }

    @Test
    void page_holdsTheSame_whenNotRedacted() throws IOException {
        assertThat(ReportTest.render(SampleCase.input())).contains(HIDDEN);
    }

    @Test
    void page_keepsWhatTheIntruderUses() throws IOException {
        String text = Jsoup.parse(ReportTest.render(SampleCase.redacted())).text();
        assertThat(text)
                .contains(
                        SampleCase.DROP,
                        "in[@]collect[.]example",
                        "o365 default",
                        "invoice",
                        "BAV2ROPC",
                        SampleCase.ANNA)
                .contains("recipient 1", "recipient 2", "subject 1", "file 1")
                .contains("the records themselves are left out");
    }

    @Test
    void value_hasOneLabel_inTablesAndInSentences() throws IOException {
        String text = Jsoup.parse(ReportTest.render(SampleCase.redacted())).text();
        assertThat(text).contains("Sent subject 1 to 2 people outside", "Deleted the sent copy of subject 1 for good");
    }

    @Test
    void sentence_losesWhatItQuotes_unlessThatIsTheIntrudersOwn() {
        var redaction = redaction();
        redaction.keepQuoted("o365 default");
        assertThat(redaction.sentence("The rule \"o365 default\" hides \"Smith divorce\"; so does \"smith DIVORCE\"."))
                .isEqualTo("The rule \"o365 default\" hides \"text 1\"; so does \"text 1\".");
    }

    @Test
    void sentence_losesStrangersAddresses_evenUnknownOnes() {
        var redaction = redaction();
        assertThat(redaction.sentence("From anna.lind@example.org to Jo@Other.example, cc x@evilexample.org."))
                .isEqualTo("From anna.lind@example.org to outside address 1, cc outside address 2.");
        assertThat(redaction.sentence("jo@other.example again, and all of other.example"))
                .isEqualTo("outside address 1 again, and all of outside domain 1");
    }

    @Test
    void rule_losesItsWords_whenItIsTheOwners() {
        var owners = new MailRule(
                MailRule.Kind.INBOX,
                "7",
                "Suppliers",
                List.of(new MailRule.Condition.Words(List.of(MailRule.Part.SENDER), List.of("steel.example"))),
                List.of(new MailRule.Action.MoveTo("Suppliers")),
                true,
                true);
        var input = SampleCase.input();
        var change = new RuleChange(
                input.rules().getFirst().time(),
                SampleCase.TENANT,
                SampleCase.ANNA,
                SampleCase.ANNA,
                "",
                Change.CREATED,
                owners,
                new EvidenceRef("a.csv", 1, ""));
        var shown = new RedactedRules(redaction()).of(change).rule();
        assertThat(Fragment.plain(RuleSentences.of(shown, SampleCase.ANNA)))
                .isEqualTo("Every message whose sender mentions *text 2* is moved to the folder *text 1*.");
        assertThat(shown.name()).isEqualTo("text 1");
    }

    @Test
    void word_isNotTornApart() {
        var redaction = redaction();
        redaction.whole("Invoice", "subject");
        assertThat(redaction.sentence("It imitates \"example\"; anna.lind@example.org sent Invoice, not Invoices."))
                .isEqualTo("It imitates \"text 1\"; anna.lind@example.org sent subject 1, not Invoices.");
    }

    @Test
    void guest_isAStranger() {
        assertThat(redaction().address("bob_supplier.example#ext#@example.org")).isEqualTo("outside address 1");
    }

    @Test
    void session_losesStrangersAndWhySomebodyDecided_howeverShort() {
        var decision = new Decision(
                "s-1", SampleCase.TENANT, "jo@other.example", Side.OWNER, "ann@other.example", "Bob", Instant.EPOCH);
        var session = new Session(
                "s-1",
                SampleCase.TENANT,
                "jo@other.example",
                Side.OWNER,
                0.01,
                List.of(
                        new Term("a finding rests on it: \"Smith divorce\" for jo@other.example", 1),
                        new Term("decided by ann@other.example: Bob", -4)),
                Instant.EPOCH,
                Instant.EPOCH,
                List.of("192.0.2.1"),
                List.of("Mail of jo@other.example"),
                List.of("jo@other.example"),
                1,
                Optional.of(decision));
        assertThat(new RedactedSessions(redaction()).of(session).toString())
                .contains("192.0.2.1", "decided by outside address 2: reason 1", "why=reason 1", "text 1")
                .doesNotContain("other.example", "Bob", "Smith");
    }

    private static Redaction redaction() {
        return new Redaction(SampleCase.input().organisations());
    }
}
