package becquerel.investigate.exposure;

import static becquerel.activity.Activity.MessageTraced.Delivery.DELIVERED;
import static becquerel.activity.Activity.MessageTraced.Delivery.FAILED;
import static becquerel.investigate.exposure.Box.ANNA;
import static becquerel.investigate.exposure.Box.DROP;
import static becquerel.investigate.exposure.Box.annas;
import static becquerel.investigate.exposure.Box.his;
import static becquerel.investigate.exposure.Box.message;
import static becquerel.investigate.exposure.Box.unclear;
import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Change;
import becquerel.activity.Client;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import becquerel.activity.Message;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentTest {
    private static MessageTraced arrives(String time, String id) {
        return passes(time, id, "Subject of " + id, "ben@partner.example", ANNA, DELIVERED);
    }

    private static MessageTraced passes(
            String time, String id, String subject, String sender, String recipient, Delivery delivery) {
        MessageTraced traced = Acts.by(Account.NOBODY).at(time).traces(sender, recipient, delivery);
        return new MessageTraced(
                traced.context(),
                sender,
                Account.person(recipient),
                new Message(message(id).id(), subject, ""),
                delivery,
                traced.direction(),
                1,
                "");
    }

    private static MailRule rule(Condition... conditions) {
        return new MailRule(
                MailRule.Kind.INBOX,
                "",
                "r",
                List.of(conditions),
                List.of(new Action.Send(How.REDIRECT, List.of(DROP))),
                true,
                true);
    }

    private static Condition words(Part part, String word) {
        return new Condition.Words(List.of(part), List.of(word));
    }

    @Test
    void openedByHisHand_isRead_withTheRecordThatProvesIt() {
        MailRead read = his().reads(ANNA, message("a"));
        ExposedMessage said = new Box().with(read).of("a");
        assertThat(said.exposure()).isEqualTo(ExposureClass.READ);
        assertThat(said.evidence()).containsExactly(read.evidence());
        assertThat(said.address()).isEqualTo(Box.HIS);
        assertThat(said.firstSeen()).contains(read.time());
    }

    @ParameterizedTest
    @CsvSource({"IMAP, COPIED", "POP, COPIED", "EWS, COPIED", "REST, COPIED", "OWA, READ", "OUTLOOK, READ"})
    void programsFetch_andPeopleRead(Client client, ExposureClass expected) {
        assertThat(new Box()
                        .with(his().client(client).reads(ANNA, message("a")))
                        .classOf("a"))
                .isEqualTo(expected);
    }

    @Test
    void openedByAnUnclearHand_isPossible_onlyWhileHeCouldBeThere() {
        var box = new Box()
                .with(unclear().reads(ANNA, message("a")))
                .with(unclear().at("2024-03-01T11:00:00Z").reads(ANNA, message("b")));
        assertThat(box.classOf("a")).isEqualTo(ExposureClass.POSSIBLE);
        assertThat(box.classOf("b")).isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void openedByOwner_isUnknown_asNothingProvesThatAllIsLogged() {
        assertThat(new Box().with(annas().reads(ANNA, message("a"))).classOf("a"))
                .isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void worstClassStands_whoeverOpensTheMessageBesides() {
        var box = new Box()
                .with(annas().reads(ANNA, message("a")))
                .with(unclear().at("11:10").reads(ANNA, message("a")))
                .with(his().at("11:20").reads(ANNA, message("a")))
                .with(unclear().at("11:30").reads(ANNA, message("a")));
        assertThat(box.classOf("a")).isEqualTo(ExposureClass.READ);
    }

    @Test
    void idsAreTheSame_whateverCaseAndBlanksTheyAreWrittenWith() {
        var box = new Box()
                .with(arrives("10:30", "a"))
                .with(his().reads(ANNA, new Message(" <A@MAIL.example> ", "", "")));
        assertThat(box.judged().messages()).hasSize(1);
        assertThat(box.classOf("a")).isEqualTo(ExposureClass.READ);
        assertThat(box.of("a").subject()).isEqualTo("Subject of a");
        assertThat(box.of("a").sender()).isEqualTo("ben@partner.example");
    }

    @Test
    void folderSynchronisedByHim_isCopied_asFarAsMessagesLayInItThen() {
        var box = new Box()
                .with(arrives("10:30", "before"), arrives("12:30", "after"))
                .with(annas().at("10:40")
                        .reads(ANNA, new Message(message("elsewhere").id(), "", "\\Archive")))
                .with(his().at("11:00").syncs(ANNA, "\\Inbox"));
        assertThat(box.classOf("before")).isEqualTo(ExposureClass.COPIED);
        assertThat(box.classOf("after")).isEqualTo(ExposureClass.UNKNOWN);
        assertThat(box.classOf("elsewhere")).isEqualTo(ExposureClass.UNKNOWN);
        assertThat(box.judged().folders()).singleElement().satisfies(folder -> {
            assertThat(folder.folder()).isEqualTo("\\Inbox");
            assertThat(folder.sure()).isTrue();
        });
    }

    @Test
    void folderSynchronisedByAnUnclearHand_isPossible() {
        var box = new Box().with(arrives("10:30", "a")).with(unclear().syncs(ANNA, "\\Inbox"));
        assertThat(box.classOf("a")).isEqualTo(ExposureClass.POSSIBLE);
    }

    @Test
    void throttled_makesEverythingOfTheNextDayPossible() {
        var box = new Box()
                .with(arrives("10:30", "before"), arrives("2024-03-06T09:00:00Z", "while"))
                .with(arrives("2024-03-07T12:00:00Z", "later"))
                .with(Box.throttled(his().reads(ANNA, message("other"))));
        assertThat(box.classOf("before")).isEqualTo(ExposureClass.POSSIBLE);
        assertThat(box.classOf("while")).isEqualTo(ExposureClass.POSSIBLE);
        assertThat(box.classOf("later")).isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void signInByImapWithoutARecordOfReading_isSaidNotToBeProvable() {
        var box = new Box().with(his().client(Client.IMAP).signsIn()).with(annas().reads(ANNA, message("a")));
        assertThat(box.judged().unknown())
                .anyMatch(each ->
                        each.reason().contains("by IMAP") && each.reason().contains("not provable"));
        var fetched = box.with(his().client(Client.IMAP).at("11:30").reads(ANNA, message("a")));
        assertThat(fetched.judged().unknown()).noneMatch(each -> each.reason().contains("not provable"));
    }

    @Test
    void changeThatDoesNotSayWhat_leavesTheRuleAsItWas() {
        MailRule rule = rule();
        var blank = new MailRule(MailRule.Kind.INBOX, "", "r", List.of(), List.of(), true, false);
        var box = new Box()
                .with(his().at("11:00").makesRule(rule), annas().at("11:30").changesRule(Change.MODIFIED, blank))
                .with(arrives("12:00", "a"));
        assertThat(box.classOf("a")).isEqualTo(ExposureClass.FORWARDED);
    }

    @Test
    void itemsCountedAndNotNamed_areALowerBoundOfTheirOwn() {
        MailRead read = his().reads(ANNA, message("a"));
        var more = new MailRead(read.context(), read.mailbox(), false, read.messages(), List.of(), 25, false, false);
        assertThat(new Box().with(more).judged().unnamed()).isEqualTo(24);
    }

    @Test
    void ruleSendsOn_whatItsWordsTake_fromWhenItWasMadeUntilItWasRemoved() {
        MailRule rule = rule(words(Part.SUBJECT, "invoice"));
        var box = new Box()
                .with(his().at("11:00").makesRule(rule), annas().at("15:00").changesRule(Change.REMOVED, rule))
                .with(passes("10:30", "early", "Invoice 1", "b@partner.example", ANNA, DELIVERED))
                .with(passes("12:00", "taken", "Invoice 2", "b@partner.example", ANNA, DELIVERED))
                .with(passes("12:05", "other", "Lunch", "b@partner.example", ANNA, DELIVERED))
                .with(passes("16:00", "late", "Invoice 3", "b@partner.example", ANNA, DELIVERED));
        assertThat(box.classOf("taken")).isEqualTo(ExposureClass.FORWARDED);
        assertThat(List.of(box.classOf("early"), box.classOf("other"), box.classOf("late")))
                .containsOnly(ExposureClass.UNKNOWN);
    }

    @Test
    void ruleThatAsksForTheText_makesMessagesPossible() {
        var box = new Box()
                .with(his().at("11:00").makesRule(rule(words(Part.BODY, "invoice"))))
                .with(arrives("12:00", "a"));
        assertThat(box.classOf("a")).isEqualTo(ExposureClass.POSSIBLE);
    }

    @Test
    void copyOnItsWayProvesForwarding_andARefusedOneOnlyTheAttempt() {
        var box = new Box()
                .with(his().at("11:00").makesRule(rule()))
                .with(arrives("12:00", "out"), arrives("12:10", "stopped"), arrives("12:20", "none"))
                .with(passes("12:00:02", "out", "Subject of out", "ben@partner.example", DROP, DELIVERED))
                .with(passes("12:10:02", "stopped", "Subject of stopped", "ben@partner.example", DROP, FAILED));
        assertThat(box.classOf("out")).isEqualTo(ExposureClass.FORWARDED);
        assertThat(box.of("out").recipients()).containsExactly(ANNA);
        assertThat(box.classOf("stopped")).isEqualTo(ExposureClass.ATTEMPTED);
        assertThat(box.classOf("none")).isEqualTo(ExposureClass.POSSIBLE);
    }

    @Test
    void forwardedCopyHasAnIdOfItsOwn_andIsKnownBySenderSubjectAndTime() {
        var box = new Box()
                .with(his().at("11:00").makesRule(rule()))
                .with(arrives("12:00", "a"))
                .with(passes("12:00:03", "copy", "FW: Subject of a", ANNA, DROP, DELIVERED));
        assertThat(box.classOf("a")).isEqualTo(ExposureClass.FORWARDED);
        assertThat(box.judged().messages()).hasSize(1);
    }

    @Test
    void notObserved_whenEveryAccessIsLogged_andNoneIsHis() {
        var box = quietMessage();
        assertThat(box.classOf("quiet")).isEqualTo(ExposureClass.NOT_OBSERVED);
        assertThat(box.judged().proof()).contains("half hour");
        assertThat(box.classOf("his")).isEqualTo(ExposureClass.READ);
    }

    @Test
    void notObserved_isNeverSaid_whenNobodyShutHimOut() {
        var box = new Box().loggedAllTheTime().with(arrives("12:00", "quiet"));
        assertThat(box.classOf("quiet")).isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void notObserved_isNeverSaid_whenTheEvidenceHasAHole() {
        assertThat(quietMessage().doubting("Records were lost.").classOf("quiet"))
                .isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void notObserved_isNeverSaid_ofWhatTheAccountItselfOpened_whoseverHandItSeems() {
        for (Acts hand : List.of(unclear(), annas(), his())) {
            var box = quietMessage().with(hand.at("2024-03-20T11:00:00Z").reads(ANNA, message("quiet")));
            assertThat(box.classOf("quiet")).isNotEqualTo(ExposureClass.NOT_OBSERVED);
        }
    }

    @Test
    void notObserved_isNeverSaid_whenAProgramOfTheAccountCopiesFolders() {
        var box = quietMessage().with(annas().at("13:00").syncs(ANNA, "\\Inbox"));
        assertThat(box.classOf("quiet")).isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void notObserved_isSaid_ofWhatAnotherPersonOpened_andNotOfWhatAnAppDid() {
        Acts cara = Acts.by("cara@example.com").at("13:00");
        assertThat(quietMessage().with(cara.reads(ANNA, message("quiet"))).classOf("quiet"))
                .isEqualTo(ExposureClass.NOT_OBSERVED);
        assertThat(quietMessage()
                        .with(cara.app("0ddba11").reads(ANNA, message("quiet")))
                        .classOf("quiet"))
                .isEqualTo(ExposureClass.UNKNOWN);
        assertThat(quietMessage()
                        .with(Acts.byApplication("0ddba11").at("13:00").reads(ANNA, message("quiet")))
                        .classOf("quiet"))
                .isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void notObserved_isNeverSaid_whereAnyRuleSendsMailOn_whoeverMadeIt() {
        MailRule elsewhere = new MailRule(
                MailRule.Kind.INBOX,
                "",
                "home",
                List.of(words(Part.SUBJECT, "lunch")),
                List.of(new Action.Send(How.FORWARD, List.of("anna@home.example"))),
                true,
                true);
        assertThat(quietMessage().with(annas().makesRule(elsewhere)).classOf("quiet"))
                .isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void notObserved_isNeverSaid_whenTheLogEndsTooSoon() {
        Box box = quietMessage();
        var late = box.acts().stream()
                .filter(act -> act.time()
                        .isAfter(Box.SHUT_OUT.plus(Completeness.TOKENS_LIVE).plus(Duration.ofHours(70))))
                .toList();
        assertThat(box.without(late).classOf("quiet")).isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void notObserved_isNeverSaid_ofWhatCameBeforeAnHourWithoutRecords() {
        Box box = quietMessage();
        var hour = box.acts().stream()
                .filter(act -> act instanceof MailRead
                        && act.time().isAfter(Box.ENTERED.plus(Duration.ofHours(5)))
                        && act.time().isBefore(Box.ENTERED.plus(Duration.ofHours(6))))
                .toList();
        assertThat(hour).hasSize(2);
        assertThat(box.without(hour).classOf("quiet")).isEqualTo(ExposureClass.UNKNOWN);
    }

    @Test
    void notObserved_isNeverSaid_whenTheMailboxWasThrottled_evenIfTheRecordThatSaysSoIsLost() {
        Box box = quietMessage();
        var day = box.acts().stream()
                .filter(act -> act instanceof MailRead read
                        && read.mailbox().name().equals(ANNA)
                        && act.time().isAfter(Box.ENTERED.plus(Duration.ofHours(3)))
                        && act.time().isBefore(Box.ENTERED.plus(Duration.ofHours(27))))
                .toList();
        assertThat(box.without(day).classOf("quiet")).isEqualTo(ExposureClass.UNKNOWN);
    }

    /** Logged all the time, shut out, and one message that nobody opens while he reads another. */
    private static Box quietMessage() {
        return new Box()
                .loggedAllTheTime()
                .shutOut()
                .with(arrives("12:00", "quiet"))
                .with(his().at("12:30").reads(ANNA, message("his")));
    }
}
