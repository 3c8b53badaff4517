package becquerel.respond.report;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Kind;
import becquerel.activity.MailRule.Part;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RuleSentencesTest {
    private static final String DROP = "in@collect.example";

    @Test
    void forwardAndDelete() {
        assertThat(says(
                        Kind.INBOX,
                        List.of(new Condition.Words(List.of(Part.SUBJECT, Part.BODY), List.of("invoice", "payment"))),
                        List.of(new Action.Send(How.FORWARD, List.of(DROP)), new Action.Delete(false))))
                .isEqualTo("Every message whose subject or body mentions *invoice* or *payment* is forwarded to"
                        + " *in@collect.example* and then deleted.");
    }

    @Test
    void everyMessage_whenThereIsNoCondition() {
        assertThat(says(Kind.INBOX, List.of(), List.of(new Action.MoveTo("RSS Feeds"), new Action.MarkRead())))
                .isEqualTo("Every message is moved to the folder *RSS Feeds* and then marked as read.");
    }

    @Test
    void severalConditionsAndActions() {
        assertThat(says(
                        Kind.INBOX,
                        List.of(
                                new Condition.From(List.of("ceo@example.org")),
                                new Condition.To(List.of("a@example.org", "b@example.org")),
                                new Condition.Other("HasAttachment", "True")),
                        List.of(
                                new Action.Send(How.REDIRECT, List.of(DROP, "x@y.example")),
                                new Action.MarkRead(),
                                new Action.Stop())))
                .isEqualTo(
                        "Every message that comes from *ceo@example.org* and that was sent to *a@example.org* or"
                                + " *b@example.org* and that meets the condition *HasAttachment = True* is redirected to"
                                + " *in@collect.example* and *x@y.example*, marked as read and then kept from all later rules.");
    }

    @Test
    void wholeOrganisation_forTransportRules() {
        assertThat(says(Kind.TRANSPORT, List.of(), List.of(new Action.Send(How.BLIND_COPY, List.of(DROP)))))
                .isEqualTo("In the whole organisation, every message is copied unseen to *in@collect.example*.");
    }

    @Test
    void mailboxForwarding_saysThatACopyStays() {
        assertThat(says(Kind.MAILBOX_FORWARD, List.of(), List.of(new Action.Send(How.FORWARD_AND_KEEP, List.of(DROP)))))
                .isEqualTo(
                        "Every message to anna@example.org is forwarded to *in@collect.example*, while a copy stays for the"
                                + " owner.");
    }

    @Test
    void gapsInTheRecord_areSaid() {
        var rule = new MailRule(Kind.INBOX, "1", "", List.of(), List.of(), false, false);
        assertThat(Fragment.plain(RuleSentences.of(rule, "anna@example.org")))
                .isEqualTo(
                        "Every message that meets conditions the record does not show is treated in a way the record does"
                                + " not show. The rule is switched off.");
    }

    @Test
    void longLists_areCounted() {
        var words = Collections.nCopies(30, "w");
        assertThat(says(Kind.INBOX, List.of(new Condition.Words(List.of(), words)), List.of(new Action.Delete(true))))
                .startsWith("Every message whose text mentions *w*, *w*")
                .endsWith("*w* or 10 more is deleted for good.");
    }

    private static String says(Kind kind, List<Condition> conditions, List<Action> actions) {
        return Fragment.plain(
                RuleSentences.of(new MailRule(kind, "1", "name", conditions, actions, true, true), "anna@example.org"));
    }
}
