package becquerel.run.rules;

import becquerel.detect.Quoted;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.Reach;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.activity.ActivityFields;
import becquerel.detect.sigma.activity.ActivityRules;
import becquerel.detect.sigma.read.Nearest;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.run.sigma.NativeRules;
import becquerel.run.sigma.Taxonomies;
import becquerel.run.sigma.Taxonomy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is wrong with rules before any record is read.
 *
 * @param problems in order of place
 * @param elsewhere rules about sources that are not read here
 */
public record RuleCheck(List<RuleProblem> problems, List<Detection> elsewhere) {
    private static final Comparator<RuleProblem> ORDER = Comparator.comparing(
                    (RuleProblem each) -> each.where().file())
            .thenComparingInt(each -> each.where().line())
            .thenComparingInt(each -> each.where().column())
            .thenComparing(RuleProblem::what);

    private static final List<String> KEYS = List.of(
            "author",
            "becquerel",
            "correlation",
            "custom",
            "date",
            "description",
            "detection",
            "falsepositives",
            "fields",
            "filter",
            "id",
            "level",
            "license",
            "logsource",
            "modified",
            "name",
            "references",
            "related",
            "scope",
            "status",
            "tags",
            "taxonomy",
            "title");

    public RuleCheck {
        problems = List.copyOf(problems);
        elsewhere = List.copyOf(elsewhere);
    }

    public static RuleCheck of(RuleFiles files, Taxonomies taxonomies) {
        RuleBook book = files.book();
        List<RuleProblem> problems = new ArrayList<>(files.problems());
        problems.addAll(book.problems());
        problems.addAll(ActivityRules.of(book).problems());
        problems.addAll(
                NativeRules.strict(taxonomies, book.detections(), Map.of()).refused());
        book.correlations().forEach(rule -> CorrelationCheck.bounds(rule, problems));
        CorrelationCheck.fields(book, taxonomies, problems);
        Stream.concat(book.detections().stream(), book.correlations().stream())
                .forEach(rule -> keys(rule.header(), problems));
        List<Detection> elsewhere = new ArrayList<>();
        for (Detection rule : book.detections()) {
            if (ActivityFields.isFor(rule.logSource())) {
                continue;
            }
            if (taxonomies.claim(rule.logSource())) {
                never(rule, taxonomies, problems);
            } else {
                elsewhere.add(rule);
            }
        }
        return new RuleCheck(problems.stream().distinct().sorted(ORDER).toList(), elsewhere);
    }

    /** Keys of one's own are allowed; one that is nearly a key of the specification is probably meant to be it. */
    private static void keys(Header header, List<RuleProblem> problems) {
        for (String key : header.more().keySet()) {
            if (!KEYS.contains(key)) {
                Nearest.to(key, KEYS)
                        .ifPresent(meant -> problems.add(new RuleProblem(
                                header.position(),
                                "the key " + Quoted.of(key) + " of " + Quoted.of(header.title()) + " means nothing",
                                "Write " + meant + ", if that is meant.")));
            }
        }
    }

    /** A rule that matches the records of one source may well miss those of another. */
    private static void never(Detection rule, Taxonomies taxonomies, List<RuleProblem> problems) {
        Set<String> missing = new TreeSet<>();
        Set<String> sources = new TreeSet<>();
        for (Taxonomy taxonomy : taxonomies.all()) {
            if (taxonomy.claims(rule.logSource())) {
                Set<String> here = Reach.missing(rule, taxonomy::knows);
                if (here.isEmpty() && taxonomy.closed()) {
                    return;
                }
                if (!here.isEmpty()) {
                    missing.addAll(here);
                    sources.addAll(taxonomy.sources());
                }
            }
        }
        if (!missing.isEmpty()) {
            problems.add(new RuleProblem(
                    rule.header().position(),
                    Quoted.of(rule.header().title()) + " can never match here: no record of "
                            + String.join(" or ", sources) + " has the field " + String.join(" or ", missing),
                    "Write the field's name as the log writes it, or say in a taxonomy where it stands."));
        }
    }
}
