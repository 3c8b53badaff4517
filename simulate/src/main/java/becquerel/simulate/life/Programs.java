package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Programs people have, in the version their machine has on a day. Browsers get a version about every four weeks; counts
 * start from released ones (Chrome 131 on 2024-11-12, Firefox 134 on 2025-01-07, iOS 18.2 in December 2024, Outlook build 18227 in
 * December 2024). Office and telephone programs move in monthly steps.
 */
final class Programs {
    private static final LocalDate CHROME_131 = LocalDate.of(2024, 11, 12);
    private static final LocalDate FIREFOX_134 = LocalDate.of(2025, 1, 7);
    private static final LocalDate OFFICE_18227 = LocalDate.of(2024, 12, 3);
    private static final LocalDate IOS_18_2 = LocalDate.of(2024, 12, 11);
    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64";
    private static final String MAC = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7";
    private static final String KIT = ") AppleWebKit/537.36 (KHTML, like Gecko) ";

    private Programs() {}

    /** The mail program at the desk. */
    static Client desk(Persona persona, LocalDate date) {
        return switch (persona.machine()) {
            case OUTLOOK ->
                new Client(
                        Client.Kind.OUTLOOK,
                        "Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0." + office(date, persona.lag())
                                + "; Pro)",
                        "Windows10",
                        "Other");
            case MAC_OUTLOOK ->
                new Client(
                        Client.Kind.OUTLOOK,
                        "MacOutlook/16." + (92 + months(OFFICE_18227, date, persona.lag()))
                                + ".0 (Intel Mac OS X Version 14." + (persona.lag() % 6) + ")",
                        "MacOs",
                        "Other");
            default -> browser(persona, date);
        };
    }

    /** The browser at the desk. */
    static Client browser(Persona persona, LocalDate date) {
        int chrome = chrome(date, persona.lag());
        return switch (persona.machine()) {
            case OUTLOOK, EDGE ->
                new Client(
                        Client.Kind.BROWSER,
                        WINDOWS + KIT + "Chrome/" + chrome + ".0.0.0 Safari/537.36 Edg/" + chrome + ".0.0.0",
                        "Windows10",
                        "Edge");
            case CHROME ->
                new Client(
                        Client.Kind.BROWSER,
                        WINDOWS + KIT + "Chrome/" + chrome + ".0.0.0 Safari/537.36",
                        "Windows10",
                        "Chrome");
            case FIREFOX -> {
                int fox = 134 + (int) Math.max(-40, steps(FIREFOX_134, date, persona.lag(), 28));
                yield new Client(
                        Client.Kind.BROWSER,
                        WINDOWS + "; rv:" + fox + ".0) Gecko/20100101 Firefox/" + fox + ".0",
                        "Windows10",
                        "Firefox");
            }
            case SAFARI, MAC_OUTLOOK -> {
                int minor = Math.clamp(1 + months(IOS_18_2, date, persona.lag()) / 2, 0, 6);
                yield new Client(
                        Client.Kind.BROWSER,
                        MAC + ") AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18." + minor + " Safari/605.1.15",
                        "MacOs",
                        "Safari");
            }
            case MAC_CHROME ->
                new Client(
                        Client.Kind.BROWSER,
                        MAC + KIT + "Chrome/" + chrome + ".0.0.0 Safari/537.36",
                        "MacOs",
                        "Chrome");
        };
    }

    /** What reads mail on the telephone. */
    static Client phone(Persona persona, LocalDate date, Chance model) {
        int minor = Math.clamp(2 + months(IOS_18_2, date, persona.lag() / 4) / 2, 0, 7);
        return switch (persona.phone()) {
            case OUTLOOK_IOS, NONE -> new Client(Client.Kind.PHONE, "Outlook-iOS/2.0", "Ios", "Mobile Safari");
            case OUTLOOK_ANDROID -> new Client(Client.Kind.PHONE, "Outlook-Android/2.0", "Android", "Chrome Mobile");
            case APPLE_MAIL ->
                new Client(
                        Client.Kind.PHONE,
                        "Apple-iPhone" + model.between(12, 17) + "C" + model.between(1, 5) + "/22"
                                + (char) ('B' + minor) + model.between(60, 99),
                        "Ios",
                        "Mobile Safari");
            case SAMSUNG_MAIL ->
                new Client(
                        Client.Kind.PHONE,
                        "Android-SAMSUNG-SM-" + (char) ('A' + model.below(3) * 6) + model.between(126, 936) + "B/101.1"
                                + model.between(2, 5),
                        "Android",
                        "Other");
        };
    }

    /** The chat program. */
    static Client teams(Persona persona, LocalDate date) {
        int chrome = chrome(date, 20);
        String build = (24_335 + 30 * months(OFFICE_18227, date, 0)) + ".208.3315.1951";
        return new Client(
                Client.Kind.APPLICATION,
                (persona.machine().mac() ? MAC : WINDOWS) + KIT + "Chrome/" + chrome + ".0.0.0 Safari/537.36 Edg/"
                        + chrome + ".0.0.0 Teams/" + build,
                persona.machine().mac() ? "MacOs" : "Windows10",
                "Edge");
    }

    /** The program that keeps files in step. */
    static Client files(Persona persona, LocalDate date) {
        return new Client(
                Client.Kind.APPLICATION,
                "Microsoft SkyDriveSync 24." + (220 + 7 * months(OFFICE_18227, date, persona.lag() / 3))
                        + ".1103.0002 ship; Windows NT 10.0 (26100)",
                persona.machine().mac() ? "MacOs" : "Windows10",
                "Other");
    }

    private static int chrome(LocalDate date, int lag) {
        return 131 + (int) Math.max(-60, steps(CHROME_131, date, lag, 29));
    }

    private static String office(LocalDate date, int lag) {
        return Integer.toString(18_227 + 100 * Math.max(-40, months(OFFICE_18227, date, lag)));
    }

    private static int months(LocalDate from, LocalDate date, int lag) {
        return (int) steps(from, date, lag, 31);
    }

    private static long steps(LocalDate from, LocalDate date, int lag, int days) {
        return Math.floorDiv(ChronoUnit.DAYS.between(from, date) - lag, days);
    }
}
