import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the evidence of a scenario: {@code java Replay.java OUT} the campaign, {@code java Replay.java OUT quiet-office} an
 * office in which nothing happened. The same call writes the same bytes.
 */
final class Replay {
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path out = Path.of(arguments[0]);
        boolean quiet = arguments.length > 1 && arguments[1].equals("quiet-office");
        for (Map.Entry<String, byte[]> file : (quiet ? FirstCompany.quiet() : campaign()).entrySet()) {
            Path path = out.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Map<String, byte[]> campaign() throws IOException, NoSuchAlgorithmException {
        var files = new LinkedHashMap<>(FirstCompany.attacked());
        files.putAll(SecondCompany.handedOver());
        return files;
    }
}
