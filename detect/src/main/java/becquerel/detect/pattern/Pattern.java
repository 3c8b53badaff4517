package becquerel.detect.pattern;

import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.knowledge.PatternRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One entry of the table, checked and ready to compare. */
record Pattern(
        String id,
        Set<String> operations,
        List<Condition> conditions,
        Severity severity,
        double confidence,
        Stage stage,
        List<String> attack,
        Template sentence,
        String benign,
        String confirm) {

    /** Any of the fields has any of the values. */
    record Condition(List<String> fields, List<Wanted> values) {
        boolean holds(Fields of) {
            for (String field : fields) {
                String value = of.value(field).strip().toLowerCase(Locale.ROOT);
                for (Wanted wanted : values) {
                    if (wanted.fits(value)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** A value to look for: the whole of it, its beginning, a part of it, or anything at all. */
    record Wanted(How how, String text) {
        enum How {
            WHOLE,
            BEGINNING,
            PART,
            ANYTHING
        }

        static Wanted of(String written) {
            String text = written.toLowerCase(Locale.ROOT);
            if (text.equals("?*")) {
                return new Wanted(How.ANYTHING, "");
            }
            if (text.length() > 2 && text.startsWith("*") && text.endsWith("*")) {
                return new Wanted(How.PART, text.substring(1, text.length() - 1));
            }
            return text.endsWith("*")
                    ? new Wanted(How.BEGINNING, text.substring(0, text.length() - 1))
                    : new Wanted(How.WHOLE, text);
        }

        boolean fits(String value) {
            return switch (how) {
                case WHOLE -> value.equals(text) || value.equals("$" + text); // $true, as PowerShell writes it
                case BEGINNING -> value.startsWith(text);
                case PART -> value.contains(text);
                case ANYTHING -> !value.isEmpty() && !value.equals("$null") && !value.equals("{}");
            };
        }
    }

    static Pattern of(PatternRow row) {
        if (!row.sentence().contains("{when}") || !row.sentence().contains("{actor}")) {
            throw row.wrong("the sentence says neither who nor when", "use {actor} and {when} in it");
        }
        var conditions = new ArrayList<Condition>();
        row.where()
                .forEach((fields, values) -> conditions.add(new Condition(
                        List.of(fields.split("\\|", -1)),
                        values.stream().map(Wanted::of).toList())));
        return new Pattern(
                row.id(),
                Set.copyOf(row.operations().stream().map(Fields::folded).toList()),
                List.copyOf(conditions),
                severity(row),
                row.confidence(),
                stage(row),
                row.attack(),
                Template.of(row),
                row.benign(),
                row.confirm());
    }

    boolean holds(Fields of) {
        for (Condition condition : conditions) {
            if (!condition.holds(of)) {
                return false;
            }
        }
        return true;
    }

    private static Severity severity(PatternRow row) {
        for (Severity each : Severity.values()) {
            if (each.word().equals(row.severity())) {
                return each;
            }
        }
        throw row.wrong("no severity is called " + row.severity(), "use info, low, medium, high or critical");
    }

    private static Stage stage(PatternRow row) {
        for (Stage each : Stage.values()) {
            if (each.name().equals(row.stage())) {
                return each;
            }
        }
        throw row.wrong("no stage is called " + row.stage(), "use S0 to S8");
    }
}
