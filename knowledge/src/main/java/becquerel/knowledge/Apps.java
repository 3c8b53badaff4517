package becquerel.knowledge;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Applications and the permissions they ask for. */
public final class Apps {
    private static final Map<String, App> KNOWN = apps();
    private static final Map<String, Right> RIGHTS = rights();

    private Apps() {}

    /** What is known of one application. */
    public record App(Kind kind, String id, String name) {
        /** Why an application is on the list; its words are those of the data file. */
        public enum Kind {
            MICROSOFT,
            GATEWAY,
            CLIENT,
            ABUSED
        }
    }

    /** What sort of thing a permission opens. */
    public enum Right {
        MAIL,
        DATA,
        DIRECTORY,
        STAY
    }

    public static Optional<App> of(String id) {
        return Optional.ofNullable(KNOWN.get(id.toLowerCase(Locale.ROOT)));
    }

    public static boolean isMicrosofts(String id) {
        return of(id).filter(app -> app.kind() == App.Kind.MICROSOFT || app.kind() == App.Kind.GATEWAY)
                .isPresent();
    }

    /** A product that intruders are known to install. */
    public static boolean isAbused(String id) {
        return of(id).filter(app -> app.kind() == App.Kind.ABUSED).isPresent();
    }

    /** A mail client in wide and honest use. */
    public static boolean isCommonClient(String id) {
        return of(id).filter(app -> app.kind() == App.Kind.CLIENT).isPresent();
    }

    /** One of Microsoft's own applications that phishing kits sign in to. */
    public static boolean isGateway(String id) {
        return of(id).filter(app -> app.kind() == App.Kind.GATEWAY).isPresent();
    }

    /** What a permission opens; empty for the harmless ones. Takes the bare name, or a URL that ends with it. */
    public static Optional<Right> right(String scope) {
        String name = scope.strip().toLowerCase(Locale.ROOT);
        return Optional.ofNullable(RIGHTS.get(name.substring(name.lastIndexOf('/') + 1)));
    }

    /** Whether any of the permissions is of that sort. */
    public static boolean opens(Right right, List<String> scopes) {
        return scopes.stream()
                .anyMatch(scope -> right(scope).filter(right::equals).isPresent());
    }

    private static Map<String, App> apps() {
        var apps = new HashMap<String, App>();
        for (String line : DataFile.named("apps.txt").lines()) {
            List<String> fields = DataFile.fields(line);
            var kind = App.Kind.valueOf(fields.get(0).toUpperCase(Locale.ROOT));
            apps.put(fields.get(1), new App(kind, fields.get(1), fields.get(2)));
        }
        return Map.copyOf(apps);
    }

    private static Map<String, Right> rights() {
        var rights = new HashMap<String, Right>();
        for (String line : DataFile.named("scopes.txt").lines()) {
            List<String> fields = DataFile.fields(line);
            rights.put(
                    fields.get(1).toLowerCase(Locale.ROOT),
                    Right.valueOf(fields.get(0).toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(rights);
    }
}
