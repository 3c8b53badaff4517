package becquerel.respond.report;

import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.How;
import becquerel.activity.MailRule.Part;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.investigate.Conclusion;
import becquerel.investigate.EvidenceRequest;
import becquerel.investigate.Hit;
import becquerel.investigate.Incident;
import becquerel.investigate.OpenItem;
import becquerel.investigate.Outcome;
import becquerel.investigate.SentMessage;
import becquerel.investigate.StoryLine;
import becquerel.investigate.StoryLine.Side;
import becquerel.investigate.exposure.CopiedFolder;
import becquerel.investigate.exposure.ExposedMessage;
import becquerel.investigate.exposure.Exposure;
import becquerel.investigate.exposure.ExposureClass;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.investigate.exposure.UnknownSpan;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An invented case of the 2021 kind: three mailboxes, a forward and a hiding rule each, three addresses with one task each. */
final class SampleCase {
    static final String TENANT = "6f1f0c1e-0000-4000-8000-00000000abcd";
    static final String ANNA = "anna.lind@example.org";
    static final String BEN = "ben.okoro@example.org";
    static final String CARLA = "carla.ruiz@example.org";
    static final String DROP = "in@collect.example";
    static final String CHECK = "192.0.2.44";
    static final String WRITE = "198.51.100.17";
    static final String READ = "203.0.113.90";
    static final String HOME = "2001:db8:40::12";

    private final List<StoryLine> story = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<OpenItem> open = new ArrayList<>();
    private final List<RuleChange> rules = new ArrayList<>();
    private final Map<EvidenceRef, String> raw = new LinkedHashMap<>();
    private long position = 4_100;

    static ReportInput input() {
        return new SampleCase().build(false);
    }

    static ReportInput redacted() {
        return new SampleCase().build(true);
    }

    private ReportInput build(boolean redact) {
        tellStory();
        story.sort(java.util.Comparator.comparing(StoryLine::time));
        var conclusion = new Conclusion(
                findings,
                List.of(incident()),
                SampleVerdicts.all(),
                SampleSessions.all(),
                SampleVerdicts.sightings(),
                requests(),
                List.of(SampleLedger.SIGN_INS),
                "");
        return new ReportInput(
                new CaseFacts(
                        "Example Trading: mailbox takeover, June 2021",
                        "2021-0614",
                        "M. Examiner, Example Forensics",
                        "Becquerel 0.1.0 (sample)",
                        List.of("Names of folders in 40 languages, 1 March 2026", "Well-known apps, 1 March 2026"),
                        List.of("Display zone Europe/Rome", "All time in the evidence judged")),
                conclusion,
                SampleLedger.ledger(),
                organisations(),
                rules,
                raw,
                Map.of(
                        CHECK, "Example Cloud, hosting, NL",
                        WRITE, "Example Compute, hosting, US",
                        READ, "Example Virtual, hosting, US"),
                ZoneId.of("Europe/Rome"),
                redact,
                List.of("Payment details Q2"),
                List.of("Exposure of single messages", "Infrastructure by provider"));
    }

    private static Organisations organisations() {
        return new Organisations(List.of(new Organisation(
                TENANT,
                "Example Trading",
                List.of(
                        new Fact(
                                "example.org",
                                "42 members signed in with it",
                                List.of(new EvidenceRef("audit.csv", 12, "a-12"))),
                        new Fact("exampletrading.onmicrosoft.com", "the tenant's initial domain", List.of())),
                List.of(),
                Organisation.People.NONE,
                List.of(),
                List.of(),
                List.of(),
                42)));
    }

