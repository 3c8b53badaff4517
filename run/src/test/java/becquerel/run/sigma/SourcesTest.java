package becquerel.run.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.run.rules.RuleFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One rule meets the same act in every form in which providers export it. */
class SourcesTest {
    private static final Path SHIPPED = Path.of("../rules");

    @TempDir
    Path room;

    @BeforeEach
    void writeOneLockedSignInInEveryForm() throws Exception {
        write("graph.json", """
                {"value":[{"id":"1","createdDateTime":"2026-03-01T10:00:00Z","userPrincipalName":"ann@example.com","appDisplayName":"Outlook",
                "appId":"a","ipAddress":"192.0.2.7","clientAppUsed":"Browser","conditionalAccessStatus":"notApplied","userAgent":"azurehound/2",
                "authenticationRequirement":"singleFactorAuthentication","authenticationProtocol":"deviceCode",
                "deviceDetail":{"deviceId":"","trustType":null},"networkLocationDetails":[],
                "status":{"errorCode":50053,"failureReason":"The account is locked"}}]}""");
        write("portal.csv", """
                Date (UTC),Request ID,User agent,Correlation ID,User ID,User,Username,Application,Application ID,IP address,Location,Status,\
                Sign-in error code,Failure reason,Client app,Device ID,Authentication requirement,Authentication Protocol
                2026-03-01T10:00:00Z,1,azurehound/2,c,u,Ann,ann@example.com,Outlook,a,192.0.2.7,"Praha, CZ",Failure,\
                50053,The account is locked,Browser,,Single-factor authentication,Device code
                """);
        write("diagnostic.json", """
                {"time":"2026-03-01T10:00:00Z","category":"SignInLogs","operationName":"Sign-in activity","resultType":"50053","tenantId":"t",
                "resultDescription":"The account is locked","callerIpAddress":"192.0.2.7","properties":{"id":"1",
                "createdDateTime":"2026-03-01T10:00:00Z","userPrincipalName":"ann@example.com","appDisplayName":"Outlook","userAgent":"azurehound/2",
                "authenticationRequirement":"singleFactorAuthentication","authenticationProtocol":"deviceCode",
                "status":{"errorCode":50053,"failureReason":"The account is locked"}}}""");
        write("analytics.csv", """
                TimeGenerated [UTC],ResultType,ResultDescription,UserPrincipalName,AppDisplayName,IPAddress,UserAgent,AuthenticationRequirement,\
                AuthenticationProtocol,Status,CorrelationId,ConditionalAccessStatus
                2026-03-01T10:00:00Z,50053,The account is locked,ann@example.com,Outlook,192.0.2.7,azurehound/2,singleFactorAuthentication,\
                deviceCode,"{""errorCode"":50053,""failureReason"":""The account is locked""}",c,notApplied
                """);
        write("audit.jsonl", """
                {"CreationTime":"2026-03-01T10:00:00","Id":"1","Operation":"UserLoginFailed","OrganizationId":"t","RecordType":15,"ResultStatus":"Failed",\
                "UserType":0,"Workload":"AzureActiveDirectory","UserId":"ann@example.com","ActorIpAddress":"192.0.2.7","ErrorNumber":"50053",\
                "LogonError":"IdsLocked","ExtendedProperties":[{"Name":"UserAgent","Value":"azurehound/2"},{"Name":"RequestType","Value":"Cmsi:Cmsi"}]}
                """);
    }

