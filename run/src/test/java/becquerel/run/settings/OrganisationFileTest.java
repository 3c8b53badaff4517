package becquerel.run.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.knowledge.CleanUp;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationFileTest {
    @TempDir
    Path folder;

    @Test
    void emptyFileSaysNothing() throws IOException {
        assertThat(read("").tenants()).isEmpty();
        assertThat(read("- name: Example").given())
                .extracting(Organisation::name)
                .containsExactly("Example");
    }

    @Test
    void everyKeyArrives() throws IOException {
        OrganisationFile file = read("""
                - tenant: 11111111-2222-4333-8444-555555555555
                  name: Example
                  ownDomains: [Example.com, example.onmicrosoft.com]
                  partnerDomains: [example.org]
                  vips: [Boss@example.com]
                  finance: [ledger@example.com]
                  admins: [root@example.com, 11111111-2222-4333-8444-000000000001]
                  serviceAccounts: [scanner@example.com]
                  ownNetworks: [192.0.2.0/24, "2001:db8::/32", 198.51.100.7]
                  approvedApps: [11111111-2222-4333-8444-666666666666]
                  approvedForwardTargets: [archive@example.net, example.net]
                  cleanUp:
                    - 2021-04-16T14:07 password of ann@example.com reset
                    - 2021-04-16T12:00Z rule . deleted
                  timezone: Europe/Prague
                - tenant: 22222222-2222-4333-8444-555555555555
                """);
        Organisation first = file.given().getFirst();
        assertThat(file.given()).hasSize(2);
        assertThat(first.tenant()).isEqualTo("11111111-2222-4333-8444-555555555555");
        assertThat(first.ownDomains())
                .extracting(Fact::value)
                .containsExactly("example.com", "example.onmicrosoft.com");
        assertThat(first.partnerDomains()).containsExactly("example.org");
        assertThat(first.people().vips()).containsExactly("boss@example.com");
        assertThat(first.people().finance()).containsExactly("ledger@example.com");
        assertThat(first.people().admins()).hasSize(2);
        assertThat(first.people().services()).containsExactly("scanner@example.com");
        assertThat(first.isOwnNetwork("192.0.2.9")).isTrue();
        assertThat(first.approvedApps()).hasSize(1);
        assertThat(first.approves("x@example.net")).isTrue();
        assertThat(first.setup().cleanUp())
                .containsExactly(
                        new CleanUp(Instant.parse("2021-04-16T12:00:00Z"), "rule . deleted"),
                        new CleanUp(Instant.parse("2021-04-16T12:07:00Z"), "password of ann@example.com reset"));
        assertThat(file.zone()).contains(ZoneId.of("Europe/Prague"));
    }

    @Test
    void everyMistakeIsReportedAtOnce() {
        assertThatThrownBy(() -> read("""
                - domains: [example.com]
                  ownDomains: "@example.com"
                  partnerDomains: [https://example.org]
                  vips: [The Boss]
                  finance: [{name: x}]
                  ownNetworks: [192.0.2.0/99]
                  approvedForwardTargets: [nobody]
                  name: [a, b]
                  cleanUp: [yesterday reset, 2021-04-16T12:00Z]
                  timezone: Middle/Earth
                - just text
                - tenant: a
                - tenant: A
                """))
                .isInstanceOf(UsageProblem.class)
                .message()
                .contains(
                        "tenant 1: the key domains is not known",
                        "ownDomains must be a list",
                        "partnerDomains: https://example.org is no domain",
                        "vips: the boss is no user principal name",
                        "finance must hold plain values",
                        "ownNetworks: 192.0.2.0/99 is neither an address nor a range",
                        "approvedForwardTargets: nobody is neither",
                        "name must be one value",
                        "cleanUp \"yesterday reset\" does not begin with a time",
                        "cleanUp \"2021-04-16T12:00Z\" does not say what was done",
                        "the timezone Middle/Earth is not known",
                        "tenant 2 is not a group",
                        "tenant 1: among several tenants each needs its tenant id or its ownDomains",
                        "the tenant id a is given twice",
                        "known keys: admins");
    }

    private OrganisationFile read(String yaml) throws IOException {
        Path file = folder.resolve("organisation.yaml");
        Files.writeString(file, yaml);
        return OrganisationFile.read(file);
    }

    @Test
    void jsonIsReadAsWell() throws IOException {
        assertThat(read("[{\"tenant\":\"t\",\"ownDomains\":[\"example.com\"],\"cleanUp\":[]}]")
                        .given())
                .extracting(Organisation::tenant)
                .isEqualTo(List.of("t"));
    }
}
