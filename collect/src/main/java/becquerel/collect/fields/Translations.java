package becquerel.collect.fields;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Columns that portals name in the language of whoever is signed in; data, so that a language is added without code. */
final class Translations {
    private static final String TABLE = "translations.csv";
    private static final Map<String, String> ENGLISH = load();

    private Translations() {}

    /** The normal English name of a normal name in another language; empty when it is none that is known. */
    static String english(String normal) {
        return ENGLISH.getOrDefault(normal, "");
    }

    private static Map<String, String> load() {
        try (InputStream table = Translations.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing from the program; install it again");
            }
            Map<String, String> english = new HashMap<>();
            var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .forEach(cells -> {
                        for (int i = 1; i < cells.length; i++) {
                            english.put(Names.normal(cells[i]), Names.normal(cells[0]));
                        }
                    });
            return Map.copyOf(english);
        } catch (IOException broken) {
            throw new UncheckedIOException(TABLE + " cannot be read; install the program again", broken);
        }
    }
}
