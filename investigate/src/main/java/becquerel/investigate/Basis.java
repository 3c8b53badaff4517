package becquerel.investigate;

import becquerel.detect.Blind;
import becquerel.investigate.exposure.LoggedReading;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the investigation had to go on besides findings.
 *
 * @param kinds what the files are in plain words, as {@link Ledger.Entry#kind()} says it
 * @param lookedFor ends of the sentence "It was looked for ...", one per detector that could see
 * @param blind detectors whose silence means nothing
 * @param sources what each kind of source covers of each tenant
 * @param reading in which half hours reading was logged
 * @param holes why records of reading may be missing from the evidence, each as a plain sentence
 * @param decisions what people decided about sessions
 * @param from first moment judged, if somebody limited it
 * @param to last moment judged, if somebody limited it
 */
public record Basis(
        List<String> kinds,
        List<String> lookedFor,
        List<Blind> blind,
        List<Ledger.Source> sources,
        LoggedReading reading,
        List<String> holes,
        List<Decision> decisions,
        Optional<Instant> from,
        Optional<Instant> to) {
    public static final Basis NONE = new Basis(List.of(), List.of(), List.of());

    /** Everything in the evidence was judged. */
    public Basis(List<String> kinds, List<String> lookedFor, List<Blind> blind) {
        this(kinds, lookedFor, blind, List.of(), Optional.empty(), Optional.empty());
    }

    /** Of which nothing is told about kinds of sources. */
    public Basis(
            List<String> kinds,
            List<String> lookedFor,
            List<Blind> blind,
            Optional<Instant> from,
            Optional<Instant> to) {
        this(kinds, lookedFor, blind, List.of(), from, to);
    }

    /** Of which nothing is told about when reading was logged: then nothing is proven not to have been seen. */
    public Basis(
            List<String> kinds,
            List<String> lookedFor,
            List<Blind> blind,
            List<Ledger.Source> sources,
            Optional<Instant> from,
            Optional<Instant> to) {
        this(kinds, lookedFor, blind, sources, new LoggedReading(), List.of(), List.of(), from, to);
    }

    /** The same with what people decided. */
    public Basis with(List<Decision> decided) {
        return new Basis(kinds, lookedFor, blind, sources, reading, holes, decided, from, to);
    }

    public Basis {
        kinds = List.copyOf(kinds);
        lookedFor = List.copyOf(lookedFor);
        blind = List.copyOf(blind);
        sources = List.copyOf(sources);
        holes = List.copyOf(holes);
        decisions = List.copyOf(decisions);
    }

    /** Whose silence about other times means nothing; empty when everything was judged. */
    String limits() {
        if (from.isEmpty() && to.isEmpty()) {
            return "";
        }
        return "Judged only"
                + from.map(first -> " from " + Phrases.moment(first)).orElse("")
                + to.map(last -> " to " + Phrases.moment(last)).orElse("")
                + ". What lies outside was not judged, so nothing said here is complete"
                + (from.isPresent() ? ": what the intruder set up before may be in force still and is not named" : "")
                + (to.isPresent() ? (from.isPresent() ? "; " : ": ") + "what came later is not known" : "") + ".";
    }
}