    private void tellStory() {
        for (String account : List.of(ANNA, BEN, CARLA)) {
            int day = account.equals(ANNA) ? 1 : account.equals(BEN) ? 2 : 4;
            act(
                    day,
                    "06:41",
                    Side.OWNER,
                    null,
                    account,
                    HOME,
                    "Signed in with the usual browser, as on 20 days before.");
            act(
                    day,
                    "09:12",
                    Side.INTRUDER,
                    Stage.S2,
                    account,
                    CHECK,
                    "A program that calls itself \"BAV2ROPC\" tried the password of " + account + " and it was right.");
            rules(account, day + 1);
            act(
                    day + 3,
                    "02:10",
                    Side.INTRUDER,
                    Stage.S5,
                    account,
                    READ,
                    "A mail program synchronised the inbox of " + account + " over IMAP: 412 messages.");
        }
        act(
                5,
                "07:58",
                Side.UNKNOWN,
                Stage.S3,
                ANNA,
                "203.0.113.5",
                "Signed in from an address that nobody else uses; too" + " little is known to say whose hand it was.");
        act(9, "10:02", Side.INTRUDER, Stage.S7, CARLA, WRITE, "Sent \"RE: Payment details Q2\" to 2 people outside.");
        act(
                9,
                "10:04",
                Side.INTRUDER,
                Stage.S6,
                CARLA,
                WRITE,
                "Deleted the sent copy of \"RE: Payment details Q2\" for good.");
        act(9, "13:20", Side.OWNER, null, CARLA, HOME, "Read mail in the browser, as every day.");
        act(14, "08:15", Side.OWNER, null, ANNA, HOME, "Removed the rule \"o365 (del)\".");
        finding(
                "rule-forward-external",
                Severity.HIGH,
                Stage.S5,
                ANNA,
                "T1114.003",
                "A rule in anna.lind@example.org's mailbox forwards every message that mentions \"invoice\", \"payment\" or"
                        + " \"statement\" to " + DROP + ", outside the company, on 2 June 2021 09:31 UTC from " + WRITE
                        + ".");
        finding(
                "rule-pair-forward-delete",
                Severity.CRITICAL,
                Stage.S6,
                ANNA,
                "T1564.008",
                "Two rules in anna.lind@example.org's mailbox work together: one forwards payment mail to " + DROP
                        + ", the other deletes whatever mentions that address.");
        finding(
                "password-guessed",
                Severity.MEDIUM,
                Stage.S2,
                BEN,
                "T1110.003",
                "The passwords of 3 accounts were tried from " + CHECK + " by \"BAV2ROPC\"; all 3 were right.");
    }

    private void rules(String account, int day) {
        var forward = new MailRule(
                MailRule.Kind.INBOX,
                "1",
                "o365 default",
                List.of(new Condition.Words(List.of(Part.BODY), List.of("invoice", "payment", "statement"))),
                List.of(new Action.Send(How.FORWARD, List.of(DROP))),
                true,
                true);
        var hide = new MailRule(
                MailRule.Kind.INBOX,
                "2",
                "o365 (del)",
                List.of(new Condition.Words(List.of(Part.SUBJECT, Part.BODY), List.of(DROP))),
                List.of(new Action.Delete(false), new Action.MarkRead()),
                true,
                true);
        var first = act(
                day,
                "09:31",
                Side.INTRUDER,
                Stage.S5,
                account,
                WRITE,
                "Made the inbox rule \"o365 default\": mail that mentions \"invoice\", \"payment\" or \"statement\" is forwarded"
                        + " to " + DROP + ".");
        var second = act(
                day,
                "09:33",
                Side.INTRUDER,
                Stage.S6,
                account,
                WRITE,
                "Made the inbox rule \"o365 (del)\": mail that mentions " + DROP + " is deleted.");
        rules.add(new RuleChange(at(day, "09:31"), TENANT, account, account, WRITE, Change.CREATED, forward, first));
        rules.add(new RuleChange(at(day, "09:33"), TENANT, account, account, WRITE, Change.CREATED, hide, second));
        open.add(new OpenItem(
                OpenItem.Kind.INBOX_RULE,
                account,
                "The rule \"o365 default\" forwards payment mail to " + DROP + ".",
                at(day, "09:31"),
                StoryLine.Side.INTRUDER,
                List.of(first)));
        if (!account.equals(ANNA)) {
            open.add(new OpenItem(
                    OpenItem.Kind.INBOX_RULE,
                    account,
                    "The rule \"o365 (del)\" deletes what mentions " + DROP + ".",
                    at(day, "09:33"),
                    StoryLine.Side.INTRUDER,
                    List.of(second)));
        }
    }

