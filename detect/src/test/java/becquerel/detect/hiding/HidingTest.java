package becquerel.detect.hiding;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageMoved.Manner;
import becquerel.activity.Change;
import becquerel.activity.Message;
import becquerel.detect.Detector;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HidingTest {
    private static final Acts ANNA = Acts.by("anna@example.com").at("12:00").from("203.0.113.9");
    private static final Acts ADMIN = Acts.by("admin@example.com").at("12:00").from("203.0.113.9");

    private static List<Finding> look(Detector<?> detector, Activity... acts) {
        return Look.with(detector, acts);
    }

    private static Detector<?> warnings() {
        return new WarningsDeleted(Knowledge.shipped());
    }

    private static Detector<?> sent() {
        return new SentThenDeleted(Knowledge.shipped());
    }

    private static Detector<?> traces() {
        return new TracesDestroyed(Knowledge.shipped());
    }

    private static Detector<?> bulk() {
        return new BulkDeletion(Knowledge.shipped());
    }

    @Test
    void audit_firesAndNotesWhenItIsTakenBack() {
        List<Finding> findings = look(
                new AuditSwitchedOff(),
                ADMIN.sets("Set-AdminAuditLogConfig", "Config", "UnifiedAuditLogIngestionEnabled", "False"),
                ADMIN.at("14:00").sets("Set-AdminAuditLogConfig", "Config", "UnifiedAuditLogIngestionEnabled", "True"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(findings.getFirst().sentence()).contains("took that back after 2 hours");
    }

    @Test
    void audit_firesForBypassesAndMailboxes() {
        assertThat(look(
                        new AuditSwitchedOff(),
                        ADMIN.sets("Set-MailboxAuditBypassAssociation", "eve", "AuditByPassEnabled", "$true"),
                        ADMIN.sets("Set-Mailbox", "anna", "AuditEnabled", "False")))
                .hasSize(2);
    }

    @Test
    void audit_silentForUpkeepAndForSwitchingOn() {
        assertThat(look(
                        new AuditSwitchedOff(),
                        Acts.bySystem()
                                .sets("Set-AdminAuditLogConfig", "C", "UnifiedAuditLogIngestionEnabled", "False"),
                        ADMIN.sets("Set-Mailbox", "anna", "AuditEnabled", "True"),
                        ADMIN.sets("Set-Mailbox", "anna", "ProhibitSendQuota", "50 GB"),
                        ADMIN.sets("Set-OrganizationConfig", "org", "AuditDisabled", "False")))
                .isEmpty();
    }

    @Test
    void warnings_fireAfterARule() {
        Finding finding = look(
                        warnings(),
                        ANNA.makesRule(ARule.named(".").deletes().inbox()),
                        ANNA.at("12:10")
                                .deletes(Manner.SOFT_DELETED, "\\Inbox", "Security alert: new inbox rule", "Lunch"))
                .getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.sentence())
                .contains("1 message", "\"Security alert: new inbox rule\"")
                .doesNotContain("Lunch");
    }

    @Test
    void warnings_fireLowerAfterANewMethod() {
        Finding finding = look(
                        warnings(),
                        ANNA.changesMethod("anna@example.com", Change.CREATED, "PhoneAppDetail"),
                        ANNA.at("16:00").deletes(Manner.TO_DELETED_ITEMS, "\\Inbox", "Your sign-in method was changed"))
                .getFirst();
        assertThat(finding.confidence()).isEqualTo(0.25);
    }

    @Test
    void warnings_silentWithoutAChangeOrLongAfter() {
        assertThat(look(
                        warnings(),
                        ANNA.deletes(Manner.SOFT_DELETED, "\\Inbox", "Security alert"),
                        ANNA.at("12:10").makesRule(ARule.named(".").deletes().inbox()),
                        ANNA.at("12:20").deletes(Manner.SOFT_DELETED, "\\Inbox", "Lunch on Friday"),
                        ANNA.later(Duration.ofHours(30)).deletes(Manner.SOFT_DELETED, "\\Inbox", "Security alert")))
                .isEmpty();
    }

    @Test
    void sent_firesForTheSameMessageWithinMinutes() {
        List<Finding> findings = look(
                sent(),
                ANNA.sends("New bank details", "pay@supplier.example"),
                ANNA.at("12:03").moves(Manner.HARD_DELETED, "\\Sent Items", "", Acts.message("New bank details")));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().sentence()).contains("\"New bank details\"", "3 minutes after it was sent");
    }

    @Test
    void sent_silentLaterForOtherMessagesForDraftsAndForHabits() {
        var acts = new ArrayList<Activity>();
        acts.add(ANNA.sends("Offer"));
        acts.add(ANNA.at("12:03").deletes(Manner.SOFT_DELETED, "\\Inbox", "Newsletter"));
        acts.add(ANNA.at("12:04").moves(Manner.HARD_DELETED, "\\Drafts", "", new Message("", "Offer", "")));
        acts.add(ANNA.at("12:30").moves(Manner.HARD_DELETED, "\\Sent Items", "", Acts.message("Offer")));
        assertThat(look(sent(), acts.toArray(Activity[]::new))).isEmpty();
    }

    @Test
    void sent_fallsSilentWhenAProgramDoesItAllDay() {
        var acts = new ArrayList<Activity>();
        for (int i = 0; i < 60; i++) {
            Acts then = ANNA.later(Duration.ofMinutes(5L * i));
            acts.add(then.sends("Receipt " + i));
            acts.add(then.later(Duration.ofMinutes(1))
                    .moves(Manner.SOFT_DELETED, "\\Sent", "", Acts.message("Receipt " + i)));
        }
        assertThat(look(sent(), acts.toArray(Activity[]::new))).hasSize(10);
    }

    @Test
    void traces_fireForRepliesAndForTheHiddenStore() {
        List<Finding> findings = look(
                traces(),
                ANNA.deletes(Manner.HARD_DELETED, "\\Drafts", "Re: Bank details"),
                ANNA.at("12:05").deletes(Manner.HARD_DELETED, "\\Recoverable Items\\Deletions", "anything"));
        assertThat(findings).extracting(Finding::severity).containsExactly(Severity.LOW, Severity.MEDIUM);
    }

    @Test
    void traces_silentForHousekeeping() {
        assertThat(look(
                        traces(),
                        ANNA.deletes(Manner.SOFT_DELETED, "\\Sent Items", "Re: Bank details"),
                        ANNA.deletes(Manner.HARD_DELETED, "\\Drafts", "Shopping list"),
                        ANNA.deletes(Manner.HARD_DELETED, "\\Deleted Items", "Re: Bank details"),
                        Acts.bySystem().deletes(Manner.HARD_DELETED, "\\Recoverable Items\\Purges", "old")))
                .isEmpty();
    }

    private static Activity[] deletions(String folder, Manner manner, String subject, int count, int days) {
        var acts = new ArrayList<Activity>();
        for (int day = 0; day < days; day++) {
            for (int i = 0; i < count; i++) {
                acts.add(ANNA.later(Duration.ofDays(day).plusSeconds(10L * i)).deletes(manner, folder, subject));
            }
        }
        return acts.toArray(Activity[]::new);
    }

    @Test
    void bulk_firesOnceForABurst() {
        List<Finding> findings = look(bulk(), deletions("\\Inbox", Manner.SOFT_DELETED, "Re: Offer", 45, 1));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().numbers()).containsEntry("messages", 40.0);
        assertThat(findings.getFirst().severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void bulk_silentForAFewForCalendarsForTheBinAndForDeletedItems() {
        assertThat(look(bulk(), deletions("\\Inbox", Manner.SOFT_DELETED, "x", 6, 1)))
                .isEmpty();
        assertThat(look(bulk(), deletions("\\Calendar", Manner.HARD_DELETED, "x", 100, 1)))
                .isEmpty();
        assertThat(look(bulk(), deletions("\\Deleted Items", Manner.HARD_DELETED, "x", 100, 1)))
                .isEmpty();
        assertThat(look(bulk(), deletions("\\Inbox", Manner.TO_DELETED_ITEMS, "x", 39, 1)))
                .isEmpty();
    }

    @Test
    void bulk_fallsSilentWhenItIsAHabit() {
        assertThat(look(bulk(), deletions("\\Inbox", Manner.SOFT_DELETED, "x", 30, 6)))
                .hasSize(2);
    }
}
