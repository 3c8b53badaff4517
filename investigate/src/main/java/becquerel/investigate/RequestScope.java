package becquerel.investigate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which accounts and days evidence is asked for.
 *
 * @param accounts mail addresses concerned
 * @param drops addresses that mail was sent on to
 * @param from first day of interest
 * @param to last day of interest
 * @param end last day of the evidence
 */
record RequestScope(List<String> accounts, List<String> drops, LocalDate from, LocalDate to, LocalDate end) {
    /** Only such names are put into commands; PowerShell reads some other signs as quotation marks. */
    private static final Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{N}@._+#'-]{3,200}");

    private static final Pattern UNKNOWN = Pattern.compile("(?:9999|\\+10000)-\\d\\d-\\d\\d");

    RequestScope {
        accounts = harmless(accounts);
        drops = harmless(drops);
    }

    private static List<String> harmless(List<String> addresses) {
        return addresses.stream()
                .filter(address -> HARMLESS.matcher(address).matches() && address.indexOf('@') > 0)
                .toList();
    }

    RequestScope days(LocalDate first, LocalDate last) {
        return new RequestScope(accounts, drops, first, last, end);
    }

    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** The accounts as a PowerShell list. */
    String quoted() {
        return quoted(accounts);
    }

    static String quoted(List<String> addresses) {
        return addresses.stream()
                .map(address -> "'" + address.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
    }

    /** The accounts as a list in the query language of Defender. */
    String inQuery() {
        return accounts.stream().map(account -> '"' + account + '"').collect(Collectors.joining(", "));
    }

    /** Such as {@code a@example.com and b@example.com, 2021-03-26 to 2021-04-16}. */
    String inWords() {
        String who = accounts.isEmpty() ? "all accounts" : Phrases.list(accounts);
        return who + ", " + from + " to " + to;
    }

    /** A text about this scope, with a word in place of days that no record tells, and of what was reckoned from them. */
    static String named(String text) {
        return UNKNOWN.matcher(text).replaceAll("DAY");
    }

    /** The first day after the last one of interest, for filters that end before a day. */
    LocalDate after() {
        return to.plusDays(1);
    }
}
