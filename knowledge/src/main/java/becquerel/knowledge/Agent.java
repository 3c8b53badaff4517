package becquerel.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a client says of itself, as far as it matters. Everybody can say anything: it never proves innocence, but most
 * intruders' tools do not bother to lie well.
 *
 * @param text the description in lower case
 * @param platform the operating system family, empty when it says none
 * @param browser the browser family, empty when it is none
 * @param major the browser's main version, 0 when it says none
 * @param trade what the description gives away; empty for browsers, mail programs and whatever is unknown
 */
public record Agent(String text, String platform, String browser, int major, Optional<Trade> trade) {
    /** A description longer than this is cut before it is looked at. */
    private static final int LONGEST = 512;

    private static final List<Word> WORDS = DataFile.named("agents.txt").lines().stream()
            .map(DataFile::fields)
            .map(fields -> new Word(
                    Trade.valueOf(fields.get(0).toUpperCase(Locale.ROOT)),
                    fields.get(1).toLowerCase(Locale.ROOT)))
            .toList();

    /** The first that fits is the browser: those built on another one name that too. */
    private static final List<Browser> BROWSERS = List.of(
            new Browser("old edge", Pattern.compile("edge/(\\d{1,4})")), // says a Chrome version that never changes
            new Browser("edge", Pattern.compile("edga?(?:ios)?/(\\d{1,4})")),
            new Browser("opera", Pattern.compile("opr/(\\d{1,4})")),
            new Browser("chrome", Pattern.compile("(?:chrome|crios)/(\\d{1,4})")),
            new Browser("firefox", Pattern.compile("(?:firefox|fxios)/(\\d{1,4})")),
            new Browser("safari", Pattern.compile("version/(\\d{1,4})[^ ]* (?:mobile/[^ ]+ )?safari/")));

    /** What sort of program gives itself away. */
    public enum Trade {
        SCRIPT,
        KIT,
        PASSWORD
    }

    private static final Recent<Agent> READ = new Recent<>(Agent::read);

    public static Agent of(String userAgent) {
        return READ.of(userAgent);
    }

    private static Agent read(String userAgent) {
        String text =
                userAgent.substring(0, Math.min(userAgent.length(), LONGEST)).toLowerCase(Locale.ROOT);
        for (Browser browser : BROWSERS) {
            Matcher matcher = browser.pattern().matcher(text);
            if (matcher.find()) {
                return new Agent(text, platform(text), browser.name(), Integer.parseInt(matcher.group(1)), trade(text));
            }
        }
        return new Agent(text, platform(text), "", 0, trade(text));
    }

    private static Optional<Trade> trade(String text) {
        if (text.equals("node")) {
            return Optional.of(Trade.SCRIPT);
        }
        return WORDS.stream()
                .filter(word -> text.contains(word.text()))
                .map(Word::trade)
                .findFirst();
    }

    /** A program library, a tool or a kit signs in, not a person at a screen. */
    public boolean isScripted() {
        return trade().filter(trade -> trade != Trade.PASSWORD).isPresent();
    }

    /** The provider's word for an old mail protocol turned into a bare password check. */
    public boolean isPasswordOnly() {
        return trade().filter(Trade.PASSWORD::equals).isPresent();
    }

    /** Whether two descriptions can come from one machine: nothing contradicts it. */
    public boolean fits(Agent other) {
        boolean samePlatform = platform.isEmpty() || other.platform.isEmpty() || platform.equals(other.platform);
        return samePlatform && isScripted() == other.isScripted();
    }

    /** About when this version was the newest; empty for browsers whose numbers do not tell. */
    public Optional<LocalDate> released() {
        return switch (browser) {
            case "chrome", "edge" -> Releases.CHROME.date(major);
            case "firefox" -> Releases.FIREFOX.date(major);
            default -> Optional.empty();
        };
    }

    private static String platform(String text) {
        if (text.contains("android")) {
            return "android";
        }
        if (text.contains("iphone") || text.contains("ipad") || text.contains("ios/") || text.contains("darwin")) {
            return "ios";
        }
        if (text.contains("windows")) {
            return "windows";
        }
        if (text.contains("macintosh") || text.contains("mac os x")) {
            return "mac";
        }
        return text.contains("linux") || text.contains("cros ") ? "linux" : "";
    }

    private record Word(Trade trade, String text) {}

    private record Browser(String name, Pattern pattern) {}
}
