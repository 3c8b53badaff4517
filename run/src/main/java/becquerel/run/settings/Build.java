package becquerel.run.settings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/**
 * Which program this is, as the manifest of its jar says.
 *
 * @param version such as {@code 0.1.0}
 * @param sources commit it was built from, {@code unknown} outside a packaged build
 */
public record Build(String version, String sources) {
    private static final Build UNKNOWN = new Build("unknown", "unknown");

    public static Build current() {
        try {
            for (URL manifest : Collections.list(Build.class.getClassLoader().getResources("META-INF/MANIFEST.MF"))) {
                try (InputStream in = manifest.openStream()) {
                    Attributes facts = new Manifest(in).getMainAttributes();
                    if ("becquerel".equals(facts.getValue("Implementation-Title"))) {
                        return new Build(facts.getValue("Implementation-Version"), facts.getValue("Becquerel-Build"));
                    }
                }
            }
        } catch (IOException e) {
            return UNKNOWN; // a jar that cannot be read has no version to tell
        }
        return UNKNOWN;
    }
}
