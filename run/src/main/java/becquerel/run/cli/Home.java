package becquerel.run.cli;

import java.nio.file.Path;

/** Where the program lies, as the launcher says. */
final class Home {
    private Home() {}

    /** The rules and taxonomies that come with the program. */
    static Path rules() {
        return Path.of(System.getProperty("becquerel.home", "."), "rules");
    }
}
