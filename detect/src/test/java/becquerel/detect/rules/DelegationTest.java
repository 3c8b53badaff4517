package becquerel.detect.rules;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageSent.SentAs;
import becquerel.detect.Detector;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelegationTest {
    private static final Acts ADMIN = Acts.by("admin@example.com").at("12:00").from("203.0.113.9");
    private static final Acts EVE = Acts.by("eve@example.com").at("12:30").from("203.0.113.9");

    private static Detector<?> bulk() {
        return new DelegatesInBulk(Knowledge.shipped());
    }

    private static Detector<?> sends() {
        return new NewDelegateSends(Knowledge.shipped());
    }

    @Test
    void grant_firesWithLittleConfidence() {
        Finding finding = Look.of(DelegateGrant::new, ADMIN.grants("anna@example.com", "eve@example.com", "FullAccess"))
                .getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(finding.confidence()).isEqualTo(0.2);
        assertThat(finding.sentence())
                .isEqualTo("admin@example.com gave eve@example.com the right FullAccess on the mailbox of"
                        + " anna@example.com on 5 March 2024 12:00 UTC from 203.0.113.9.");
    }

    @Test
    void grant_weighsMoreForOutsidersOneselfAndFinance() {
        assertThat(confidence(ADMIN.grants("anna@example.com", "x@drop.example", "SendAs")))
                .isEqualTo(0.5);
        assertThat(confidence(ADMIN.grants("anna@example.com", "admin@example.com", "FullAccess")))
                .isGreaterThan(0.2);
        assertThat(confidence(ADMIN.grants("ledger@example.com", "eve@example.com", "FullAccess")))
                .isGreaterThan(0.2);
    }

    private static double confidence(Activity grant) {
        return Look.of(DelegateGrant::new, grant).getFirst().confidence();
    }

    @Test
    void grant_firesForEverybodyOnTheInbox() {
        Finding finding = Look.of(
                        DelegateGrant::new, EVE.grantsOn("eve@example.com", "\\Posteingang", "everyone", "ReadAny"))
                .getFirst();
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.sentence()).contains("let everybody read the folder \"\\Posteingang\"");
    }

    @Test
    void grant_silentForCalendarsOwnersSystemsAndVisibility() {
        assertThat(Look.of(
                        DelegateGrant::new,
                        EVE.grantsOn("eve@example.com", "\\Calendar", "everyone", "ReadAny"),
                        EVE.grantsOn("eve@example.com", "\\Calendar\\Holidays", "everyone", "Reviewer"),
                        EVE.grantsOn("eve@example.com", "\\Inbox", "everyone", "Visible"),
                        EVE.grantsOn("eve@example.com", "\\Inbox", "ben@example.com", "Reviewer"),
                        EVE.grantsOn("eve@example.com", "\\Inbox", "member@local", "ReadAny"),
                        ADMIN.grants("anna@example.com", "NT AUTHORITY\\SELF", "FullAccess"),
                        ADMIN.grants("anna@example.com", "anna@example.com", "FullAccess"),
                        ADMIN.grants("anna@example.com", "eve@example.com", "ReadPermission"),
                        Acts.bySystem().grants("anna@example.com", "eve@example.com", "FullAccess")))
                .isEmpty();
    }

    @Test
    void bulk_firesForThreeMailboxesToOneDelegate() {
        List<Finding> findings = Look.with(
                bulk(),
                ADMIN.grants("a@example.com", "eve@example.com", "FullAccess"),
                ADMIN.at("12:10").grants("b@example.com", "eve@example.com", "FullAccess"),
                ADMIN.at("12:20").grants("c@example.com", "eve@example.com", "SendAs"));
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().account()).isEqualTo("admin@example.com");
        assertThat(findings.getFirst().numbers()).containsEntry("mailboxes", 3.0);
    }

    @Test
    void bulk_silentForOneSharedMailboxAndForSlowWork() {
        assertThat(Look.with(
                        bulk(),
                        ADMIN.grants("shared@example.com", "a@example.com", "FullAccess"),
                        ADMIN.grants("shared@example.com", "b@example.com", "FullAccess"),
                        ADMIN.grants("shared@example.com", "c@example.com", "FullAccess"),
                        ADMIN.grants("x@example.com", "d@example.com", "FullAccess"),
                        ADMIN.later(Duration.ofHours(2)).grants("y@example.com", "d@example.com", "FullAccess"),
                        ADMIN.later(Duration.ofHours(4)).grants("z@example.com", "d@example.com", "FullAccess")))
                .isEmpty();
    }

    @Test
    void sends_firesOnceForANewDelegate() {
        Activity letter = EVE.sends("anna@example.com", SentAs.SEND_AS, Acts.message("Payment"));
        Activity second = EVE.at("12:40").sends("anna@example.com", SentAs.SEND_AS, Acts.message("Again"));
        List<Finding> findings = Look.with(sends(), ADMIN.grants("anna@example.com", "eve", "SendAs"), letter, second);
        assertThat(findings).hasSize(1);
        assertThat(findings.getFirst().sentence()).contains("\"Payment\"", "30 minutes after admin@example.com");
    }

    @Test
    void sends_silentForOldDelegatesAndOwnMail() {
        assertThat(Look.with(
                        sends(),
                        ADMIN.grants("anna@example.com", "ben@example.com", "SendAs"),
                        EVE.sends("anna@example.com", SentAs.SEND_AS, Acts.message("no grant seen")),
                        Acts.by("anna@example.com").at("13:00").sends("mine"),
                        Acts.by("ben@example.com")
                                .at("2024-03-25T12:00:00Z")
                                .sends("anna@example.com", SentAs.SEND_AS, Acts.message("three weeks on"))))
                .isEmpty();
    }
}
