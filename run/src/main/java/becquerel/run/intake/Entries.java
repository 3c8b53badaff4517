package becquerel.run.intake;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.investigate.Ledger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The ledger's line for every file, readable or not. */
record Entries(List<EvidenceFile> files, List<Tally> tallies, Duplicates.Decision decision, Speakers speakers) {
    /** All lines, sorted by path; {@code unread} are problems of whatever could not be opened. */
    List<Ledger.Entry> with(List<Problem> unread) {
        Map<String, List<Problem>> found = unread.stream()
                .collect(Collectors.groupingBy(problem -> problem.where().file(), TreeMap::new, Collectors.toList()));
        List<Ledger.Entry> entries = new ArrayList<>();
        for (int number = 0; number < tallies.size(); number++) {
            EvidenceFile file = files.get(number);
            List<Problem> more = new ArrayList<>(found.getOrDefault(file.path(), List.of()));
            found.remove(file.path());
            more.addAll(contradictions(number));
            more.addAll(speakers.problems(number, file.path()));
            entries.add(tallies.get(number).entry(file, decision.count(number), more));
        }
        found.forEach((path, problems) -> entries.add(Tally.unread(path, problems)));
        entries.sort(Comparator.comparing(Ledger.Entry::path));
        return entries;
    }

    private List<Problem> contradictions(int number) {
        return decision.contradictions().stream()
                .filter(each -> each.other().file() == number)
                .map(each -> new Problem(
                        place(each.other()),
                        "the same record id as " + place(each.kept()) + ", but other content",
                        "both were kept; compare the two records and ask where the files came from"))
                .toList();
    }

    private Place place(Duplicates.Copy copy) {
        return new Place(files.get(copy.file()).path(), copy.position());
    }
}
