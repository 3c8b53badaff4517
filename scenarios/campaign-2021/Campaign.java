import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The attack: one worker checks passwords, another writes rules, a third fetches mail; each from its own address. */
final class Campaign {
    private final Log log;
    private final Mailboxes mailboxes;
    private final Workers workers;
    private final Acts acts;

    Campaign(Log log, Mailboxes mailboxes, Acts acts) {
        this.log = log;
        this.mailboxes = mailboxes;
        this.workers = new Workers(log, mailboxes);
        this.acts = acts;
    }

    void run() {
        openInvoice();
        checkPasswords();
        workers.pairOfRules(at("2021-06-07T09:41:33"), Office.HELENA, 14);
        workers.pairOfRules(at("2021-06-07T09:52:08"), Office.LUCIE, 11);
        alert(at("2021-06-07T09:54:21"), Office.LUCIE);
        changedRule(at("2021-06-08T10:05:16"));
        fetchMail();
        fraud();
        halfARemedy();
    }

    /** The thread that the intruder will answer is Helena's own. */
    private void openInvoice() {
        var desk = new Mail.Visit(
                Office.HELENA, Office.HELENA, Office.OFFICE, Mail.Client.web(Office.HELENA.agent()), log.guid());
        mailboxes.send(at("2021-06-02T08:20:37"), desk, "Invoice 210388", "Invoice_210388.pdf (87310b)");
        mailboxes.send(at("2021-06-09T12:02:55"), desk, "Re: Invoice 210388", null);
    }

    /** Twelve accounts in the order of the alphabet, one try each; a night later a second try with three fresh passwords. */
    private void checkPasswords() {
        List<Office.Person> list = List.of(
                Office.ALENA, Office.BOHDAN, Office.DAVID, Office.FILIP, Office.HELENA, Office.IVANA, Office.LUCIE,
                Office.NIKOLA, Office.ONDREJ, Office.RADEK, Office.STEPAN, Office.TOMAS);
        Instant time = at("2021-06-07T02:10:04");
        for (Office.Person person : list) {
            boolean right = person.equals(Office.HELENA) || person.equals(Office.LUCIE);
            workers.check(time, person, person.equals(Office.TOMAS) ? Log.Result.LEGACY_FACTOR
                    : right ? Log.Result.LEGACY : Log.Result.LEGACY_WRONG);
            time = time.plusSeconds(97);
        }
        workers.check(at("2021-06-08T02:16:40"), Office.IVANA, Log.Result.LEGACY_WRONG);
        workers.check(at("2021-06-08T02:18:15"), Office.ONDREJ, Log.Result.LEGACY_WRONG);
        workers.check(at("2021-06-08T02:19:52"), Office.RADEK, Log.Result.LEGACY);
    }

    /** In the third mailbox the owner's own rule is changed to forward, and a mail program's rule does the hiding. */
    private void changedRule(Instant time) {
        Office.Person victim = Office.RADEK;
        String session = log.guid();
        log.signIn(time.minusSeconds(49), victim, Workers.RULE_WRITER, Workers.OLD_CHROME, Log.Result.TYPED, session);
        log.cmdlet(time, "Set-InboxRule", victim, Workers.RULE_WRITER, Log.EXCHANGE, session,
                log.path(victim.alias() + "\\Dodavatelé"),
                "AlwaysDeleteOutlookRulesBlob", "False",
                "Force", "False",
                "Identity", log.path(victim.alias() + "\\Dodavatelé"),
                "FromAddressContainsWords", "",
                "SubjectOrBodyContainsWords", Workers.WORDS,
                "ForwardTo", Workers.DROP + ";" + Workers.SECOND_DROP,
                "MoveToFolder", "");
        var visit = new Mail.Visit(victim, victim, Workers.RULE_WRITER, Mail.Client.web(Workers.OLD_CHROME), session);
        log.mail.rule(time.plusSeconds(19), visit, "AddMailboxRule", "6917529027641081857", "o365 standard (d)",
                "{(|((SubString IgnoreCase(Body)=exdigy-drop.example)(SubString IgnoreCase(Body)=jetclubs-drop.example)))}",
                "[{\"ActionType\":\"Delete\"}]");
    }

