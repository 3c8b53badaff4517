import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** What the first company hands over. Each source covers a span of its own; none covers all. */
final class FirstCompany {
    private static final String NOTES = """
            Call with Martin (IT), 16 June 2021

            - a customer rang Helena on the 15th: why does the company have a new bank account?
            - Martin had an alert about Lucie's mailbox last week, removed a forwarding rule on Monday and gave
              her a new password. Thinks it is done. Nobody else looked at.
            - he sent: the portal export of 17 to 19 May, what their log collector fetched from the
              Management API (zip), and a PowerShell search of 8 June because the collector was down that day
            - ask for: message trace, sign-in logs, the list of inbox rules of all mailboxes
            """;
    private static final String LATER_NOTES = """
            17 June 2021

            - Martin sent the rest: sign-ins (their collector keeps 24 days; he saved 6 to 8 June from the portal, too),
              message trace from 27 May, the settings of yesterday, and what he had saved from Defender on Monday
            - the same provider looks after Isartal Verpackung, who have an alert of their own; their exports are
              in second-company
            """;

    private FirstCompany() {}

    static Map<String, byte[]> attacked() throws IOException, NoSuchAlgorithmException {
        var random = new Random(20210614);
        var log = new Log(random, Office.TENANT);
        var mailboxes = new Mailboxes(log);
        var office = new Routine(log, mailboxes, random, 1);
        var acts = new Acts(log);
        office.days(LocalDate.of(2021, 5, 17), LocalDate.of(2021, 6, 15));
        acts.all();
        new Campaign(log, mailboxes, acts).run();
        List<Log.Entry> all = log.chronicle();

        var files = new LinkedHashMap<String, byte[]>();
        auditLog(files, all);
        signIns(files, OfficeSignIns.of(all));
        mail(files, new OfficeMail().ordinary(all, mailboxes).attacked().flow());
        files.putAll(new OfficeSettings(true).files(OfficeSignIns.secondFactors()));
        files.put("notes.txt", NOTES.getBytes(UTF_8));
        files.put("notes-17-june.txt", LATER_NOTES.getBytes(UTF_8));
        return files;
    }

    static Map<String, byte[]> quiet() throws IOException {
        var random = new Random(42);
        var log = new Log(random, Office.TENANT);
        var mailboxes = new Mailboxes(log);
        new Routine(log, mailboxes, random, 0.45).days(LocalDate.of(2021, 5, 17), LocalDate.of(2021, 6, 4));
        new Acts(log).all();
        List<Log.Entry> all = log.chronicle();

        var files = new LinkedHashMap<String, byte[]>();
        files.put("collector.zip", collector(all));
        SignIns signIns = OfficeSignIns.of(all);
        Instant from = Acts.at("2021-05-26T00:00:00");
        Instant end = Acts.at("2021-06-05T00:00:00");
        files.put("sign-ins/interactiveUser-SignInLogs.json", SignInExports.pages(signIns.of(true, from, end)));
        files.put("sign-ins/nonInteractiveUser-SignInLogs.json", SignInExports.pages(signIns.of(false, from, end)));
        MailFlow flow = new OfficeMail().ordinary(all, mailboxes).flow();
        files.put("trace/MessageTrace.csv", TraceExports.table(flow.of(from, end)));
        files.putAll(new OfficeSettings(false).files(OfficeSignIns.secondFactors()));
        return files;
    }

    private static void auditLog(Map<String, byte[]> files, List<Log.Entry> all) throws IOException {
        files.put("portal/AuditLog_2021-05-17_2021-05-19.csv",
                Exports.portal(only(all, between("2021-05-17T00:00:00", "2021-05-20T00:00:00"))));
        files.put("search/unified-audit-log-8-june.csv",
                Exports.powerShell(only(all, between("2021-06-08T00:00:00", "2021-06-09T00:00:00"))));
        Predicate<Log.Entry> collected = between("2021-05-19T00:00:00", "2021-06-16T00:00:00")
                .and(between("2021-06-08T06:00:00", "2021-06-08T18:00:00").negate());
        files.put("collector.zip", collector(only(all, collected)));
    }

    private static void signIns(Map<String, byte[]> files, SignIns signIns) {
        Instant from = Acts.at("2021-05-23T00:00:00");
        Instant end = Acts.at("2021-06-16T00:00:00");
        files.put("sign-ins/20210616083005-interactiveUser-SignInLogs.json",
                SignInExports.pages(signIns.of(true, from, end)));
        files.put("sign-ins/20210616083218-nonInteractiveUser-SignInLogs.json",
                SignInExports.pages(signIns.of(false, from, end)));
        files.put("sign-ins/InteractiveSignIns_2021-06-06_2021-06-08.csv", SignInExports.portal(
                signIns.of(true, Acts.at("2021-06-06T00:00:00"), Acts.at("2021-06-09T00:00:00"))));
    }

    private static void mail(Map<String, byte[]> files, MailFlow flow) throws NoSuchAlgorithmException {
        files.put("trace/MessageTrace_2021-05-27_2021-06-05.csv", TraceExports.table(
                flow.of(Acts.at("2021-05-27T00:00:00"), Acts.at("2021-06-06T00:00:00"))));
        files.put("trace/MessageTrace_2021-06-06_2021-06-15.csv", TraceExports.table(
                flow.of(Acts.at("2021-06-06T00:00:00"), Acts.at("2021-06-16T00:00:00"))));
        var defender = new Defender(flow.of(Acts.at("2021-06-07T08:00:00"), Acts.at("2021-06-14T08:00:00")));
        files.put("defender/EmailEvents.csv", defender.events());
        files.put("defender/EmailAttachmentInfo.csv", defender.attachments());
        files.put("defender/EmailUrlInfo.csv", defender.links());
        files.put("defender/EmailPostDeliveryEvents.csv", defender.afterDelivery());
        files.put("defender/UrlClickEvents.csv", defender.clicks());
    }

    /** What a collector keeps of the Management Activity API: one file for each kind of content. */
    private static byte[] collector(List<Log.Entry> entries) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("Audit.AzureActiveDirectory.json", Exports.array(only(entries, ofType(8, 15))));
        files.put("Audit.Exchange.jsonl", Exports.jsonLines(only(entries, ofType(1, 2, 3, 50))));
        files.put("Audit.SharePoint.json", Exports.array(only(entries, ofType(4, 6))));
        files.put("Audit.General.json", Exports.array(only(entries, ofType(25, 40, 52))));
        return Exports.zip(files);
    }

    private static List<Log.Entry> only(List<Log.Entry> entries, Predicate<Log.Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }

    private static Predicate<Log.Entry> between(String from, String to) {
        Instant first = Acts.at(from);
        Instant end = Acts.at(to);
        return entry -> !entry.time().isBefore(first) && entry.time().isBefore(end);
    }

    private static Predicate<Log.Entry> ofType(Integer... types) {
        return entry -> List.of(types).contains(entry.type());
    }
}
