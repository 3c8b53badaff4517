package becquerel.run;

import becquerel.run.intake.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a case came about, as far as a person should know.
 *
 * @param grown evidence was added to a case
 * @param decided only a person's decision was added
 * @param files how many files were new to it
 * @param start from where on activities were judged again
 * @param missing cited records whose evidence is gone
 * @param strangers organisations that a person described and that nothing in the evidence is of
 * @param rules what became of the user's own rules; empty when there are none
 */
record Note(boolean grown, boolean decided, int files, Point start, int missing, List<String> strangers, String rules) {
    /** Lines, each with a word in front. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        strangers.forEach(
                each -> lines.add(
                        "not found  " + each
                                + " of organisation.yaml: nothing in the evidence is of it; give its tenant id or a domain of its own"));
        if (!rules.isEmpty()) {
            lines.add("rules      " + rules);
        }
        if (decided) {
            missingWords().ifPresent(words -> lines.add("records    " + words));
        } else if (grown) {
            lines.add("added      " + added()
                    + missingWords().map(words -> "; " + words).orElse(""));
        }
        return lines;
    }

    private String added() {
        String added = files == 0
                ? "no new file: all is in the case already"
                : files == 1 ? "1 new file" : files + " new files";
        String judged = start.equals(Point.START)
                ? "all activities were judged again"
                : "judged again from " + start.time() + " on";
        return added + "; " + judged;
    }

    private Optional<String> missingWords() {
        return missing == 0
                ? Optional.empty()
                : Optional.of(
                        missing
                                + " cited records are not in raw/, since their evidence is no longer where it was: name it, too");
    }
}
