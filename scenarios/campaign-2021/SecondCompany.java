import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The second company's weeks, 17 May to 9 June, and the campaign's visit on 2 June. */
final class SecondCompany {
    /** The third worker there: a neighbour of the one that reads at the first company. */
    static final String READER = "2001:db8:c10d:41::9";
    private static final List<String> SUBJECTS = List.of("AW: Angebot Kartonagen", "Lieferung KW 23", "Protokoll",
            "AW: Muster 88", "Urlaubsplan", "Rechnung 4471", "AW: Palettenmaß");

    private final Random random = new Random(20210602);
    private final Log log = new Log(random, SecondOffice.TENANT);
    private final Mailboxes mailboxes = new Mailboxes(log);

    private SecondCompany() {}

    /** What the second company hands over: the same kinds of evidence, each in another dialect. */
    static Map<String, byte[]> handedOver() {
        var company = new SecondCompany();
        company.run();
        List<Log.Entry> all = company.log.chronicle();
        Instant end = at("2021-06-10T00:00:00");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("second-company/audit-records.json", Exports.graph(all));
        var signIns = new SignIns(SecondOffice.TENANT, SecondOffice.PEOPLE, Map.of(SecondOffice.THOMAS, Instant.EPOCH))
                .from(all);
        Instant firstLog = at("2021-05-26T00:00:00");
        files.put("second-company/insights-logs-signinlogs.json", SignInExports.diagnostic(signIns.of(true, firstLog, end)));
        files.put("second-company/insights-logs-noninteractiveusersigninlogs.json",
                SignInExports.diagnostic(signIns.of(false, firstLog, end)));
        Instant firstMail = at("2021-05-30T00:00:00");
        files.put("second-company/message-trace.json", TraceExports.old(SecondOffice.TENANT,
                new SecondMail(all, company.mailboxes).flow().of(firstMail, end), firstMail, end));
        files.putAll(SecondSettings.files());
        return files;
    }

    private void run() {
        LocalDate.of(2021, 5, 17).datesUntil(LocalDate.of(2021, 6, 10))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .forEach(this::day);
        acts();
        attack();
    }

    private void day(LocalDate day) {
        for (Office.Person person : SecondOffice.PEOPLE) {
            if (random.nextInt(8) > 0) {
                workday(person, day, minute(day.atStartOfDay(ZoneOffset.UTC).toInstant(), 350, 100));
            }
        }
    }

    private void workday(Office.Person person, LocalDate day, Instant start) {
        String address = random.nextInt(3) > 0 ? SecondOffice.OFFICE : person.home();
        String session = log.guid();
        boolean monday = day.getDayOfWeek() == DayOfWeek.MONDAY;
        log.signIn(start, person, address, person.agent(), monday ? Log.Result.TYPED : Log.Result.BROWSER, session);
        var web = new Mail.Visit(person, person, address, Mail.Client.web(person.agent()), session);
        read(minute(start, 20, 200), web, 2);
        if (person.agent().os().equals("Windows 10")) {
            read(minute(start, 3, 60), new Mail.Visit(person, person, address, Mail.Client.OUTLOOK, log.guid()), 1);
        }
        if (random.nextInt(10) < 6) {
            mailboxes.send(minute(start, 60, 300), web, SUBJECTS.get(random.nextInt(SUBJECTS.size())), null);
        }
        if (person.equals(SecondOffice.LARS)) {
            Instant evening = minute(start, 620, 90);
            log.signIn(evening, person, person.home(), Office.BAV2ROPC, Log.Result.LEGACY, null);
            read(evening.plusSeconds(4), new Mail.Visit(person, person, person.home(), Mail.Client.IMAP, null), 2);
        }
    }

    private void read(Instant time, Mail.Visit visit, int unread) {
        log.mail.read(time, visit, "\\Inbox", mailboxes.newest(visit.mailbox(), time, 1, unread));
    }

    /** Honest people's particular acts: a rule, and a forgotten password. */
    private void acts() {
        Office.Person peter = SecondOffice.PETER;
        Instant rule = at("2021-05-27T09:10:44");
        String session = log.guid();
        log.signIn(rule.minusSeconds(130), peter, SecondOffice.OFFICE, peter.agent(), Log.Result.BROWSER, session);
        log.cmdlet(rule, "New-InboxRule", peter, SecondOffice.OFFICE, Log.EXCHANGE, session, log.path("peter.huber\\Newsletter"),
                "From", "news@kartonwelt.example",
                "MoveToFolder", "Newsletter",
                "Name", "Newsletter",
                "StopProcessingRules", "False");
        Instant reset = at("2021-06-01T11:20:09");
        log.directory(reset, "Reset user password.", SecondOffice.THOMAS, "", "User", SecondOffice.ANNE);
        log.signIn(reset.plusSeconds(240), SecondOffice.ANNE, SecondOffice.OFFICE, Office.CHROME, Log.Result.TYPED, log.guid());
        log.directory(reset.plusSeconds(275), "Change user password.", SecondOffice.ANNE, "20.190.137.21", "User",
                SecondOffice.ANNE);
    }

    private void attack() {
        var workers = new Workers(log, mailboxes);
        workers.check(at("2021-06-02T01:31:04"), SecondOffice.ANNE, Log.Result.LEGACY_WRONG);
        workers.check(at("2021-06-02T01:32:41"), SecondOffice.JUERGEN, Log.Result.LEGACY);
        workers.check(at("2021-06-02T01:34:18"), SecondOffice.LARS, Log.Result.LEGACY_WRONG);
        workers.check(at("2021-06-02T01:35:55"), SecondOffice.MIRIAM, Log.Result.LEGACY_WRONG);
        workers.check(at("2021-06-02T01:37:32"), SecondOffice.PETER, Log.Result.LEGACY_WRONG);
        workers.check(at("2021-06-02T01:39:09"), SecondOffice.SABINE, Log.Result.LEGACY);
        workers.pairOfRules(at("2021-06-02T08:47:19"), SecondOffice.SABINE, 12);
        log.signIn(at("2021-06-02T08:55:14"), SecondOffice.JUERGEN, Workers.RULE_WRITER, Workers.OLD_CHROME,
                Log.Result.BLOCKED, log.guid());
        workers.fetch(SecondOffice.SABINE, READER, Mail.Client.POP, at("2021-06-02T20:15:33"), at("2021-06-09T23:00:00"));
    }

    private Instant minute(Instant from, int minutes, int spread) {
        return from.plusSeconds(minutes * 60L + random.nextInt(spread * 60));
    }

    private static Instant at(String time) {
        return Acts.at(time);
    }
}
