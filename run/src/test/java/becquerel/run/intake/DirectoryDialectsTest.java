package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.collect.Limits;
import becquerel.collect.file.EvidenceFinder;
import becquerel.investigate.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A consent and a password reset, in the audit log and in the directory's own. */
class DirectoryDialectsTest {
    private static final String APP = "aaaaaaaa-0000-4000-8000-000000000002";
    private static final String OBJECT = "bbbbbbbb-0000-4000-8000-000000000002";
    private static final String USER = "11111111-aaaa-4aaa-8aaa-000000000001";
    private static final String CONSENT = "c0000000-0000-4000-8000-000000000001";
    private static final String RESET = "c0000000-0000-4000-8000-000000000002";

    @TempDir
    private Path folder;

    @Test
    void isToldOnce_withTheRecordsOfBothLogs() throws IOException {
        List<String> directory = List.of(
                directory("Consent to application", CONSENT, principal(), change("ConsentAction.Reason", "none")),
                directory("Add app role assignment grant to user", CONSENT, principal(), change("AppRole.Value", "")),
                directory(
                        "Add delegated permission grant",
                        CONSENT,
                        "{'type':'ServicePrincipal','id':'bbbbbbbb-0000-4000-8000-000000000003','displayName':'Graph',",
                        change("DelegatedPermissionGrant.Scope", "Mail.Read")
                                + ","
                                + change("ServicePrincipal.AppId", APP)),
                directory("Reset user password", RESET, user(), ""));
        write("directory.json", "{'value':[" + String.join(",", directory) + "]}");
        write(
                "portal.csv",
                "Date (UTC),CorrelationId,Activity,Result,ActorType,ActorUserPrincipalName,Target1Type,Target1ObjectId,"
                        + "Target1UserPrincipalName\n2026-03-04T09:00:00.1Z," + RESET
                        + ",Reset user password,Success,User,admin@example.com,User," + USER + ",ann.ek@example.com\n");
        write(
                "audit.json",
                audit("Consent to application.", CONSENT, "ServicePrincipal_" + OBJECT, "") + "\n"
                        + audit("Reset user password.", RESET, "User_" + USER, ",{'Type':5,'ID':'ann.ek@example.com'}")
                        + "\n");

        var inventory = new EvidenceFinder(Limits.DEFAULT).find(List.of(folder.resolve("in")));
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        try (var intake = new Intake(inventory, temporary, IntakeProgress.SILENT, 1)) {
            intake.read();
            assertThat(intake.entries()).extracting(Ledger.Entry::records).containsExactlyInAnyOrder(2L, 4L, 1L);

            List<Told> told = new ArrayList<>();
            intake.replay(List.of(told::add));
            List<Activity> spoken =
                    told.stream().filter(Told::speaks).map(Told::activity).toList();
            assertThat(spoken)
                    .hasSize(2)
                    .allSatisfy(each -> assertThat(each.evidence().file()).endsWith("directory.json"));
            ConsentGranted consent = only(spoken, ConsentGranted.class);
            assertThat(consent.context().operation()).isEqualTo("Consent to application");
            assertThat(consent.app()).isEqualTo(APP);
            assertThat(consent.scopes()).containsExactly("Mail.Read");
            assertThat(consent.context().also()).hasSize(3);
            PasswordChanged reset = only(spoken, PasswordChanged.class);
            assertThat(reset.account().name()).isEqualTo("ann.ek@example.com");
            assertThat(reset.context().also()).hasSize(2);
        }
    }

    private static <T> T only(List<Activity> activities, Class<T> kind) {
        List<T> found =
                activities.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String principal() {
        return "{'type':'ServicePrincipal','id':'" + OBJECT + "','displayName':'Mail helper',";
    }

    private static String user() {
        return "{'type':'User','id':'" + USER + "','userPrincipalName':'ann.ek@example.com',";
    }

    private static String change(String name, String value) {
        return "{'displayName':'" + name + "','oldValue':null,'newValue':'\\'" + value + "\\''},"
                + "{'displayName':'TargetId.ServicePrincipalNames','oldValue':null,'newValue':'\\'" + APP + "\\''}";
    }

    private static String directory(String activity, String correlation, String target, String changes) {
        return "{'id':'Directory_" + correlation + "_" + activity.length() + "','activityDisplayName':'" + activity
                + "','activityDateTime':'2026-03-04T09:00:00.1Z','correlationId':'" + correlation
                + "','result':'success','initiatedBy':{'user':{'id':'11111111-aaaa-4aaa-8aaa-000000000009',"
                + "'userPrincipalName':'admin@example.com','ipAddress':'203.0.113.50'}},'targetResources':[" + target
                + "'modifiedProperties':[" + changes + "]}],'additionalDetails':[]}";
    }

    private static String audit(String operation, String correlation, String target, String more) {
        return "{'CreationTime':'2026-03-04T09:00:01','Id':'" + operation.length()
                + "','RecordType':8,'Version':1,'Workload':'AzureActiveDirectory','Operation':'" + operation
                + "','InterSystemsId':'" + correlation + "','OrganizationId':'99999999-aaaa-4aaa-8aaa-000000000009',"
                + "'UserId':'admin@example.com','UserType':0,'ResultStatus':'Success','Target':[{'Type':2,'ID':'"
                + target
                + "'}" + more + "],'Actor':[],'ModifiedProperties':[],'ExtendedProperties':[],'ObjectId':'x'}";
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(
                folder.resolve("in").resolve(name), text.replace("\\'", "\\\"").replace('\'', '"'));
    }
}
