package becquerel.detect.identity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Change;
import becquerel.activity.Configuration;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.Acts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The detectors that ask what apps, roles and accounts were given, and what was read, searched, taken and sent. */
class RightsAndMailTest {
    private static final String APP = "a99a99a9-0000-4000-8000-000000000001";
    private static final Acts ANN =
            Acts.by("ann@example.com").from("192.0.2.10").agent(Found.CHROME);
    private static final Acts ADMIN = Acts.by("admin@example.com").from("192.0.2.11");
    private final List<Activity> acts = new ArrayList<>();

    @Nested
    class Consents {
        @ParameterizedTest(name = "{0} with {1} is {2}")
        @CsvSource({
            "rnicrosoft_office, Mail.Read, HIGH, 0.9",
            "0ffice Updater, User.Read, HIGH, 0.8",
            "Invoice Reader, Mail.Read, MEDIUM, 0.3",
            "test app, Files.Read.All, HIGH, 0.55",
        })
        void weighsNameAndRights(String name, String scope, Severity severity, double confidence) {
            acts.add(ANN.consents(APP, name, "openid", scope));
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(severity);
            assertThat(finding.confidence()).isEqualTo(confidence);
            assertThat(finding.entities()).contains(new Entity(Entity.Kind.APP, APP));
        }

        @Test
        void fires_forKnownAbusedProductsWhateverTheirRights() {
            acts.add(ANN.consents("ff8d92dc-3d82-41d6-bcbd-b9174d163620", "PERFECTDATA SOFTWARE", "openid"));
            assertThat(only(found()).sentence()).contains("known to use");
        }

        @Test
        void joinsTheRecordsOfOneConsent() {
            acts.add(ANN.at("09:00:00").consents("", "Reader", "Mail.Read"));
            acts.add(ANN.at("09:00:01").consents(APP, "Reader", "offline_access"));
            acts.add(ANN.at("09:00:02").consentsForAll(APP, "", "openid"));
            Finding finding = only(found());
            assertThat(finding.evidence()).hasSize(3);
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.sentence())
                    .isEqualTo("ann@example.com let the application \"Reader\" act for everyone in the organisation"
                            + " (Mail.Read, offline_access and openid) on 5 March 2024 09:00 UTC from 192.0.2.10.");
        }

        @Test
        void tellsWhatTheProviderStopped() {
            Activity.ConsentGranted grant = ANN.failing().consents(APP, "Reader", "Mail.Read");
            acts.add(new Activity.ConsentGranted(
                    grant.context(), APP, "Reader", grant.scopes(), false, "Risky application detected"));
            assertThat(only(found()).sentence()).startsWith("The provider stopped ann@example.com");
        }

        @Test
        void isSilent_forHarmlessRightsMicrosoftsAppsAndCommonClients() {
            acts.add(ANN.consents(APP, "Whiteboard helper", "openid", "User.Read"));
            acts.add(ANN.at("10:00").consents("d3590ed6-52b3-4102-aeff-aad2292ab01c", "Microsoft Office", "Mail.Read"));
            acts.add(ANN.at("11:00").consents("f8d98a96-0999-43f5-8af3-69971c7bb423", "Apple", "EWS.AccessAsUser.All"));
            acts.add(Acts.bySystem().at("12:00").consents(APP, "rnicrosoft", "Mail.Read"));
            assertThat(found()).isEmpty();
        }

