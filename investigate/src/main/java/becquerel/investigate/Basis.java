package becquerel.investigate;

import becquerel.detect.Blind;
import java.util.List;

/**
 * What the investigation had to go on besides findings.
 *
 * @param kinds what the files are in plain words, as {@link Ledger.Entry#kind()} says it
 * @param lookedFor ends of the sentence "It was looked for ...", one per detector that could see
 * @param blind detectors whose silence means nothing
 */
public record Basis(List<String> kinds, List<String> lookedFor, List<Blind> blind) {
    public static final Basis NONE = new Basis(List.of(), List.of(), List.of());

    public Basis {
        kinds = List.copyOf(kinds);
        lookedFor = List.copyOf(lookedFor);
        blind = List.copyOf(blind);
    }
}