    private EvidenceRef act(
            int day,
            String clock,
            Side side,
            @org.jspecify.annotations.Nullable Stage stage,
            String account,
            String address,
            String text) {
        position += 37;
        var ref =
                new EvidenceRef("export.zip!/audit.csv", position, "5d0c2e1a-0000-4000-8000-%012d".formatted(position));
        story.add(new StoryLine(
                at(day, clock), side, stage == null ? "" : stage.label(), account, address, text, List.of(ref)));
        raw.put(
                ref,
                "{\"CreationTime\":\"" + at(day, clock).toString().replace("Z", "") + "\",\"Id\":\"" + ref.recordId()
                        + "\",\"Operation\":\"Sample\",\"OrganizationId\":\"" + TENANT
                        + "\",\"RecordType\":1,\"ResultStatus\":\"True\","
                        + "\"UserId\":\"" + account + "\",\"ClientIP\":\"" + address
                        + "\",\"Parameters\":[{\"Name\":\"Note\",\"Value\":\""
                        + "Sample record, see https://example.com/\"}]}");
        return ref;
    }

    private void finding(
            String detector, Severity severity, Stage stage, String account, String attack, String sentence) {
        var evidence = story.stream()
                .filter(each -> each.account().equals(account) && each.stage().equals(stage.label()))
                .flatMap(each -> each.evidence().stream())
                .toList();
        findings.add(new Finding(
                detector + "-" + account,
                detector,
                1,
                severity,
                0.93,
                stage,
                List.of(attack),
                at(2, "09:31"),
                TENANT,
                account,
                account,
                List.of(
                        new Entity(Entity.Kind.ADDRESS, WRITE), new Entity(Entity.Kind.DROP_ADDRESS, DROP),
                        new Entity(Entity.Kind.RULE, "o365 default"), new Entity(Entity.Kind.USER_AGENT, "BAV2ROPC")),
                sentence,
                new TreeMap<>(Map.of("rules", 2.0)),
                "People do forward mail to a second mailbox of their own.",
                "Ask the owner; look for the same target elsewhere.",
                "",
                List.of(),
                evidence));
    }

    private Incident incident() {
        var sent = List.of(
                new SentMessage(
                        at(9, "10:02"),
                        CARLA,
                        WRITE,
                        "RE: Payment details Q2",
                        "<1@example.org>",
                        List.of("accounts@supplier.example", "j.doe@buyer.example"),
                        List.of("new-bank.pdf"),
                        Side.INTRUDER,
                        List.of(ref("RE: Payment"))),
                new SentMessage(
                        at(9, "11:40"),
                        CARLA,
                        "203.0.113.5",
                        "Board meeting May",
                        "<2@example.org>",
                        List.of(),
                        List.of(),
                        Side.UNKNOWN,
                        List.of(ref("Read mail"))));
        open.add(new OpenItem(
                OpenItem.Kind.ACCOUNT,
                "helpdesk@example.org",
                "The account helpdesk@example.org was made by an unclear hand.",
                at(9, "10:30"),
                Side.UNKNOWN,
                List.of(ref("Read mail"))));
        return new Incident(
                "inc-1",
                "Mailbox takeover with forwarding and hiding",
                TENANT,
                List.of(ANNA, BEN, CARLA),
                0.98,
                List.of(
                        new Incident.Term("before anything else is known", -1.1),
                        new Incident.Term("rule: rule-forward-and-delete, by itself 0.97", 4.58)),
                Severity.CRITICAL,
                Incident.LossRisk.HIGH,
                at(1, "09:12"),
                at(9, "10:04"),
                List.of(Stage.S2, Stage.S3, Stage.S5, Stage.S6, Stage.S7),
                findings,
                SampleSessions.named(),
                story,
                sent,
                open,
                exposure(),
                Optional.empty(),
                outcome(),
                hits(),
                List.of());
    }