        private List<Finding> found() {
            return Found.by(new AppConsent(Found.people(10)), acts);
        }
    }

    @Nested
    class Secrets {
        @Test
        void weighsTheNameOfTheApplication() {
            acts.add(ADMIN.addsSecret(APP, "rnicrosoft"));
            acts.add(ADMIN.at("10:00").addsSecret(APP, "Payroll export"));
            acts.add(
                    ADMIN.at("11:00").addsSecret("00000002-0000-0ff1-ce00-000000000000", "Office 365 Exchange Online"));
            assertThat(found())
                    .extracting(Finding::severity)
                    .containsExactly(Severity.HIGH, Severity.LOW, Severity.HIGH);
        }

        @Test
        void isSilent_forServices() {
            acts.add(Acts.byApplication("app-1").addsSecret(APP, "rnicrosoft"));
            assertThat(found()).isEmpty();
        }

        private List<Finding> found() {
            return Found.by(new AppSecret(Found.people(10)), acts);
        }
    }

    @Nested
    class Raised {
        @Test
        void isLow_forOneRoleByOneAdministrator() {
            acts.add(ADMIN.givesRole("bob@example.com", "Global Administrator"));
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.confidence()).isLessThanOrEqualTo(0.3);
        }

        @Test
        void fires_high_forManyWithinTheHour_andNamesEveryMember() {
            acts.add(ADMIN.givesRole("bob@example.com", "Global Administrator"));
            acts.add(ADMIN.at("09:10").givesRole("cy@example.com", "Exchange Administrator"));
            acts.add(ADMIN.at("09:20").givesRole("cy@example.com", "User Administrator"));
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.evidence()).hasSize(3);
            assertThat(finding.entities())
                    .contains(
                            new Entity(Entity.Kind.ACCOUNT, "bob@example.com"),
                            new Entity(Entity.Kind.ACCOUNT, "cy@example.com"));
        }

        @Test
        void fires_high_whenTheAccountIsNew() {
            acts.add(ADMIN.at("08:00").changesAccount("helpdesk2@example.com", Change.CREATED));
            acts.add(ADMIN.at("09:00").givesRole("helpdesk2@example.com", "Exchange Administrator"));
            assertThat(only(found()).sentence()).contains("an account made within a day");
        }

        @Test
        void fires_whenAGroupBecomesGlobalAdministrator() {
            RoleAssigned role = ADMIN.givesRole("x", "Global Administrator");
            var group = new Account("group:Exchange Security", Account.Kind.UNKNOWN);
            acts.add(new RoleAssigned(role.context(), group, role.role(), role.change()));
            assertThat(only(found()).severity()).isEqualTo(Severity.HIGH);
        }

        @Test
        void isSilent_forServicesPlainRolesAndRolesTakenAway() {
            acts.add(ADMIN.givesRole("bob@example.com", "Directory Readers"));
            acts.add(Acts.bySystem().givesRole("bob@example.com", "Global Administrator"));
            RoleAssigned role = ADMIN.givesRole("bob@example.com", "Global Administrator");
            acts.add(new RoleAssigned(role.context(), role.member(), role.role(), Change.REMOVED));
            assertThat(found()).isEmpty();
        }

        @Test
        void accountsMadeAreTold_butMeanLittleAlone() {
            acts.add(ADMIN.changesAccount("new@example.com", Change.CREATED));
            acts.add(ADMIN.changesAccount("old@example.com", Change.DISABLED));
            acts.add(Acts.bySystem().changesAccount("room@example.com", Change.CREATED));
            assertThat(only(Found.by(new AccountMade(), acts)).confidence()).isLessThan(0.3);
        }

        private List<Finding> found() {
            return Found.by(new RightsRaised(), acts);
        }
    }

    @Nested
    class StandingGrants {
        private final Acts export = Acts.by("").at("2024-04-01T00:00:00Z");

        @Test
        void fires_onAnImitation() {
            acts.add(grant(APP, "rnicrosoft_office", "Mail.Read"));
            Finding finding = only(found());
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.sentence())
                    .contains("imitates")
                    .contains("may act for ann@example.com")
                    .contains("nobody was seen letting it in");
        }

        @Test
        void gathersThePermissionsOfOneApplication() {
            acts.add(grant(APP, "xx", "Mail.Read"));
            acts.add(grant(APP, "xx", "offline_access"));
            Finding finding = only(found());
            assertThat(finding.sentence()).contains("Mail.Read and offline_access");
            assertThat(finding.evidence()).hasSize(2);
        }

        @Test
        void isSilent_whenTheConsentWasSeen() {
            acts.add(ANN.at("08:00").consents(APP, "rnicrosoft_office", "Mail.Read"));
            acts.add(grant(APP, "rnicrosoft_office", "Mail.Read"));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onHonestNames_verifiedPublishers_andTheOrganisationsOwn() {
            acts.add(grant(APP, "Calendar Pal", "Calendars.Read"));
            acts.add(grant("app-2", "Receipts", "Mail.Read"));
            acts.add(known("app-2", "Receipts", "Receipts Ltd", "other"));
            acts.add(grant("app-3", "Intranet", "Mail.Read"));
            acts.add(known("app-3", "Intranet", "", Acts.TENANT));
            assertThat(found()).isEmpty();
        }

        private Activity grant(String app, String name, String scope) {
            return export.shows("ann@example.com", new Configuration.AppGrant(app, name, List.of(scope), false, false));
        }

        private Activity known(String app, String name, String publisher, String owner) {
            return export.shows("", new Configuration.App(app, name, publisher, owner, "", List.of()));
        }

        private List<Finding> found() {
            return Found.by(new AppGrantStands(Found.people(10)), acts);
        }
    }

    @Nested
    class ThroughApps {
        private final Acts app = ANN.from("20.190.160.97").app(APP);

        @Test
        void fires_whenAnAppLetInDuringTheEvidenceReads_evenFromTheProvidersAddress() {
            acts.add(ANN.at("08:00").consents(APP, "rnicrosoft_office", "Mail.Read"));
            acts.add(app.at("08:30").reads("ann@example.com", Acts.message("One"), Acts.message("Two")));
            acts.add(app.at("08:40").sends("Three", "x@example.net"));
            Finding finding = only(found());
            assertThat(finding.confidence()).isGreaterThanOrEqualTo(0.9);
            assertThat(finding.numbers()).containsEntry("messages read", 2.0).containsEntry("messages sent", 1.0);
            assertThat(finding.evidence()).hasSize(3);
        }

        @Test
        void isMilder_whenTheNameIsHonest() {
            acts.add(ANN.at("08:00").consents(APP, "Calendar Pal", "Mail.Read"));
            acts.add(app.at("08:30").reads("ann@example.com", Acts.message("One")));
            assertThat(only(found()).severity()).isEqualTo(Severity.MEDIUM);
        }

        @Test
        void isWorse_whenItReadsOnAfterTheResetOfThePassword() {
            acts.add(ANN.at("08:00").consents(APP, "Calendar Pal", "Mail.Read"));
            acts.add(app.at("08:30").reads("ann@example.com", Acts.message("One")));
            acts.add(Acts.by("help@example.com").at("10:00").changesPassword("ann@example.com", true));
            acts.add(app.at("11:00").reads("ann@example.com", Acts.message("Two"))); // an old token
            assertThat(only(found()).confidence()).isEqualTo(0.12);
            acts.add(app.at("13:00").reads("ann@example.com", Acts.message("Three")));
            Finding finding = only(found());
            assertThat(finding.confidence()).isGreaterThan(0.5);
            assertThat(finding.sentence()).contains("went on after the password was set anew");
        }

        @Test
        void isSilent_forAppsNobodyLetInHere_andForMicrosofts() {
            acts.add(app.reads("ann@example.com", Acts.message("One")));
            acts.add(app.app("27922004-5251-4030-b22d-91ecd9a37ea4").reads("ann@example.com", Acts.message("One")));
            assertThat(found()).isEmpty();
        }

        private List<Finding> found() {
            return Found.by(new MailThroughApp(Found.people(10)), acts);
        }
    }

    @Nested
    class Reading {
        @Test
        void fires_whenADayIsFarAboveTheOthers() {
            for (int day = 1; day <= 9; day++) {
                acts.add(opened(ANN.later(Duration.ofDays(-day)), 20 + day, false));
            }
            acts.add(opened(ANN, 150, false));
            acts.add(opened(ANN.at("10:00"), 150, false));
            Finding finding = only(found());
            assertThat(finding.numbers()).containsEntry("messages opened", 300.0);
        }

        @Test
        void isSilent_onABusyDay_andOnAFirstDay() {
            for (int day = 1; day <= 9; day++) {
                acts.add(opened(ANN.later(Duration.ofDays(-day)), 100 + 40 * (day % 3), false));
            }
            acts.add(opened(ANN, 220, false));
            acts.add(opened(Acts.by("bob@example.com"), 900, false));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onADayTwiceAsBusy_whereTheDaysAreAlike() {
            for (int day = 1; day <= 9; day++) {
                acts.add(opened(ANN.later(Duration.ofDays(-day)), 250 + day, false));
            }
            acts.add(opened(ANN, 520, false));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_whereTheCountsSwingWidely() {
            int[] counts = {4, 90, 12, 300, 30, 8, 150, 60, 20};
            for (int day = 1; day <= 9; day++) {
                acts.add(opened(ANN.later(Duration.ofDays(-day)), counts[day - 1], false));
            }
            acts.add(opened(ANN, 450, false));
            assertThat(found()).isEmpty();
        }

        @Test
        void isSilent_onWhatHappenedOnTwoDaysBefore_butNotOnOne() {
            for (int day = 1; day <= 12; day++) {
                acts.add(opened(ANN.later(Duration.ofDays(-day)), day == 12 ? 900 : 20, false));
            }
            acts.add(opened(ANN, 900, false));
            assertThat(found()).hasSize(1);

            acts.add(opened(ANN.later(Duration.ofDays(3)), 900, false));
            assertThat(found()).hasSize(1);
        }

        @Test
        void countsNoFurtherThanItCan() {
            acts.add(opened(ANN, Integer.MAX_VALUE, false));
            acts.add(opened(ANN.at("10:00"), Integer.MAX_VALUE, false));
            assertThat(only(found()).numbers()).containsEntry("messages opened", (double) Integer.MAX_VALUE);
        }

        @Test
        void isSilent_forMicrosoftsOwnServices() {
            acts.add(opened(ANN.from("20.190.160.97"), 5_000, false));
            assertThat(found()).isEmpty();
        }

        @Test
        void saysThatLoggingStopped() {
            acts.add(opened(ANN, 1, true));
            assertThat(only(found()).sentence()).contains("stopped logging for a day");
        }

        private MailRead opened(Acts who, int items, boolean throttled) {
            MailRead read = who.reads(who.context().actor().name());
            return new MailRead(read.context(), read.mailbox(), false, List.of(), List.of(), items, throttled, false);
        }

        private List<Finding> found() {
            return Found.by(new MassMailReading(), acts);
        }
    }

    @Nested
    class Leaving {
        @Test
        void fires_whenAFileNamedAfterPasswordsLeavesFromAStrangeNetwork() {
            usualDays();
            acts.add(with("passwords.txt", ANN.from("203.0.113.9")));
            Finding finding = only(Found.by(new TellingAttachment(Knowledge.shipped()), acts));
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.sentence()).endsWith("within a day of the account's first visit at 203.0.113.9.");
        }

        @Test
        void isLow_fromTheUsualPlace_andSilentForOtherFiles() {
            usualDays();
            acts.add(with("passwords.txt", ANN));
            acts.add(with("holiday.jpg", ANN.from("203.0.113.9").at("11:00")));
            assertThat(only(Found.by(new TellingAttachment(Knowledge.shipped()), acts))
                            .severity())
                    .isEqualTo(Severity.LOW);
        }

        @Test
        void findsSearchesForMoney_highOnlyFromAStrangeNetwork() {
            usualDays();
            acts.add(ANN.at("09:00").searches("wire transfer"));
            acts.add(ANN.at("09:05").searches("password list"));
            acts.add(ANN.from("203.0.113.9").at("14:00").searches("invoice"));
            acts.add(ANN.from("203.0.113.9").at("14:05").searches("bank account"));
            assertThat(Found.by(new FinanceSearch(Knowledge.shipped()), acts))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.LOW, Severity.HIGH);
        }

        @Test
        void isSilent_forOneWordAndOtherSearches() {
            acts.add(ANN.at("09:00").searches("invoice"));
            acts.add(ANN.at("09:05").searches("holiday plan"));
            acts.add(ANN.at("13:00").searches("payment"));
            assertThat(Found.by(new FinanceSearch(Knowledge.shipped()), acts)).isEmpty();
        }

        @Test
        void findsManyFilesTakenWithinMinutes_butNotHabits() {
            take(ANN.at("2024-03-01T09:00:00Z"), 30);
            take(ANN.at("2024-03-04T09:00:00Z"), 30);
            assertThat(Found.by(new MassDownload(), acts)).hasSize(1);
        }

        @Test
        void isSilent_whenFewFilesAreTaken() {
            take(ANN, 20);
            take(ANN.at("14:00"), 20);
            assertThat(Found.by(new MassDownload(), acts)).isEmpty();
        }

        @Test
        void findsMailRightAfterALinkForAnybody() {
            acts.add(ANN.at("09:00").touchesFile("AnonymousLinkCreated", "overview.docx", ""));
            acts.add(ANN.at("09:01").sends("Overview", "x@example.net"));
            acts.add(ANN.at("09:02").sends("Lunch", "y@example.net"));
            assertThat(Found.by(new LinkThenMail(), acts)).hasSize(1);
        }

        @Test
        void isSilent_forMailMuchLater() {
            acts.add(ANN.at("09:00").touchesFile("AnonymousLinkCreated", "overview.docx", ""));
            acts.add(ANN.at("11:00").sends("Overview", "x@example.net"));
            assertThat(Found.by(new LinkThenMail(), acts)).isEmpty();
        }

        private void take(Acts who, int files) {
            for (int i = 0; i < files; i++) {
                acts.add(who.later(Duration.ofSeconds(10L * i)).touchesFile("FileDownloaded", "f" + i + ".xlsx", ""));
            }
        }

        private MessageSent with(String file, Acts who) {
            MessageSent sent = who.sends("Hello", "x@example.net");
            return new MessageSent(
                    sent.context(), sent.mailbox(), sent.sentAs(), sent.message(), sent.recipients(), List.of(file));
        }
    }

    private void usualDays() {
        for (int day = 1; day <= 6; day++) {
            acts.add(ANN.at("09:00").later(Duration.ofDays(-day)).signsIn());
        }
    }

    private static Finding only(List<Finding> found) {
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
