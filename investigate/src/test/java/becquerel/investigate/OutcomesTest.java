package becquerel.investigate;

import static becquerel.activity.Activity.MessageTraced.Delivery.DELIVERED;
import static becquerel.activity.Activity.MessageTraced.Delivery.FAILED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageMoved.Manner;
import becquerel.activity.MailRule.Part;
import becquerel.activity.Message;
import becquerel.detect.Stage;
import becquerel.investigate.Outcome.Kind;
import becquerel.investigate.Outcome.Step;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What became of the message Anna's intruder sent at 12:25 on 5 March 2024, "New bank details" to pay@partner.example. */
class OutcomesTest {
    private static final String PAY = "pay@partner.example";
    private static final String ID = Acts.message("New bank details").id();

    @Test
    void messageToOutsideIsToldWithItsDelivery() {
        assertThat(steps(
                        Mail.traced("12:25", Takeover.ANNA, PAY, ID, DELIVERED),
                        Mail.traced("12:25", Takeover.ANNA, "old@partner.example", ID, FAILED)))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.kind()).isEqualTo(Kind.MESSAGE);
                    assertThat(step.likely()).isFalse();
                    assertThat(step.side()).isEqualTo(Side.INTRUDER);
                    assertThat(step.text())
                            .startsWith("The intruder sent \"New bank details\" from anna@example.com to 1 address"
                                    + " outside, about money (")
                            .endsWith("Mail flow shows that it was delivered to 1 address outside and refused or failed"
                                    + " for 1 address outside.");
                    assertThat(step.evidence())
                            .as("sending and both rows of mail flow")
                            .hasSize(3);
                });
    }

    @Test
    void deliveryThatNoRecordShowsIsNotGuessedAt() {
        assertThat(steps())
                .singleElement()
                .satisfies(step -> assertThat(step.text()).endsWith("No record of mail flow shows what became of it."));
    }

    @Test
    void answerOfTheRecipientIsLikely_andMailOfOthersIsNoAnswer() {
        Outcome outcome = outcome(
                in("2024-03-06T09:00:00Z", PAY, "RE: New bank details"),
                in("2024-03-06T09:10:00Z", "boss@partner.example", "AW: New bank details"),
                in("2024-03-06T09:20:00Z", "news@other.example", "RE: New bank details"),
                in("2024-03-06T09:30:00Z", PAY, "RE: Lunch"),
                in("2024-03-04T09:30:00Z", PAY, "RE: New bank details"),
                in("2024-06-06T09:30:00Z", PAY, "RE: New bank details"));
        assertThat(outcome.steps())
                .extracting(Step::kind, Step::likely)
                .containsExactly(tuple(Kind.MESSAGE, false), tuple(Kind.REPLY, true));
        assertThat(outcome.steps().getLast().text())
                .isEqualTo(
                        "2 messages from boss@partner.example and pay@partner.example came in to anna@example.com, by"
                                + " subject and sender likely in answer to \"New bank details\".");
    }

    @Test
    void answersAreLikelyHidden_onlyByARuleOfTheIntruderThatTakesThem() {
        Activity hiding = Takeover.intruder(Takeover.ANNA)
                .at("12:10")
                .session("s-1")
                .makesRule(ARule.named("..")
                        .with(Part.SUBJECT, "bank")
                        .movesTo("RSS Feeds")
                        .inbox());
        Activity answer = in("2024-03-06T09:00:00Z", PAY, "RE: New bank details");
        assertThat(steps(hiding, answer))
                .filteredOn(step -> step.kind() == Kind.HIDDEN)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.text())
                            .isEqualTo(
                                    "The intruder's rule \"..\" in anna@example.com was in force and likely hid 1 answer"
                                            + " to \"New bank details\".");
                    assertThat(step.likely()).isTrue();
                    assertThat(step.evidence()).contains(hiding.evidence(), answer.evidence());
                });
        Activity other = Takeover.intruder(Takeover.ANNA)
                .at("12:10")
                .session("s-1")
                .makesRule(ARule.named("..")
                        .with(Part.SUBJECT, "salary")
                        .movesTo("RSS Feeds")
                        .inbox());
        assertThat(steps(other, answer)).extracting(Step::kind).doesNotContain(Kind.HIDDEN);
    }

    @Test
    void sentMessageThatHeDeletedIsRecorded_andMailOfTheSameTalkIsOnlyLikely() {
        var intruder = Takeover.intruder(Takeover.ANNA).session("s-1");
        assertThat(steps(intruder.at("12:30").deletes(Manner.SOFT_DELETED, "Sent Items", "New bank details")))
                .filteredOn(step -> step.kind() == Kind.REMOVED)
                .extracting(Step::likely, Step::text)
                .containsExactly(
                        tuple(false, "The intruder deleted \"New bank details\" in anna@example.com afterwards."));
        assertThat(steps(intruder.at("12:40").deletes(Manner.SOFT_DELETED, "Inbox", "RE: New bank details")))
                .filteredOn(step -> step.kind() == Kind.REMOVED)
                .extracting(Step::likely, Step::text)
                .containsExactly(tuple(
                        true,
                        "The intruder deleted mail that is likely of the same talk as \"New bank details\" in"
                                + " anna@example.com afterwards."));
    }

    @Test
    void replyInATalkHeHadReadIsTold_evenToAColleague() {
        var intruder = Takeover.intruder(Takeover.ANNA).session("s-1");
        assertThat(steps(
                        intruder.at("12:10").reads(Takeover.ANNA, Acts.message("Project Falcon")),
                        intruder.at("12:40").sends("RE: Project Falcon", Takeover.BEN),
                        intruder.at("12:41").sends("Summer party", Takeover.BEN)))
                .extracting(Step::text)
                .filteredOn(text -> text.contains(" to 1 address,"))
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .startsWith(
                                "The intruder sent \"RE: Project Falcon\" from anna@example.com to 1 address, in a talk"
                                        + " he had read."));
    }

    @Test
    void messageOfAnUnclearHandStaysUnclear_andIsToldOnlyWhereMoneyIsInIt() {
        var unclear = Acts.by(Takeover.ANNA).from("");
        assertThat(steps(
                        unclear.at("2024-03-06T02:00:00Z").sends("Invoice 4711", "a@customer.example"),
                        unclear.at("2024-03-06T02:01:00Z").sends("Holidays", "a@customer.example")))
                .filteredOn(step -> step.side() == Side.UNKNOWN)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.text()).startsWith("An unclear hand sent \"Invoice 4711\"");
                    assertThat(step.likely()).isTrue();
                });
    }

    @Test
    void mailWithALookalikeAfterwardsIsTold_andCalledLikelyWhereItIsNotOfTheAttackByItself() {
        Incident incident = organised(Takeover.happened()
                .found(
                        "lookalike-partner-domain",
                        0.4,
                        Stage.S7,
                        "T1566",
                        in("2024-03-20T09:00:00Z", "pay@partnar.example", "New bank details"))
                .found(
                        "lookalike-partner-domain",
                        0.4,
                        Stage.S7,
                        "T1566",
                        Mail.traced("2024-03-21T09:00:00Z", "x@y.example", "zoe@example.com", "<z>", DELIVERED)));
        assertThat(incident.outcome().steps())
                .filteredOn(step -> step.kind() == Kind.LOOKALIKE)
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.likely()).isTrue();
                    assertThat(step.text()).startsWith("Likely of this attack: lookalike-partner-domain on ");
                });
        assertThat(incident.story()).anySatisfy(line -> assertThat(line.text()).startsWith("Likely of this attack: "));
    }

    @Test
    void moreStepsThanAnybodyCallsAreCounted() {
        var intruder = Takeover.intruder(Takeover.ANNA).session("s-1").at("12:40");
        Outcome outcome = outcome(IntStream.range(0, 30)
                .mapToObj(i -> intruder.sends("Offer " + i, PAY))
                .toArray(Activity[]::new));
        assertThat(outcome.steps()).hasSize(Outcome.MOST);
        assertThat(outcome.further()).isEqualTo(11);
    }

    private static Activity in(String time, String sender, String subject) {
        return Mail.traced(time, sender, Takeover.ANNA, new Message("<" + time + ">", "", subject, ""), DELIVERED, "");
    }

    private static List<Step> steps(Activity... more) {
        return outcome(more).steps();
    }

    private static Outcome outcome(Activity... more) {
        return organised(Takeover.happened().happened(more)).outcome();
    }

    private static Incident organised(CaseFile file) {
        return file.with(new Organisation(
                        Acts.TENANT,
                        "",
                        List.of(new Fact("example.com", "told", List.of())),
                        List.of(),
                        Organisation.People.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        10))
                .concluded()
                .incidents()
                .getFirst();
    }
}
