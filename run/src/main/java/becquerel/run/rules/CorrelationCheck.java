package becquerel.run.rules;

import becquerel.detect.Quoted;
import becquerel.detect.sigma.Rule.Correlation;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.RuleProblem;
import becquerel.detect.sigma.Wanted;
import becquerel.detect.sigma.activity.ActivityFields;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.detect.sigma.read.Nearest;
import becquerel.detect.sigma.read.RuleBook;
import becquerel.run.sigma.Taxonomies;
import becquerel.run.sigma.Taxonomy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why correlations can never fire. */
final class CorrelationCheck {
    private static final Set<Correlation.Kind> COUNTS = Set.of(
            Correlation.Kind.EVENT_COUNT,
            Correlation.Kind.VALUE_COUNT,
            Correlation.Kind.TEMPORAL,
            Correlation.Kind.TEMPORAL_ORDERED);

    private CorrelationCheck() {}

    /** Bounds on a count that no count satisfies; a window has at least one match. */
    static void bounds(Correlation rule, List<RuleProblem> problems) {
        BigDecimal least = BigDecimal.ONE;
        BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE);
        for (Wanted.Compared each : rule.bounds()) {
            BigDecimal up = each.bound().setScale(0, RoundingMode.CEILING);
            BigDecimal down = each.bound().setScale(0, RoundingMode.FLOOR);
            switch (each.comparison()) {
                case GT -> least = least.max(down.add(BigDecimal.ONE));
                case GTE -> least = least.max(up);
                case LT -> most = most.min(up.subtract(BigDecimal.ONE));
                case LTE -> most = most.min(down);
                case EQ -> {
                    least = least.max(up);
                    most = most.min(down);
                }
                case NEQ -> {
                    // rules out one count only
                }
            }
        }
        if (COUNTS.contains(rule.kind()) && least.compareTo(most) > 0) {
            problems.add(new RuleProblem(
                    rule.header().position(),
                    Quoted.of(rule.header().title()) + " can never fire: no count is within its bounds",
                    "Widen the bounds under condition; a window has at least one match."));
        }
    }

    /** Fields that group or count, and that nothing the rule below matches has. */
    static void fields(RuleBook book, Taxonomies taxonomies, List<RuleProblem> problems) {
        Correlator correlator = Correlator.of(book.correlations(), Optional::of);
        for (Detection rule : book.detections()) {
            if (correlator.needs(rule.header().key())) {
                for (String field :
                        new TreeSet<>(correlator.fields(rule.header().key()))) {
                    if (!isThere(field, rule, taxonomies)) {
                        problems.add(new RuleProblem(
                                rule.header().position(),
                                "correlations on " + Quoted.of(rule.header().title()) + " ask for the field "
                                        + Quoted.of(field) + ", which no record it matches has",
                                Nearest.to(field, known(rule, taxonomies))
                                        .map(meant -> "Write " + meant + ", if that is meant.")
                                        .orElse("Check the names under group-by, aliases and field.")));
                    }
                }
            }
        }
    }

    private static boolean isThere(String field, Detection rule, Taxonomies taxonomies) {
        if (ActivityFields.isFor(rule.logSource())) {
            return ActivityFields.of(field).isPresent();
        }
        List<Taxonomy> claiming = claiming(rule, taxonomies);
        return claiming.isEmpty()
                || claiming.stream().anyMatch(taxonomy -> taxonomy.closed() && taxonomy.knows(field))
                || claiming.stream().noneMatch(Taxonomy::closed);
    }

    private static List<Taxonomy> claiming(Detection rule, Taxonomies taxonomies) {
        return taxonomies.all().stream()
                .filter(taxonomy -> taxonomy.claims(rule.logSource()))
                .toList();
    }

    private static List<String> known(Detection rule, Taxonomies taxonomies) {
        List<String> known = new ArrayList<>();
        if (ActivityFields.isFor(rule.logSource())) {
            ActivityFields.groups().forEach(group -> group.fields().forEach(field -> known.add(field.name())));
        }
        claiming(rule, taxonomies).forEach(taxonomy -> {
            known.addAll(taxonomy.fields().keySet());
            known.addAll(taxonomy.others());
        });
        return known.stream().sorted().toList();
    }
}
