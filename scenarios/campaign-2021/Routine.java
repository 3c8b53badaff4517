import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** What an office leaves in the log when nothing happens: sign-ins, mail, files, chats and Exchange looking after itself. */
final class Routine {
    private static final List<String> SUBJECTS = List.of(
            "Meeting on Thursday", "Re: Drawing 4471-B", "Offer for Northwind Mills", "Delivery next week",
            "Re: Holiday list", "Minutes", "Re: Spare parts", "Machine 12 service report", "Trade fair stand",
            "Re: Order 88213", "Price list 2021", "Visit of Fabrikam");
    private static final List<String> MONEY_SUBJECTS = List.of(
            "Invoice 210377", "Re: Invoice 210381", "Invoice 210390", "Statement of account May", "Re: Payment run 23",
            "Reminder: invoice 210352");
    private static final List<String> FILES = List.of(
            "Offers/Northwind Mills 2021.docx", "Drawings/4471-B.pdf", "Planning/Capacity June.xlsx",
            "Sales/Pipeline.xlsx", "Quality/Complaint 311.docx", "Shared/Holiday list.xlsx", "Shared/Canteen.docx");

    private final Log log;
    private final Random random;
    /** Share of days on which somebody does one of the usual things; smaller offices in smaller scenarios. */
    private final double bustle;
    private final Mailboxes mailboxes;

    Routine(Log log, Mailboxes mailboxes, Random random, double bustle) {
        this.log = log;
        this.mailboxes = mailboxes;
        this.random = random;
        this.bustle = bustle;
    }

    void days(LocalDate first, LocalDate last) {
        first.datesUntil(last.plusDays(1)).forEach(this::day);
    }

    private void day(LocalDate day) {
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        for (Office.Person person : Office.PEOPLE) {
            if (!employed(person, day)) {
                continue;
            }
            if (!weekend && random.nextInt(10) > 0) {
                workday(person, day, midnight);
            }
            if (maybe(weekend ? 0.08 : 0.2)) {
                phone(person, minute(midnight, 16 * 60, 240));
            }
        }
        if (!weekend) {
            copier(midnight);
        }
        if (day.getDayOfWeek() == DayOfWeek.TUESDAY) {
            nightlyJobs(midnight.plus(Duration.ofMinutes(21 * 60 + 13)));
        }
        if (maybe(0.5)) {
            portalNoise(minute(midnight, 300, 800));
        }
    }

    private static boolean employed(Office.Person person, LocalDate day) {
        return !(person.equals(Office.ANNA) && day.isBefore(LocalDate.of(2021, 5, 24)))
                && !(person.equals(Office.KAREL) && day.isAfter(LocalDate.of(2021, 5, 28)));
    }

    private void workday(Office.Person person, LocalDate day, Instant midnight) {
        String address = desk(person, day);
        String session = log.guid();
        Instant start = minute(midnight, 5 * 60 + 30, 110);
        if (maybe(0.1)) {
            log.signIn(start.minusSeconds(2), person, address, person.agent(), Log.Result.SILENT, session);
        }
        if (day.getDayOfWeek() == DayOfWeek.MONDAY) {
            log.signIn(start, person, address, person.agent(), Log.Result.TYPED, session);
            log.signIn(start.plusSeconds(6), person, address, person.agent(), Log.Result.STAY, session);
        } else {
            log.signIn(start, person, address, person.agent(), Log.Result.BROWSER, session);
        }
        mail(person, address, session, start);
        if (person.equals(Office.JAN)) {
            imap(person, address, start);
        }
        if (maybe(0.35)) {
            String[] file = FILES.get(random.nextInt(FILES.size())).split("/");
            Instant time = minute(start, 20, 400);
            String act = List.of("FileAccessed", "FileAccessed", "FileModified", "FileDownloaded", "FileUploaded")
                    .get(random.nextInt(5));
            log.file(time, act, person, address, person.agent(), file[0], file[1]);
            if (maybe(0.2)) {
                log.file(time.plusSeconds(70), "PageViewed", person, address, person.agent(), "SitePages", "Home.aspx");
            }
        }
        if (maybe(0.25)) {
            teams(person, address, minute(start, 5, 300));
        }
    }

    private void mail(Office.Person person, String address, String session, Instant start) {
        var web = new Mail.Visit(person, person, address, Mail.Client.web(person.agent()), session);
        boolean outlook = person.agent().os().equals("Windows 10");
        if (outlook && maybe(0.7)) {
            var visit = new Mail.Visit(person, person, address, Mail.Client.OUTLOOK, log.guid());
            read(minute(start, 3, 120), visit, 0, 1 + random.nextInt(3));
            if (maybe(0.2)) {
                log.mail.sync(minute(start, 2, 10), visit, maybe(0.5) ? "\\Inbox" : "\\Sent Items");
            }
        }
        if (!outlook || maybe(0.35)) {
            read(minute(start, 30, 300), web, 1, 1 + random.nextInt(2));
        }
        if (maybe(0.45)) {
            boolean money = List.of(Office.HELENA, Office.LUCIE, Office.RADEK, Office.IVANA).contains(person);
            List<String> subjects = money && maybe(0.6) ? MONEY_SUBJECTS : SUBJECTS;
            mailboxes.send(minute(start, 40, 420), web, subjects.get(random.nextInt(subjects.size())),
                    maybe(0.2) ? "image001.png (4182b)" : null);
        }
        if (maybe(0.1)) {
            String service = "2603:10a6:208:ac::" + (16 + random.nextInt(9));
            read(minute(start, 10, 500), new Mail.Visit(person, person, service, Mail.Client.SERVICE, null), 1, 1);
        }
        if (person.equals(Office.JITKA) && maybe(0.8)) {
            read(minute(start, 60, 200), new Mail.Visit(person, Office.PETRA, address, web.client(), session), 1, 1);
        }
    }

