package becquerel.detect.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.PatternRow;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PatternDetectorTest {
    private static final Acts ADMIN = Acts.by("admin@example.com").at("12:00").from("203.0.113.9");

    private static List<Finding> look(Activity... acts) {
        return Look.with(new PatternDetector(Knowledge.shipped().patterns()), acts);
    }

    static Stream<Arguments> telling() {
        return Stream.of(
                Arguments.of("protection removed", ADMIN.sets("Remove-AntiPhishPolicy", "Standard")),
                Arguments.of(
                        "forwarding allowed", ADMIN.sets("Set-RemoteDomain", "Default", "AutoForwardEnabled", "True")),
                Arguments.of("as PowerShell writes it", ADMIN.sets("Set-CASMailbox", "anna", "ImapEnabled", "$true")),
                Arguments.of("with a trailing dot", ADMIN.does("Set federation settings on domain.", "example.com")),
                Arguments.of(
                        "mail flow rule gone",
                        ADMIN.operation("Remove-TransportRule")
                                .changesRule(
                                        Change.REMOVED, ARule.named("Banner").transport())),
                Arguments.of("a link for anybody", ADMIN.touchesFile("AnonymousLinkCreated", "plan.xlsx", "")),
                Arguments.of(
                        "part of a value",
                        ADMIN.sets("Update policy", "Security Defaults for all", "isEnabled", "false")),
                Arguments.of(
                        "a policy left off",
                        ADMIN.sets(
                                "Update conditional access policy",
                                "Require two factors",
                                "ConditionalAccessPolicy",
                                "{\"displayName\":\"x\",\"state\":\"disabled\"}")),
                Arguments.of(
                        "a trusted place",
                        ADMIN.sets("Add named location", "Office 2", "NamedLocation", "{\"isTrusted\":true}")),
                Arguments.of(
                        "risky applications let in",
                        ADMIN.sets("Update authorization policy", "", "AllowUserConsentForRiskyApps", "true")),
                Arguments.of("another organisation let in", ADMIN.sets("Add partner to company.", "partner")),
                Arguments.of("a prompt reported", ADMIN.does("Suspicious activity reported", "admin@example.com")),
                Arguments.of(
                        "a pass instead of password and telephone",
                        ADMIN.operation("Create Temporary Access Pass method for user")
                                .changesMethod("ann@example.com", Change.CREATED, "temporary access pass")),
                Arguments.of(
                        "any value",
                        ADMIN.sets(
                                "Set-MailboxJunkEmailConfiguration",
                                "anna",
                                "BlockedSendersAndDomains",
                                "bank@bank.example")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("telling")
    void fires(String why, Activity act) {
        assertThat(look(act)).as(why).hasSize(1);
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                Arguments.of("another value", ADMIN.sets("Set-RemoteDomain", "Default", "AutoForwardEnabled", "False")),
                Arguments.of("another setting", ADMIN.sets("Set-CASMailbox", "anna", "OWAEnabled", "True")),
                Arguments.of(
                        "an empty value",
                        ADMIN.sets("Set-MailboxJunkEmailConfiguration", "anna", "BlockedSendersAndDomains", "")),
                Arguments.of(
                        "a policy that stays on",
                        ADMIN.sets(
                                "Update conditional access policy",
                                "Require two factors",
                                "ConditionalAccessPolicy",
                                "{\"displayName\":\"disabled accounts\",\"state\":\"enabled\"}")),
                Arguments.of(
                        "a place that is only named",
                        ADMIN.sets("Add named location", "Office 2", "NamedLocation", "{\"isTrusted\":false}")),
                Arguments.of(
                        "consent closed",
                        ADMIN.sets("Update authorization policy", "", "AllowUserConsentForRiskyApps", "false")),
                Arguments.of(
                        "a telephone registered",
                        ADMIN.operation("User registered security info")
                                .changesMethod("ann@example.com", Change.CREATED, "phone")),
                Arguments.of("refused", ADMIN.failing().sets("Remove-AntiPhishPolicy", "Standard")),
                Arguments.of("upkeep", Acts.bySystem().sets("Remove-AntiPhishPolicy", "Standard")),
                Arguments.of("any other act", ADMIN.does("FolderModified", "Documents")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harmless")
    void silent(String why, Activity act) {
        assertThat(look(act)).as(why).isEmpty();
    }

    @Test
    void sentence_showsValuesAndNeverReadsThem() {
        Finding finding = look(ADMIN.sets("Set-CASMailbox", "{actor}\u202E", "PopEnabled", "true"))
                .getFirst();
        assertThat(finding.sentence())
                .isEqualTo("admin@example.com switched on IMAP or POP for the mailbox \"{actor}[U+202E]\""
                        + " on 5 March 2024 12:00 UTC from 203.0.113.9.");
    }

    @Test
    void repetition_isOneFindingADayThatCounts() {
        List<Finding> findings = look(
                ADMIN.touchesFile("AnonymousLinkCreated", "a", ""),
                ADMIN.at("13:00").touchesFile("AnonymousLinkCreated", "b", ""),
                ADMIN.at("2024-03-07T12:00:00Z").touchesFile("AnonymousLinkCreated", "c", ""));
        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().sentence()).endsWith("Within a day this happened 2 times.");
        assertThat(findings.getFirst().evidence()).hasSize(2);
    }

    @Test
    void table_isRefusedWithPlaceAndRemedy() {
        assertThatThrownBy(() -> new PatternDetector(List.of(row("loud", "S6", "{actor}{when}"))))
                .hasMessageContaining("t.json:3: x: no severity is called loud")
                .hasMessageContaining("try: ");
        assertThatThrownBy(() -> new PatternDetector(List.of(row("low", "S9", "{actor}{when}"))))
                .hasMessageContaining("no stage");
        assertThatThrownBy(() -> new PatternDetector(List.of(row("low", "S6", "{actor} {when"))))
                .hasMessageContaining("neither who nor when");
    }

    private static PatternRow row(String severity, String stage, String sentence) {
        return new PatternRow(
                "t.json:3", "x", List.of("Set-X"), Map.of(), severity, 0.2, stage, List.of("T1"), sentence, "b", "c");
    }
}
