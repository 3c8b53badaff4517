package becquerel.detect.pattern;

import becquerel.knowledge.PatternRow;
import java.util.ArrayList;
import java.util.List;

/** A sentence with fields in braces. */
record Template(List<Part> parts) {
    /** Text of ours, or the name of a field. */
    record Part(String text, boolean field) {}

    static Template of(PatternRow row) {
        var parts = new ArrayList<Part>();
        String rest = row.sentence();
        while (!rest.isEmpty()) {
            int open = rest.indexOf('{');
            if (open < 0) {
                parts.add(new Part(rest, false));
                break;
            }
            int close = rest.indexOf('}', open);
            if (close < 0) {
                throw row.wrong("a brace is not closed in the sentence", "write {field}");
            }
            parts.add(new Part(rest.substring(0, open), false));
            parts.add(new Part(rest.substring(open + 1, close), true));
            rest = rest.substring(close + 1);
        }
        return new Template(List.copyOf(parts));
    }

    /** What the fields hold is shown, never read: braces in evidence stay braces. */
    String fill(Fields fields) {
        var sentence = new StringBuilder();
        for (Part part : parts) {
            sentence.append(part.field() ? fields.shown(part.text()) : part.text());
        }
        return sentence.toString();
    }
}