    @ParameterizedTest(name = "{0} is found in {1} forms")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "ResultType: 50053 ; 5",
                "ResultType: 50054 ; 0",
                "userAgent|contains: AzureHound ; 5",
                "Status: Failure ; 5",
                "Status: Success ; 0",
                "Status|neq: Success ; 5",
                "Status|contains: locked ; 4",
                "AuthenticationRequirement: singleFactorAuthentication ; 4",
                "'properties.message': Device Code ; 4",
                "UserPrincipalName|endswith: '@example.com' ; 5",
                "IPAddress|cidr: 192.0.2.0/24 ; 5",
                "UserPrincipalName|fieldref: Username ; 5",
                "RiskState: null ; 5",
                "RiskState|exists: true ; 0",
                "ResultDescription|contains|all: [account, locked] ; 4",
            })
    void meetsTheAct_whateverItsForm(String search, int forms) throws Exception {
        assertThat(matches("{product: azure, service: signinlogs}", search)).hasSize(forms);
    }

    /** The other log sources of the taxonomies, at records that are of them and ones that nearly are. */
    @ParameterizedTest(name = "{0}: {1} finds {2}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "m365 exchange; eventSource: Exchange, eventName: Add-FederatedDomain, status: success; more.jsonl:1",
                "m365 exchange; eventName: Add-FederatedDomain, status: failure; -",
                "m365 threat_management; eventSource: SecurityComplianceCenter, eventName: Odd travel, status: success; more.jsonl:2",
                "m365 threat_detection; eventName: Odd travel; more.jsonl:2",
                "azure auditlogs; properties.message: Add user., Status: Success; more.jsonl:3",
                "azure auditlogs; OperationName: Add member to role, Category: RoleManagement; entra.json:1",
                "azure auditlogs; TargetResources.ModifiedProperties.NewValue|contains: Admin; entra.json:1",
                "azure auditlogs; OperationName: Add member to role, Status: failure; -",
                "azure riskdetection; riskEventType: unlikelyTravel; risk.json:1",
                "azure riskdetection; riskEventType: newCountry; -",
                "azure pim; riskEventType: unlikelyTravel; risk.json:1",
            })
    void meetsTheRecordsOfEachLogSource(String logSource, String search, String found) throws Exception {
        write("more.jsonl", """
                {"CreationTime":"2026-03-01T10:00:00","Id":"11","Operation":"Add-FederatedDomain","OrganizationId":"t","RecordType":1,\
                "ResultStatus":"True","UserType":2,"Workload":"Exchange","UserId":"adm@example.com","Parameters":[]}
                {"CreationTime":"2026-03-01T10:00:00","Id":"12","Operation":"AlertTriggered","OrganizationId":"t","RecordType":40,\
                "ResultStatus":"Succeeded","UserType":4,"Workload":"SecurityComplianceCenter","UserId":"s","Name":"Odd travel","Status":"Active"}
                {"CreationTime":"2026-03-01T10:00:00","Id":"13","Operation":"Add user.","OrganizationId":"t","RecordType":8,"ResultStatus":"Success",\
                "UserType":0,"Workload":"AzureActiveDirectory","UserId":"adm@example.com","ObjectId":"new@example.com","ModifiedProperties":[]}
                """);
        write("entra.json", """
                {"value":[{"id":"a1","category":"RoleManagement","activityDisplayName":"Add member to role","result":"success",
                "loggedByService":"Core Directory","activityDateTime":"2026-03-01T10:00:00Z","initiatedBy":{"user":{"userPrincipalName":"adm@example.com"}},
                "targetResources":[{"type":"User","modifiedProperties":[{"displayName":"Role.DisplayName","newValue":"Global Admin"}]}]}]}""");
        write("risk.json", """
                {"value":[{"id":"r1","riskEventType":"unlikelyTravel","riskLevel":"high","riskState":"atRisk","riskDetail":"none",
                "detectedDateTime":"2026-03-01T10:00:00Z","activityDateTime":"2026-03-01T10:00:00Z","userPrincipalName":"ann@example.com",
                "ipAddress":"192.0.2.7","source":"IdentityProtection"}]}""");
        String[] named = logSource.split(" ", -1);
        assertThat(matches("{product: " + named[0] + ", service: " + named[1] + "}", search.replace(", ", "\n    ")))
                .isEqualTo(found.equals("-") ? List.of() : List.of(found));
    }

    @Test
    void asksNothingOfOtherLogs() throws Exception {
        assertThat(matches("{product: azure, service: auditlogs}", "ResultType: 50053"))
                .isEmpty();
        assertThat(matches("{product: m365, service: audit}", "Operation: UserLoginFailed"))
                .containsExactly("audit.jsonl:1");
    }

    @Test
    void asksEverything_whereNoTaxonomyClaimsTheLogSource() throws Exception {
        assertThat(matches("{product: linux, service: sshd}", "userPrincipalName: ann@example.com"))
                .containsExactly("graph.json:1");
    }

    @Test
    void findsPairsUnderTheirNames() throws Exception {
        assertThat(matches("{product: m365}", "ExtendedProperties.RequestType: 'cmsi:cmsi'"))
                .containsExactly("audit.jsonl:1");
        assertThat(matches("{product: m365}", "ExtendedProperties|contains: '\"UserAgent\",\"Value\":\"azurehound'"))
                .containsExactly("audit.jsonl:1");
    }

    private List<String> matches(String logSource, String search) throws Exception {
        Path rule = write("rules/rule.yml", """
                title: A rule
                logsource: %s
                detection:
                  wanted:
                    %s
                  condition: wanted
                """.formatted(logSource, search));
        RuleFiles files = RuleFiles.read(List.of(rule));
        assertThat(files.problems()).isEmpty();
        List<String> hits = new ArrayList<>();
        var match = new SigmaMatch(
                files.book(),
                Taxonomies.read(RuleFiles.taxonomies(SHIPPED)),
                hit -> hits.add(hit.event().file() + ":" + hit.event().position()));
        match.run(List.of(room.resolve("events")));
        assertThat(match.refused()).isEmpty();
        return hits;
    }

    private Path write(String name, String text) throws Exception {
        Path file = room.resolve(name.contains("/") ? name : "events/" + name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
