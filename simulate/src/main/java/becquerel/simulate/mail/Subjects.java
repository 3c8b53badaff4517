package becquerel.simulate.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import becquerel.simulate.world.Chance;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What messages and files are called, in the languages the world speaks. */
final class Subjects {
    enum Kind {
        WORK,
        BULK,
        JUNK
    }

    private static final Map<String, List<String>> TEXTS = read();
    private static final String[] ENGLISH_DAYS = days("en");
    private static final String[] ENGLISH_MONTHS = months("en");
    private static final Map<String, String[]> DAYS = new HashMap<>();
    private static final Map<String, String[]> MONTHS = new HashMap<>();

    static {
        for (String language : List.of("de", "fr", "es", "nl", "pl", "it", "sv")) {
            DAYS.put(language, days(language));
            MONTHS.put(language, months(language));
        }
    }

    private static final List<String> FILES = List.of(
            "offer-%.pdf",
            "invoice-%.pdf",
            "plan-%.xlsx",
            "photo-%.jpg",
            "contract-%.docx",
            "statement-%.pdf",
            "report-%.pptx",
            "scan-%.pdf",
            "order-%.xml");

    private Subjects() {}

    static String of(Chance draw, String language, Kind kind, LocalDate date) {
        List<String> texts = TEXTS.getOrDefault(language + kind, List.of());
        String text = draw.of(texts.isEmpty() ? Objects.requireNonNull(TEXTS.get("en" + kind)) : texts);
        int gap = text.indexOf('{');
        return gap < 0
                ? text
                : text.substring(0, gap) + filled(text.charAt(gap + 1), draw, language, date) + text.substring(gap + 3);
    }

    private static String filled(char gap, Chance draw, String language, LocalDate date) {
        return switch (gap) {
            case 'n' -> Integer.toString(draw.between(10_000, 999_999));
            case 's' -> Integer.toString(draw.between(2, 40));
            case 'd' -> DAYS.getOrDefault(language, ENGLISH_DAYS)[draw.below(5)];
            case 'm' -> MONTHS.getOrDefault(language, ENGLISH_MONTHS)[(date.getMonthValue() + 10 + draw.below(2)) % 12];
            default -> Integer.toString(date.getYear() + draw.below(2));
        };
    }

    static String file(Chance draw) {
        return draw.of(FILES).replace("%", Integer.toString(draw.below(9999)));
    }

    private static String[] days(String language) {
        return Arrays.stream(DayOfWeek.values())
                .map(each -> each.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language)))
                .toArray(String[]::new);
    }

    private static String[] months(String language) {
        return Arrays.stream(Month.values())
                .map(each -> each.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(language)))
                .toArray(String[]::new);
    }

    private static Map<String, List<String>> read() {
        var texts = new HashMap<String, List<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Subjects.class.getResourceAsStream("subjects.tsv")), UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] cells = line.split("\t", -1);
                texts.computeIfAbsent(cells[0] + Kind.valueOf(cells[1]), _ -> new ArrayList<>())
                        .add(cells[2]);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