    private Outcome outcome() {
        return new Outcome(
                List.of(
                        new Outcome.Step(
                                Outcome.Kind.MESSAGE,
                                at(9, "10:02"),
                                Side.INTRUDER,
                                CARLA,
                                false,
                                "The intruder sent \"RE: Payment details Q2\" from " + CARLA
                                        + " to 2 addresses outside, about money (\"payment\"). Mail flow shows that it"
                                        + " was delivered to 2 addresses outside.",
                                List.of(ref("RE: Payment"))),
                        new Outcome.Step(
                                Outcome.Kind.REPLY,
                                at(9, "12:30"),
                                Side.UNKNOWN,
                                CARLA,
                                true,
                                "1 message from accounts@supplier.example came in to " + CARLA
                                        + ", by subject and sender likely in answer to \"RE: Payment details Q2\".",
                                List.of(ref("Read mail")))),
                2);
    }

    private List<Hit> hits() {
        return List.of(
                new Hit(
                        Hit.Kind.ADDRESS,
                        "203.0.113.5",
                        "dora@example.org",
                        false,
                        3,
                        1,
                        0,
                        at(2, "10:00"),
                        at(3, "11:00"),
                        List.of(ref("Signed in"))),
                new Hit(
                        Hit.Kind.SESSION,
                        "s-1",
                        ANNA,
                        true,
                        2,
                        2,
                        0,
                        at(1, "09:12"),
                        at(1, "09:30"),
                        List.of(ref("Signed in"))));
    }

    private Exposure exposure() {
        return new Exposure(List.of(new MailboxExposure(
                ANNA,
                new TreeMap<>(Map.of(ExposureClass.READ, 1L, ExposureClass.COPIED, 40L, ExposureClass.UNKNOWN, 12L)),
                List.of(new CopiedFolder(
                        "\\Inbox", true, at(1, "09:20"), at(1, "09:40"), 2, List.of(ref("RE: Payment")))),
                List.of(new UnknownSpan(
                        "Nothing shows that the intruder was shut out before the end of the evidence.",
                        Optional.of(at(1, "09:12")),
                        Optional.empty())),
                "",
                3,
                7,
                2,
                List.of("=wire transfer"),
                0,
                List.of(new ExposedMessage(
                        ANNA,
                        "<9@partner.example>",
                        "=cmd|' /C calc'!A0 invoice",
                        "pat@partner.example",
                        List.of(ANNA),
                        Optional.of(at(1, "09:00")),
                        ExposureClass.READ,
                        "opened",
                        "",
                        "203.0.113.5",
                        Optional.of(at(1, "09:30")),
                        List.of(ref("RE: Payment")),
                        1)),
                0)));
    }

    private EvidenceRef ref(String text) {
        return story.stream()
                .filter(each -> each.text().contains(text))
                .findFirst()
                .orElseThrow()
                .evidence()
                .getFirst();
    }

    private static List<EvidenceRequest> requests() {
        return List.of(
                new EvidenceRequest(
                        "Message trace",
                        "Whether mail forwarded to " + DROP + " between 2 and 14 June really left.",
                        "Get-MessageTraceV2 -StartDate 2021-06-01 -EndDate 2021-06-10 -RecipientAddress " + DROP,
                        "Exchange administrator, or Security reader",
                        "90 days: until 30 August 2021"),
                new EvidenceRequest(
                        "Entra sign-ins",
                        "Whether a second factor was asked for when the passwords were tried.",
                        "Get-MgAuditLogSignIn -Filter \"createdDateTime ge 2021-05-25\" -All",
                        "AuditLog.Read.All",
                        "30 days: until 1 July 2021"));
    }

    static Instant at(int day, String clock) {
        return Instant.parse("2021-06-%02dT%s:00Z".formatted(day, clock));
    }
}
