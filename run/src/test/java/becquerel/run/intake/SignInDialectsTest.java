package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Step;
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

/** One sign-in, as every product that exports it writes it. */
class SignInDialectsTest {
    private static final String DIAGNOSTICS = """
            {"time":"2026-03-04T08:12:44.5000000Z","resourceId":"/tenants/99999999-aaaa-4aaa-8aaa-000000000009/providers/Microsoft.aadiam",
            "operationName":"Sign-in activity","category":"SignInLogs","tenantId":"99999999-aaaa-4aaa-8aaa-000000000009","resultType":"50126",
            "properties":{"id":"5cbd0526-9043-4533-8d6a-4c8732084200","createdDateTime":"2026-03-04T08:12:44.5+00:00",
            "userPrincipalName":"ann.ek@example.com","userId":"11111111-aaaa-4aaa-8aaa-000000000001","appId":"app-1","ipAddress":"198.51.100.7",
            "status":{"errorCode":50126,"failureReason":"wrong"},"isInteractive":true,"sessionId":"s-1",
            "authenticationDetails":[{"authenticationMethod":"Password","succeeded":false,"authenticationStepResultDetail":"Incorrect password"}]}}
            """;
    private static final String BETA = """
            {"value":[{"id":"5cbd0526-9043-4533-8d6a-4c8732084200","createdDateTime":"2026-03-04T08:12:44Z","userPrincipalName":"ann.ek@example.com",
            "userId":"11111111-aaaa-4aaa-8aaa-000000000001","appId":"app-1","appDisplayName":"Mail","ipAddress":"198.51.100.7",
            "signInEventTypes":["interactiveUser"],"status":{"errorCode":50126,"failureReason":"wrong"},"isInteractive":true,"authenticationDetails":[]}]}
            """;
    private static final String V1 = """
            [{"id":"5cbd0526-9043-4533-8d6a-4c8732084200","createdDateTime":"2026-03-04T08:12:44Z","userPrincipalName":"ANN.EK@example.com",
            "appId":"app-1","appDisplayName":"Mail","ipAddress":"198.51.100.7","status":{"errorCode":50126,"failureReason":"wrong"},"isInteractive":true}]
            """;
    private static final String PORTAL_CSV = """
            Date (UTC),Request ID,Username,IP address,Location,Status,Sign-in error code,Client app
            2026-03-04T08:12:44Z,5cbd0526-9043-4533-8d6a-4c8732084200,ann.ek@example.com,198.51.100.7,"Uppsala, Uppsala, SE",Failure,50126,Browser
            """;
    private static final String PORTAL_JSON = """
            [{"id":"5cbd0526-9043-4533-8d6a-4c8732084200","createdDateTime":"2026-03-04T08:12:44+00:00","userPrincipalName":"ann.ek@example.com",
            "appId":"app-1","appDisplayName":"Mail","ipAddress":"198.51.100.7","clientAppUsed":"Browser","status":{"errorCode":50126},"tokenIssuerType":"AzureAD"}]
            """;
    private static final String LOG_ANALYTICS = """
            TimeGenerated [UTC],ResultType,Id,UserPrincipalName,AppDisplayName,AppId,IPAddress,LocationDetails,Status,Category
            "3/4/2026, 8:12:44.500 AM",50126,5cbd0526-9043-4533-8d6a-4c8732084200,ann.ek@example.com,Mail,app-1,198.51.100.7,"{""city"":""Uppsala""}","{""errorCode"":50126}",SignInLogs
            """;
    private static final String AUDIT = """
            {"CreationTime":"2026-03-04T08:12:45","Id":"5cbd0526-9043-4533-8d6a-4c8732084200","IntraSystemId":"5cbd0526-9043-4533-8d6a-4c8732084200",
            "Operation":"UserLoginFailed","OrganizationId":"99999999-aaaa-4aaa-8aaa-000000000009","RecordType":15,"ResultStatus":"Success","UserKey":"x",
            "UserType":0,"Version":1,"Workload":"AzureActiveDirectory","ClientIP":"198.51.100.7","UserId":"ann.ek@example.com","ErrorNumber":"50126",
            "ExtendedProperties":[{"Name":"UserAgent","Value":"Agent/1"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void isOneRecordAndFiveCopies_toldOnceWithTheAuditLog() throws IOException {
        write("diagnostics.json", DIAGNOSTICS.replace("\n", "") + "\n");
        write("beta.json", BETA);
        write("v1.json", V1);
        write("portal.csv", PORTAL_CSV);
        write("portal.json", PORTAL_JSON);
        write("sentinel.csv", LOG_ANALYTICS);
        write("audit.json", AUDIT.replace("\n", "") + "\n");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));

        var inventory = new EvidenceFinder(Limits.DEFAULT).find(List.of(folder.resolve("in")));
        try (var intake = new Intake(inventory, temporary, IntakeProgress.SILENT, 1)) {
            intake.read();

            List<Ledger.Entry> signIns = intake.entries().stream()
                    .filter(each -> each.kind().startsWith("Entra sign-ins"))
                    .toList();
            assertThat(signIns).hasSize(6);
            assertThat(signIns.stream().mapToLong(Ledger.Entry::records).sum()).isEqualTo(6);
            assertThat(signIns.stream().mapToLong(Ledger.Entry::duplicates).sum())
                    .isEqualTo(5);
            assertThat(signIns).allSatisfy(each -> assertThat(each.problems()).isEmpty());

            List<Told> told = new ArrayList<>();
            intake.replay(List.of(told::add));
            List<Activity> spoken =
                    told.stream().filter(Told::speaks).map(Told::activity).toList();
            assertThat(spoken).hasSize(1);
            SignIn signIn = (SignIn) spoken.getFirst();
            assertThat(signIn.evidence().file()).endsWith("diagnostics.json");
            assertThat(signIn.how().steps()).containsExactly(new Step("Password", false, "Incorrect password"));
            assertThat(signIn.origin().userAgent())
                    .as("only the audit log knows it")
                    .isEqualTo("Agent/1");
            assertThat(signIn.context().also()).hasSize(1);
        }
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
    }
}
