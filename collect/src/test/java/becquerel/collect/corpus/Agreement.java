package becquerel.collect.corpus;

import becquerel.collect.ReadRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How far we agree with other parsers of the same records, and why not where we do not. */
final class Agreement {
    /**
     * A difference that is understood.
     *
     * @param path what the sample's path and record number contain
     * @param field time, user, address or outcome
     */
    record Reason(String path, String field, String why) {}

    private final List<Reason> reasons;
    private final Map<String, int[]> byField = new TreeMap<>();
    private final Map<Reason, Integer> explained =
            new TreeMap<>(Comparator.comparing(Reason::path).thenComparing(Reason::field));
    private final List<String> unexplained = new ArrayList<>();

    Agreement(List<String> lines) {
        reasons = lines.stream().map(Agreement::reason).toList();
    }

    private static Reason reason(String line) {
        String[] cells = line.split(",", 3);
        return new Reason(cells[0], cells[1], cells[2].strip());
    }

    /** Compares a sample's records with their parses; files with other numbers of records are compared as far as they go. */
    void add(Sample sample, List<ReadRecord> records) {
        int both = Math.min(records.size(), sample.expected().size());
        for (int i = 0; i < both; i++) {
            if (!records.get(i).isSkipped()) {
                String place = sample.path() + "#" + (i + 1);
                Oracle.compare(records.get(i), sample.expected().get(i))
                        .forEach(verdict -> add(sample, place, verdict));
            }
        }
    }

    private void add(Sample sample, String place, Oracle.Verdict verdict) {
        int[] counts = byField.computeIfAbsent(set(sample) + " | " + verdict.field(), key -> new int[2]);
        counts[verdict.same() ? 0 : 1]++;
        if (verdict.same()) {
            return;
        }
        reasons.stream()
                .filter(reason ->
                        place.contains(reason.path()) && reason.field().equals(verdict.field()))
                .findFirst()
                .ifPresentOrElse(
                        reason -> explained.merge(reason, 1, Integer::sum),
                        () -> unexplained.add(
                                place + " " + verdict.field() + ": " + verdict.ours() + " / " + verdict.theirs()));
    }

    private static String set(Sample sample) {
        return sample.folder().substring(0, sample.folder().indexOf('/'));
    }

    List<String> unexplained() {
        return unexplained;
    }

    /** Reasons that explain nothing any more. */
    List<Reason> stale() {
        return reasons.stream().filter(reason -> !explained.containsKey(reason)).toList();
    }

    String tables() {
        var page = new StringBuilder("\n| set | field | same | different |\n|---|---|--:|--:|\n");
        byField.forEach(
                (key, counts) -> page.append("| ").append(key).append(" | " + counts[0] + " | " + counts[1] + " |\n"));
        page.append("\n| where | field | records | why |\n|---|---|--:|---|\n");
        explained.forEach((reason, count) -> page.append(
                "| " + reason.path() + " | " + reason.field() + " | " + count + " | " + reason.why() + " |\n"));
        return page.toString();
    }
}
