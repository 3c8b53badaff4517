package becquerel.detect.sigma.activity;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Activity;
import becquerel.activity.Change;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Finding;
import becquerel.detect.Look;
import becquerel.detect.Severity;
import becquerel.detect.ShippedRules;
import becquerel.detect.Stage;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.detect.sigma.read.RuleReader;
import becquerel.knowledge.Knowledge;
import becquerel.testkit.ARule;
import becquerel.testkit.Acts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RuleDetectorTest {
    private static final Acts ADMIN = Acts.by("admin@example.com").at("12:00").from("203.0.113.9");

    private static List<Finding> look(Activity... acts) {
        return Look.with(new RuleDetector(ShippedRules.all(), Look.ORGANISATIONS, Knowledge.shipped()), acts);
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
    void finding_saysWhatItsRuleSays() {
        Finding finding = look(ADMIN.sets("New-OutboundConnector", "relay")).getFirst();
        assertThat(finding.detector()).isEqualTo("telling-act");
        assertThat(finding.severity()).isEqualTo(Severity.HIGH);
        assertThat(finding.confidence()).isEqualTo(0.3);
        assertThat(finding.stage()).isEqualTo(Stage.S4);
        assertThat(finding.attack()).containsExactly("T1199", "T1114.003");
        assertThat(finding.benign()).startsWith("Connectors are made for scanners");
        assertThat(finding.confirm()).startsWith("Compare the connector's servers");
    }

    @Test
    void flattenedRecord_isFoundByItsOperation() {
        assertThat(look(ADMIN.does("New-OutboundConnector", "relay"))).hasSize(1);
        assertThat(look(ADMIN.does("Set-RemoteDomain", "Default"))).isEmpty(); // what was set is not told
    }

    @Test
    void severalRules_areSeveralFindings() {
        Activity act =
                ADMIN.sets("Set-CASMailbox", "anna", "PopEnabled", "True", "SmtpClientAuthenticationDisabled", "False");
        assertThat(look(act)).extracting(Finding::id).doesNotHaveDuplicates().hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("own")
    void ownRule_judgesBy(String why, String detection, Activity act, boolean fires) {
        assertThat(find("sign_in", detection, act)).as(why).hasSize(fires ? 1 : 0);
    }

    static Stream<Arguments> own() {
        Activity wrong = ADMIN.signsIn(SignInVerdict.WRONG_PASSWORD, "50126");
        return Stream.of(
                Arguments.of("a refused sign-in, as the kind is about tries", "sign_in.code: 50126", wrong, true),
                Arguments.of("another code", "sign_in.code: 50053", wrong, false),
                Arguments.of("words of enumerations", "sign_in.verdict: wrong password", wrong, true),
                Arguments.of(
                        "the network of the address",
                        "network.kind: private",
                        ADMIN.from("10.0.0.1").signsIn(),
                        true),
                Arguments.of("a place elsewhere", "network.kind: private", ADMIN.signsIn(), false),
                Arguments.of(
                        "who somebody is",
                        "account.standing: finance",
                        Acts.by("ledger@example.com").signsIn(),
                        true),
                Arguments.of("nobody in particular", "account.standing: finance", ADMIN.signsIn(), false));
    }

    @ParameterizedTest(name = "to {0}: {1}")
    @CsvSource({
        "drop@example.net, true",
        "Drop <DROP@example.net>, true",
        "ben@example.com;drop@example.net, true",
        "ben@example.com, false",
        "Ben, false",
    })
    void target_isOutside(String target, boolean outside) {
        Activity act = ADMIN.makesRule(ARule.named("x").forwardsTo(target).inbox());
        assertThat(find("mail_rule_changed", "target.external: true", act)).hasSize(outside ? 1 : 0);
    }

    @Test
    void target_isUnknownWhereOwnDomainsAre() {
        Activity act =
                ADMIN.makesRule(ARule.named("x").forwardsTo("ben@example.com").inbox());
        ActivityRules rules = rules("mail_rule_changed", "target.external: null");
        assertThat(Look.with(new RuleDetector(rules, Look.NOTHING_KNOWN, Knowledge.shipped()), act))
                .hasSize(1);
        assertThat(find("mail_rule_changed", "target.external: false", act)).hasSize(1);
    }

    @Test
    void refusedActs_areFoundByRulesThatAsk() {
        Activity act = ADMIN.failing().sets("Set-X", "y");
        assertThat(find("policy_changed", "object: y", act)).isEmpty();
        assertThat(find("policy_changed", "outcome: failure", act)).hasSize(1);
    }

    @Test
    void provider_isFoundByRulesThatAsk() {
        Activity act = Acts.bySystem().sets("Set-X", "y");
        assertThat(find("policy_changed", "object: y", act)).isEmpty();
        assertThat(find("policy_changed", "account_kind: system", act)).hasSize(1);
    }

    @Test
    void keyword_isFoundInAnySetting() {
        Activity act = ADMIN.sets("Set-X", "y", "Target", "https://login.evil.example/");
        assertThat(Look.with(detector(read("policy_changed", "    - evil.example")), act))
                .hasSize(1);
        assertThat(Look.with(detector(read("policy_changed", "    - good.example")), act))
                .isEmpty();
    }

    @Test
    void ruleWithoutContent_isTitledAndWeighsLittle() {
        Finding finding =
                find("policy_changed", "object: y", ADMIN.sets("Set-X", "y")).getFirst();
        assertThat(finding.sentence())
                .isEqualTo("admin@example.com did what this rule looks for, \"Own rule\","
                        + " on 5 March 2024 12:00 UTC from 203.0.113.9.");
        assertThat(finding.confidence()).isLessThan(0.5);
        assertThat(finding.stage()).isEqualTo(Stage.S6);
    }

    @Test
    void kindsThatNoRuleNames_areNotHandedOver() {
        assertThat(detector(rules("sign_in", "sign_in.code: 50126")).needs().kinds())
                .containsExactly(Activity.SignIn.class);
        assertThat(new RuleDetector(ShippedRules.all(), Look.ORGANISATIONS, Knowledge.shipped())
                        .needs()
                        .kinds())
                .doesNotContain(Activity.SignIn.class, Activity.MailRead.class, Activity.MessageTraced.class);
    }

    private static List<Finding> find(String category, String item, Activity act) {
        return Look.with(detector(rules(category, item)), act);
    }

    private static RuleDetector detector(ActivityRules rules) {
        assertThat(rules.problems()).isEmpty();
        return new RuleDetector(rules, Look.ORGANISATIONS, Knowledge.shipped());
    }

    private static ActivityRules rules(String category, String item) {
        return read(category, "    " + item);
    }

    private static ActivityRules read(String category, String search) {
        var read = RuleReader.read("own.yml", """
                title: Own rule
                logsource:
                  product: becquerel
                  category: %s
                detection:
                  selection:
                %s
                  condition: selection
                tags:
                  - attack.defense-evasion
                """.formatted(category, search));
        assertThat(read.problems()).isEmpty();
        return ActivityRules.of(RuleBook.of(read.rules()));
    }
}