    private void read(Instant time, Mail.Visit visit, int known, int unread) {
        log.mail.read(time, visit, "\\Inbox", mailboxes.newest(visit.mailbox(), time, known, unread));
    }

    /** An engineer whose old mail program still fetches by IMAP, every day from the same two places. */
    private void imap(Office.Person person, String address, Instant start) {
        for (int hour = 1; hour < 8; hour += 3) {
            Instant time = minute(start, hour * 60, 20);
            log.signIn(time, person, address, Office.BAV2ROPC, Log.Result.LEGACY, null);
            read(time.plusSeconds(4), new Mail.Visit(person, person, address, Mail.Client.IMAP, null), 0, 2);
        }
    }

    private void phone(Office.Person person, Instant time) {
        String address = Office.CARRIER.get(random.nextInt(Office.CARRIER.size()));
        String session = log.guid();
        log.signIn(time, person, address, Office.PHONE, Log.Result.APP, session);
        read(time.plusSeconds(35), new Mail.Visit(person, person, address, Mail.Client.PHONE, session), 1, 1);
    }

    private void copier(Instant midnight) {
        for (int i = 0; i < 2; i++) {
            log.signIn(minute(midnight, 420 + i * 200, 150), Office.SCAN, Office.OFFICE, Office.BAV2ROPC,
                    Log.Result.LEGACY, null);
        }
    }

    private void teams(Office.Person person, String address, Instant time) {
        log.add(time, "TeamsSessionStarted", 25, null, person.objectId(), 0, "MicrosoftTeams",
                "ClientIP", address,
                "ObjectId", "Windows (1415/21051021800)",
                "UserId", person.account());
    }

    private void nightlyJobs(Instant time) {
        List<String> plans = List.of("ExchangeOnlineEssentials", "ExchangeOnline", "ExchangeOnlineEnterprise",
                "ExchangeOnlineDeskless");
        for (int i = 0; i < 24; i++) {
            String plan = log.path(plans.get(i % 4) + "-3f0c5a7e-1b9d-4e11-8a5f-00000000000" + i % 4);
            log.systemCmdlet(time.plusSeconds(i / 3), "Set-MailboxPlan", "Microsoft.Exchange.ServiceHost", plan,
                    "Identity", plan,
                    "UseDatabaseRetentionDefaults", "False",
                    "RecoverableItemsQuota", "30 GB (32,212,254,720 bytes)");
        }
        for (int i = 0; i < 12; i++) {
            String box = log.path("SystemMailbox{bb558c35-97f1-4cb9-8ff7-d53741dc928" + Integer.toHexString(i) + "}");
            log.systemCmdlet(time.plusSeconds(9 + i / 3), "Set-Mailbox", "Microsoft.Exchange.ServiceHost", box,
                    "Arbitration", "True",
                    "Identity", box,
                    "Force", "True",
                    "HiddenFromAddressListsEnabled", "True");
        }
        String discovery = log.path("DiscoverySearchMailbox{D919BA05-46A6-415f-80AD-7E09334BB852}");
        log.systemCmdlet(time.plusSeconds(14), "Add-MailboxPermission", "Microsoft.Exchange.ServiceHost", discovery,
                "DomainController", "",
                "Identity", discovery,
                "User", log.path("Discovery Management"),
                "AccessRights", "FullAccess");
        log.systemCmdlet(time.plusSeconds(15), "Set-TransportConfig", "Microsoft.Exchange.ServiceHost",
                log.tenant.name() + "\\Transport Settings",
                "DomainController", "",
                "Identity", log.tenant.name(),
                "HygieneSuite", "Premium");
        for (Office.Person person : List.of(Office.SOFIE, Office.ROMAN, Office.FILIP)) {
            log.systemCmdlet(time.plusSeconds(3600), "Set-User", "Microsoft.Exchange.Management.ForwardSync",
                    log.path(person.alias()),
                    "Identity", log.tenant.id() + "\\" + person.objectId(),
                    "SyncMailboxLocationGuids", "True",
                    "ErrorAction", "Stop");
        }
    }

    private void portalNoise(Instant time) {
        log.add(time, "SearchMtpStatus", 52, null, "NOT-FOUND", 5, "SecurityComplianceCenter",
                "UserId", "NOT-FOUND",
                "AadAppId", "8ee8fdad-f234-4243-8f3b-15c294843740",
                "DataType", "MtpStatus",
                "DatabaseType", "DataInsights",
                "RelativeUrl", "/DataInsights/DataInsightsService.svc/Find/MtpStatus?tenantid=" + log.tenant.id(),
                "ResultCount", "1");
    }

    private String desk(Office.Person person, LocalDate day) {
        boolean fair = person.equals(Office.NIKOLA)
                && (day.equals(LocalDate.of(2021, 5, 26)) || day.equals(LocalDate.of(2021, 5, 27)));
        return fair ? Office.FAIR : random.nextDouble() < 0.6 ? Office.OFFICE : person.home();
    }

    private Instant minute(Instant from, int minutes, int spread) {
        return from.plusSeconds(minutes * 60L + random.nextInt(spread * 60));
    }

    private boolean maybe(double chance) {
        return random.nextDouble() < chance * bustle;
    }
}
