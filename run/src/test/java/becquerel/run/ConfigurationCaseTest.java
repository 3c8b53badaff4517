package becquerel.run;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import becquerel.run.settings.OrganisationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A log that names its tenant beside exports of the configuration that do not. */
class ConfigurationCaseTest {
    private static final String TENANT = "11111111-2222-4333-8444-555555555555";
    private static final String ANN = "7957928c-3cd2-4bbb-98c8-cfc8466f490a";

    @TempDir
    Path temporary;

    @Test
    void whatExportsProveIsKnownOfTheTenantAndPrintedWithItsProof() throws IOException {
        write("audit.json", """
                [{"CreationTime":"2024-05-01T08:00:00","Id":"00000000-0000-4000-8000-000000000001","Operation":"UserLoggedIn",
                  "OrganizationId":"%s","RecordType":15,"UserId":"ann@example.com","UserType":0,"Workload":"AzureActiveDirectory",
                  "ClientIP":"203.0.113.9","ResultStatus":"Success"}]
                """.formatted(TENANT));
        write("domains.csv", """
                "Name","DomainName","DomainType"
                "example.com","example.com","Authoritative"
                "example.net","example.net","Authoritative"
                """);
        write("mailboxes.json", """
                [{"UserPrincipalName":"ann@example.com","PrimarySmtpAddress":"ann@example.com","RecipientTypeDetails":"UserMailbox",
                  "ExchangeGuid":"%s","ForwardingSmtpAddress":null,"DeliverToMailboxAndForward":false},
                 {"UserPrincipalName":"info@example.com","PrimarySmtpAddress":"info@example.com","RecipientTypeDetails":"SharedMailbox",
                  "ExchangeGuid":"7957928c-3cd2-4bbb-98c8-cfc8466f490b","ForwardingSmtpAddress":null,"DeliverToMailboxAndForward":false}]
                """.formatted(ANN));
        write("protocols.json", """
                [{"Identity":"%s","ImapEnabled":false,"PopEnabled":true}]
                """.formatted(ANN));
        Path out = temporary.resolve("case");
        Cases.investigate(out, 1, temporary.resolve("evidence"));

        JsonNode about = Cases.json(out.resolve("case.json"));
        assertThat(about.path("organisations").size()).isEqualTo(1);
        JsonNode organisation = about.path("organisations").path(0);
        assertThat(organisation.path("tenant").asString()).isEqualTo(TENANT);
        assertThat(organisation.path("ownDomains").findValuesAsString("value"))
                .containsExactly("example.com", "example.net");
        assertThat(organisation
                        .path("ownDomains")
                        .path(1)
                        .path("evidence")
                        .path(0)
                        .path("file")
                        .asString())
                .endsWith("domains.csv");
        assertThat(organisation.path("serviceAccounts").toString()).isEqualTo("[\"info@example.com\"]");
        JsonNode closed = organisation.path("inferred").path("closedProtocols");
        assertThat(closed.size()).isEqualTo(1);
        assertThat(closed.path(0).path("mailbox").asString()).isEqualTo("ann@example.com");
        assertThat(closed.path(0).path("value").asString()).isEqualTo("IMAP");

        Path copied = temporary.resolve("organisation.yaml");
        Files.writeString(copied, about.path("organisationFile").toPrettyString());
        Organisation read = OrganisationFile.read(copied).given().getFirst();
        assertThat(read.ownDomains()).extracting(Fact::value).containsExactly("example.com", "example.net");
        assertThat(read.people().services()).containsExactly("info@example.com");
    }

    @Test
    void unknownTimesAreSaidToBeUnknown_whereNothingIsDated() throws IOException {
        write("InboxRules.csv", """
                "MailboxOwnerID","Name","Enabled","ForwardTo","SubjectOrBodyContainsWords","DeleteMessage"
                "ann@example.com",".","True","thief@evil.example","invoice","True"
                """);
        write("domains.csv", """
                "Name","DomainName","DomainType"
                "example.com","example.com","Authoritative"
                """);
        Path out = temporary.resolve("case");
        Cases.investigate(out, 1, temporary.resolve("evidence"));

        JsonNode finding =
                Cases.json(out.resolve("findings.json")).path("findings").path(0);
        assertThat(finding.path("time").isNull()).isTrue();
        for (String file : List.of(
                "findings.json", "incidents.json", "timeline.csv", "indicators.csv", "requests.md", "report.html")) {
            assertThat(Files.readString(out.resolve(file))).as(file).doesNotContain("9999", "+10000");
        }
    }

    private void write(String name, String text) throws IOException {
        Path folder = Files.createDirectories(temporary.resolve("evidence"));
        Files.writeString(folder.resolve(name), text);
    }
}