    /** Microsoft notices one of the three, as it happens. */
    private void alert(Instant time, Office.Person victim) {
        String id = log.guid();
        String policy = "1c6e0a92-7d53-4b8e-a2f4-93b05d7e6c18";
        String data = Json.write(Json.object(
                "etype", "User",
                "eid", victim.account(),
                "tid", log.tenant.id(),
                "ts", "2021-06-07T09:52:08.0000000Z",
                "te", "2021-06-07T09:52:08.0000000Z",
                "op", "MailRedirect",
                "tdc", "1",
                "suid", victim.account(),
                "ut", "Regular",
                "ad", "This alert is triggered when someone in the organisation sends mail on by a rule -V1.0.0.1",
                "lon", "MailRedirect",
                "an", "Creation of forwarding/redirect rule",
                "sev", "Informational"));
        for (String operation : List.of("AlertTriggered", "AlertEntityGenerated")) {
            boolean entity = operation.equals("AlertEntityGenerated");
            log.add(time.plusSeconds(entity ? 2 : 0), operation, 40, "Succeeded", "SecurityComplianceAlerts", 4,
                    "SecurityComplianceCenter",
                    "ObjectId", entity ? victim.account() : id,
                    "UserId", "SecurityComplianceAlerts",
                    "AlertEntityId", entity ? victim.account() : null,
                    "AlertId", id,
                    "AlertLinks", List.of(Json.object("AlertLinkHref", "")),
                    "AlertType", "System",
                    "Category", "ThreatManagement",
                    "Comments", "New alert",
                    "Data", data,
                    "EntityType", entity ? "User" : null,
                    "Name", "Creation of forwarding/redirect rule",
                    "PolicyId", policy,
                    "Severity", "Informational",
                    "Source", "Office 365 Security & Compliance",
                    "Status", "Active");
        }
    }

    private void fetchMail() {
        workers.fetch(Office.HELENA, Workers.READER, Mail.Client.POP, at("2021-06-07T19:05:12"), at("2021-06-15T23:00:00"));
        workers.fetch(Office.LUCIE, Workers.READER, Mail.Client.POP, at("2021-06-07T19:20:47"), at("2021-06-14T08:30:00"));
        workers.fetch(Office.RADEK, Workers.READER, Mail.Client.IMAP, at("2021-06-08T21:02:29"), at("2021-06-15T23:00:00"));
        var imap = new Mail.Visit(Office.RADEK, Office.RADEK, Workers.READER, Mail.Client.IMAP, null);
        log.mail.sync(at("2021-06-08T21:02:40"), imap, "\\Inbox");
        log.mail.sync(at("2021-06-08T21:03:31"), imap, "\\Sent Items");
    }

    /** Two answers on an open invoice in Helena's name, each taken out of her sent mail at once. */
    private void fraud() {
        Office.Person victim = Office.HELENA;
        String session = log.guid();
        Instant time = at("2021-06-10T11:20:05");
        log.signIn(time, victim, Workers.RULE_WRITER, Workers.OLD_CHROME, Log.Result.TYPED, session);
        var visit = new Mail.Visit(victim, victim, Workers.RULE_WRITER, Mail.Client.web(Workers.OLD_CHROME), session);
        log.mail.read(time.plusSeconds(95), visit, "\\Inbox", mailboxes.newest(victim, time, 4, 0));
        log.mail.read(time.plusSeconds(160), visit, "\\Sent Items", mailboxes.sentBefore(victim, time, 2));
        reply(time.plusSeconds(662), visit, "Re: Invoice 210388", "Invoice_210388_new_account.pdf (88214b)");
        reply(time.plusSeconds(1114), visit, "Re: Re: Invoice 210388", null);
    }

    private void reply(Instant time, Mail.Visit visit, String subject, String attachment) {
        String message = log.mail.message();
        log.mail.send(time, visit, message, subject, attachment);
        log.mail.remove(time.plusSeconds(84), "SoftDelete", visit, "\\Sent Items", message, subject);
    }

    /** The admin follows the alert: one rule removed, one password changed. The reader keeps trying, and finds the others open. */
    private void halfARemedy() {
        Instant time = at("2021-06-14T08:31:02");
        String rule = log.path(Office.LUCIE.alias() + "\\o365 standard");
        log.cmdlet(time, "Remove-InboxRule", Office.MARTIN, Office.OFFICE, Log.POWERSHELL, log.guid(), rule,
                "Identity", rule,
                "Confirm", "False");
        acts.reset(time.plusSeconds(140), Office.MARTIN, Office.LUCIE);
        for (int i = 0; i < 4; i++) {
            log.signIn(at("2021-06-14T15:08:31").plus(Duration.ofMinutes(i * 310L)), Office.LUCIE, Workers.READER,
                    Office.BAV2ROPC, Log.Result.LEGACY_WRONG, null);
        }
    }

    private static Instant at(String time) {
        return Acts.at(time);
    }
}
