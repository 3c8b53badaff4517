package becquerel.investigate;

import becquerel.detect.Sentences;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Exports that end exactly where the exporting tool stops counting: more records may exist than were handed over. Limits as the
 * providers document them; where one was raised, the older stays, as old exports stay in use.
 */
public final class KnownCaps {
    /**
     * One limit.
     *
     * @param kind how the kinds of files begin to which it applies
     * @param by what stops there, to follow "the most that"
     * @param remedy how to get the rest
     */
    private record Cap(String kind, long records, String by, String remedy) {
        Cap(String kind, long records, String by) {
            this(kind, records, by, "Export shorter spans.");
        }
    }

    private static final String SEARCH = "a search of the audit log";
    private static final String LOG_ANALYTICS = "a query in the portal of Log Analytics or Sentinel";

    private static final List<Cap> CAPS = List.of(
            new Cap("unified audit log", 1_000, "one page of a search of the audit log"),
            new Cap("unified audit log", 5_000, "one page of a search of the audit log"),
            new Cap("unified audit log", 10_000, SEARCH),
            new Cap("unified audit log", 50_000, SEARCH),
            new Cap("unified audit log", 100_000, SEARCH),
            new Cap("Sentinel", 10_000, LOG_ANALYTICS),
            new Cap("Sentinel", 30_000, LOG_ANALYTICS),
            new Cap("Defender", 10_000, "advanced hunting's page"),
            new Cap("Defender", 30_000, "advanced hunting's page"),
            new Cap("Defender", 100_000, "one query of advanced hunting's API"),
            new Cap("Entra", 1_000, "one page of Graph"),
            new Cap("Entra", 5_000, "the portal's older download"),
            new Cap("Entra", 10_000, LOG_ANALYTICS),
            new Cap("Entra", 30_000, LOG_ANALYTICS),
            new Cap("Entra", 100_000, "the portal's download"),
            new Cap("Entra", 250_000, "the portal's download"),
            new Cap("message trace", 1_000, "one page of Get-MessageTrace"),
            new Cap("message trace", 5_000, "the largest page of Get-MessageTrace"),
            new Cap("message trace", 10_000, "the admin center's download"),
            new Cap("message trace", 50_000, "an extended report"),
            new Cap("message trace", 100_000, "a historical search"),
            new Cap("mailbox", 1_000, "Get-Mailbox and its kin", "Export again with -ResultSize Unlimited."));

    private KnownCaps() {}

    /** One plain sentence for each such file, in the order given. */
    public static List<String> sentences(Collection<Ledger.Entry> files) {
        return files.stream()
                .flatMap(file -> cap(file).map(cap -> sentence(file, cap)).stream())
                .toList();
    }

    private static Optional<Cap> cap(Ledger.Entry file) {
        return CAPS.stream()
                .filter(cap -> cap.records() == file.records() && file.kind().startsWith(cap.kind()))
                .findFirst();
    }

    private static String sentence(Ledger.Entry file, Cap cap) {
        return file.path() + " holds exactly " + Sentences.count(file.records(), "record", "records")
                + ", the most that " + cap.by() + " hands over: records may be missing. " + cap.remedy();
    }
}
