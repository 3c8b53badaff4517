package becquerel.collect.value;

import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each of the provider's sign-in error codes says about the password; data, because the provider changes them. */
public final class SignInCodes {
    private static final String TABLE = "sign-in-codes.csv";
    private static final Map<String, SignInVerdict> BY_CODE = new HashMap<>();
    private static final Map<String, SignInVerdict> BY_NAME = new HashMap<>();

    static {
        load();
    }

    private SignInCodes() {}

    /** By number where there is one, by name otherwise; null when the table knows neither. */
    public static @Nullable SignInVerdict verdict(String code, String name) {
        SignInVerdict verdict = BY_CODE.get(code);
        return verdict != null ? verdict : BY_NAME.get(name.toLowerCase(Locale.ROOT));
    }

    /** How a sign-in with this verdict ended. */
    public static Outcome outcome(SignInVerdict verdict) {
        return switch (verdict) {
            case SUCCESS -> Outcome.SUCCESS;
            case INTERRUPTED -> Outcome.INTERRUPTED;
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT, LOCKED, PASSWORD_RIGHT, OTHER_FAILURE -> Outcome.FAILURE;
        };
    }

    private static void load() {
        try (InputStream table = SignInCodes.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is missing from the program; install it again");
            }
            var lines = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8));
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .forEach(SignInCodes::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(TABLE + " cannot be read; install the program again", broken);
        }
    }

    private static void add(String line) {
        String[] cells = line.split(",", -1);
        SignInVerdict verdict = SignInVerdict.valueOf(cells[1].strip());
        BY_CODE.put(cells[0].strip(), verdict);
        for (int i = 2; i < cells.length; i++) {
            BY_NAME.putIfAbsent(cells[i].strip().toLowerCase(Locale.ROOT), verdict);
        }
    }
}
