package becquerel.detect;

import becquerel.activity.Activity;
import becquerel.activity.Context;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The turns of phrase that findings share, so that they all speak alike. */
public final class Sentences {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);
    /** How an application's account begins, before its id. */
    private static final String APP = "app:";
    /** More items than this are counted instead of named. */
    private static final int NAMED = 5;

    private Sentences() {}

    /** Such as {@code 16 April 2021 12:07 UTC}. */
    public static String moment(Instant time) {
        return Context.isUndated(time) ? "a time that no record tells" : MOMENT.format(time);
    }

    /** Such as {@code 1 mailbox} or {@code 4 769 mailboxes}; thin spaces part the thousands. */
    public static String count(long number, String one, String several) {
        return grouped(number) + " " + (number == 1 ? one : several);
    }

    static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
    }

    /** {@code a, b and c}; from the sixth on they are counted. Each is shown as {@link Quoted#plain} does. */
    public static String list(Collection<String> items) {
        return joined(items.stream().map(Quoted::plain).toList(), " and ");
    }

    /** The same with each item in quotation marks. */
    public static String quotedList(Collection<String> items) {
        return joined(items.stream().map(Quoted::of).toList(), " and ");
    }

    /** {@code a, b or c}: any of them will do. */
    static String choice(Collection<String> items) {
        return joined(items.stream().map(Quoted::plain).toList(), " or ");
    }

    /** The same with each item in quotation marks. */
    static String quotedChoice(Collection<String> items) {
        return joined(items.stream().map(Quoted::of).toList(), " or ");
    }

    /** Joins whole clauses of ours: {@code a, b and c}, none left out. */
    public static String sentenceList(List<String> clauses) {
        return linked(clauses, " and ");
    }

    /** With a capital first letter. */
    public static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private static String joined(List<String> items, String link) {
        if (items.size() > NAMED) {
            return items.stream().limit(NAMED - 1).collect(Collectors.joining(", ")) + link
                    + grouped(items.size() - NAMED + 1) + " more";
        }
        return linked(items, link);
    }

    private static String linked(List<String> items, String link) {
        return items.size() < 2
                ? String.join("", items)
                : String.join(", ", items.subList(0, items.size() - 1)) + link + items.getLast();
    }

    /** Such as {@code 40 seconds}, {@code 12 minutes}, {@code 3 hours} or {@code 5 days}, rounded down. */
    public static String span(Duration span) {
        if (span.toSeconds() < 120) {
            return count(span.toSeconds(), "second", "seconds");
        }
        if (span.toMinutes() < 120) {
            return count(span.toMinutes(), "minute", "minutes");
        }
        if (span.toHours() < 48) {
            return count(span.toHours(), "hour", "hours");
        }
        return count(span.toDays(), "day", "days");
    }

    /** The actor's name fit for a sentence; {@code somebody} where the record names nobody. */
    public static String actor(Activity activity) {
        return named(activity.actor().name());
    }

    /** The same at the beginning of a sentence; a name keeps its small letters, since it is an address. */
    public static String whoFirst(Activity activity) {
        String name = activity.actor().name();
        return name.isEmpty() || name.startsWith(APP) ? capital(named(name)) : named(name);
    }

    public static String subject(Activity activity) {
        return named(activity.subject().name());
    }

    public static String named(String account) {
        if (account.startsWith(APP)) {
            return "the application " + Quoted.plain(account.substring(APP.length()));
        }
        return account.isEmpty() ? "somebody" : Quoted.plain(account);
    }

    /**
     * {@code  from 192.0.2.1} with a leading space, or nothing where the record has no address. An address of the provider
     * is said to be one, since it is not where the person was.
     */
    public static String from(Activity activity) {
        String address = activity.origin().address();
        if (address.isEmpty()) {
            return "";
        }
        String shown = " from " + Quoted.plain(address);
        if (Networks.isProviders(address)) {
            return shown + " (Microsoft's network)";
        }
        return Networks.isPrivate(address) ? shown + " (a private address)" : shown;
    }

    /** {@code  on 16 April 2021 12:07 UTC from 192.0.2.1}, the usual end of a sentence, with its leading space. */
    public static String whenAndWhere(Activity activity) {
        return " on " + moment(activity.time()) + from(activity);
    }
}
