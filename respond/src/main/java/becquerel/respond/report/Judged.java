package becquerel.respond.report;

import becquerel.investigate.Ledger;
import becquerel.investigate.Verdict;
import java.util.ArrayList;
import java.util.List;

/** How much was judged at all: silence about nothing must never sound like an all-clear. */
final class Judged {
    private final ReportInput input;
    private final Window window;

    Judged(ReportInput input) {
        this.input = input;
        this.window = Window.of(input);
    }

    /** No incident, and nothing there in which one could have been seen. */
    boolean nothing() {
        return input.conclusion().incidents().isEmpty()
                && (records() == 0 || window.misses(input.ledger()) || (window.isGiven() && nobodyActs()));
    }

    private boolean nobodyActs() {
        return input.conclusion().findings().isEmpty()
                && input.conclusion().verdicts().stream().allMatch(each -> each.kind() == Verdict.Kind.CANNOT_SAY);
    }

    private long records() {
        return input.ledger().files().stream()
                .mapToLong(Ledger.Entry::activities)
                .sum();
    }

    List<String> whyNothing() {
        var said = new ArrayList<String>();
        if (records() == 0) {
            int files = input.ledger().files().size();
            said.add("Nothing was judged: no record that can be read was found.");
            said.add(
                    files == 0
                            ? "No file was found where the evidence was said to be."
                            : Words.count(files, "file was", "files were")
                                    + " found, and none holds a record this program could use; the annex says why for"
                                    + " each.");
        } else {
            said.add("Nothing was judged: no record of anybody's acts lies in the span asked for.");
            said.add(span());
        }
        said.add("Whether there was an attack is therefore open.");
        return said;
    }

    /** What was asked for beside what there is; empty when everything was judged. */
    String span() {
        if (!window.isGiven()) {
            return "";
        }
        return "Only the span " + window.words() + " was to be judged"
                + Span.of(input.ledger())
                        .map(span -> "; the evidence covers " + span.words() + ".")
                        .orElse(".");
    }
}
