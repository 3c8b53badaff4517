import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/**
 * Writes the evidence of a scenario: {@code java Replay.java OUT} the campaign, {@code java Replay.java OUT quiet-office} an
 * office in which nothing happened. The same call writes the same bytes.
 */
final class Replay {
    private static final String NOTES = """
            Call with Martin (IT), 16 June 2021

            - a customer rang Helena on the 15th: why does the company have a new bank account?
            - Martin had an alert about Lucie's mailbox last week, removed a forwarding rule on Monday and gave
              her a new password. Thinks it is done. Nobody else looked at.
            - he sent: the portal export of 17 to 19 May, what their log collector fetched from the
              Management API (zip), and a PowerShell search of 8 June because the collector was down that day
            - ask for: message trace, sign-in logs, the list of inbox rules of all mailboxes
            """;

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        boolean quiet = arguments.length > 1 && arguments[1].equals("quiet-office");
        for (Map.Entry<String, byte[]> file : (quiet ? quietOffice() : campaign()).entrySet()) {
            Path path = out.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Map<String, byte[]> campaign() throws IOException {
        var random = new Random(20210614);
        var log = new Log(random);
        var office = new Routine(log, random, 1);
        var acts = new Acts(log);
        office.days(LocalDate.of(2021, 5, 17), LocalDate.of(2021, 6, 15));
        acts.all();
        new Campaign(log, office, acts).run();
        List<Log.Entry> all = log.chronicle();

        var files = new LinkedHashMap<String, byte[]>();
        files.put("portal/AuditLog_2021-05-17_2021-05-19.csv",
                Exports.portal(only(all, between("2021-05-17T00:00:00", "2021-05-20T00:00:00"))));
        files.put("search/unified-audit-log-8-june.csv",
                Exports.powerShell(only(all, between("2021-06-08T00:00:00", "2021-06-09T00:00:00"))));
        Predicate<Log.Entry> collected = between("2021-05-19T00:00:00", "2021-06-16T00:00:00")
                .and(between("2021-06-08T06:00:00", "2021-06-08T18:00:00").negate());
        files.put("collector.zip", collector(only(all, collected)));
        files.put("notes.txt", NOTES.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return files;
    }

    private static Map<String, byte[]> quietOffice() throws IOException {
        var random = new Random(42);
        var log = new Log(random);
        new Routine(log, random, 0.45).days(LocalDate.of(2021, 5, 17), LocalDate.of(2021, 6, 4));
        new Acts(log).all();
        return Map.of("collector.zip", collector(log.chronicle()));
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
