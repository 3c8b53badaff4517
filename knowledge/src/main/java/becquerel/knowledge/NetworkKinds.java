package becquerel.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What kind of network a system is: by its number where we know it, else by words in its name. A number decides before a word,
 * and an earlier word before a later one. Most networks are of no known kind.
 */
final class NetworkKinds {
    private final Map<Long, Network.Kind> numbers = new HashMap<>();
    private final List<Word> words = new ArrayList<>();

    private NetworkKinds(DataFile file) {
        for (String line : file.lines()) {
            List<String> fields = DataFile.fields(line);
            var kind = Network.Kind.valueOf(fields.get(0).toUpperCase(Locale.ROOT));
            if (fields.get(1).equals("word")) {
                words.add(new Word(kind, fields.get(2)));
            } else {
                numbers.put(Long.valueOf(fields.get(1)), kind);
            }
        }
    }

    /** Read when first asked for. */
    static NetworkKinds shipped() {
        return Shipped.KINDS;
    }

    private static final class Shipped {
        static final NetworkKinds KINDS = new NetworkKinds(DataFile.named("network-kinds.txt"));
    }

    Network.Kind of(long asn, String name) {
        return Optional.ofNullable(numbers.get(asn)).orElseGet(() -> byName(name));
    }

    private Network.Kind byName(String name) {
        String parts = " " + name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return words.stream()
                .filter(word -> word.isIn(parts))
                .map(Word::kind)
                .findFirst()
                .orElse(Network.Kind.UNKNOWN);
    }

    /** Words with a star are the beginning or the end of a word. */
    private record Word(Network.Kind kind, String sought) {
        Word(Network.Kind kind, String sought) {
            this.kind = kind;
            this.sought = (" " + sought + " ").replace("* ", "").replace(" *", "");
        }

        boolean isIn(String parts) {
            return parts.contains(sought);
        }
    }
}
