package becquerel.detect.sigma.activity;

import becquerel.activity.Activity;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A sentence with fields in braces, and with {@code {actor}} and {@code {when}}, which are turns of phrase. */
record Template(List<Part> parts) {
    private static final String ACTOR = "actor";
    private static final String WHEN = "when";

    /** Text of ours, or the name of a field. */
    record Part(String text, boolean field) {}

    Template {
        parts = List.copyOf(parts);
    }

    /** Nothing when a brace is not closed. */
    static Optional<Template> of(String sentence) {
        var parts = new ArrayList<Part>();
        String rest = sentence;
        while (!rest.isEmpty()) {
            int open = rest.indexOf('{');
            if (open < 0) {
                parts.add(new Part(rest, false));
                break;
            }
            int close = rest.indexOf('}', open);
            if (close < 0) {
                return Optional.empty();
            }
            parts.add(new Part(rest.substring(0, open), false));
            parts.add(new Part(rest.substring(open + 1, close), true));
            rest = rest.substring(close + 1);
        }
        return Optional.of(new Template(parts));
    }

    /** Whoever says nothing of the sentence gets the title, with who and when. */
    static Template titled(String title) {
        return new Template(List.of(
                new Part(ACTOR, true),
                new Part(" did what this rule looks for, \"" + title + "\",", false),
                new Part(WHEN, true),
                new Part(".", false)));
    }

    boolean saysWhoAndWhen() {
        return parts.contains(new Part(ACTOR, true)) && parts.contains(new Part(WHEN, true));
    }

    /** The fields it shows. */
    List<String> fields() {
        return parts.stream()
                .filter(Part::field)
                .map(Part::text)
                .filter(name -> !name.equals(ACTOR) && !name.equals(WHEN))
                .toList();
    }

    /** What the fields hold is shown, never read: braces in evidence stay braces. */
    String fill(Activity activity, Known known) {
        var sentence = new StringBuilder();
        for (Part part : parts) {
            sentence.append(part.field() ? shown(part.text(), activity, known) : part.text());
        }
        return sentence.toString();
    }

    private static String shown(String field, Activity activity, Known known) {
        return switch (field) {
            case ACTOR -> Sentences.whoFirst(activity);
            case WHEN -> Sentences.whenAndWhere(activity);
            case "operation" -> Quoted.plain(activity.context().operation());
            default -> {
                List<String> values = ActivityFields.of(field)
                        .map(it -> it.written(activity, known))
                        .orElse(List.of());
                yield values.isEmpty() ? "(not named)" : Sentences.quotedList(values);
            }
        };
    }
}
