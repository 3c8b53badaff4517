package becquerel.run.rules;

import becquerel.detect.sigma.Position;
import becquerel.detect.sigma.RuleProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * One case of a rule: records, and whether the rule is to fire at them.
 *
 * @param at where the case begins
 * @param why in words, for whoever reads that it failed
 * @param records in JSON, as the provider writes them
 */
record RuleCase(Position at, boolean fires, String why, List<String> records) {
    private static final Set<String> LISTS = new TreeSet<>(Set.of("fires", "silent"));
    private static final Set<String> KEYS = new TreeSet<>(Set.of("why", "record", "records"));

    RuleCase {
        records = List.copyOf(records);
    }

    /** All cases of a file in which nothing is wrong. */
    static List<RuleCase> read(String file, String text, Consumer<RuleProblem> problems) {
        return CaseYaml.read(file, text, problems)
                .map(tree -> new Reading(problems).file(tree))
                .orElse(List.of());
    }

    private record Reading(Consumer<RuleProblem> problems) {
        List<RuleCase> file(CaseYaml tree) {
            var cases = new ArrayList<RuleCase>();
            if (!(tree instanceof CaseYaml.Group group)) {
                problem(
                        tree.at(),
                        "the file holds no lists of cases",
                        "Write fires: and silent:, each with a list below it.");
                return cases;
            }
            for (CaseYaml.Entry entry : group.of()) {
                if (!LISTS.contains(entry.key())) {
                    problem(entry.at(), "there is no list called " + entry.key(), "Use fires and silent.");
                } else if (entry.value() instanceof CaseYaml.Items items) {
                    items.of()
                            .forEach(each ->
                                    one(each, entry.key().equals("fires")).ifPresent(cases::add));
                } else {
                    problem(entry.value().at(), entry.key() + " is no list", "Begin each case with a dash.");
                }
            }
            return cases;
        }

        private Optional<RuleCase> one(CaseYaml tree, boolean fires) {
            if (!(tree instanceof CaseYaml.Group group)) {
                problem(tree.at(), "the case is no group of keys", "Write why: and record: in it.");
                return Optional.empty();
            }
            String why = "";
            var records = new ArrayList<String>();
            for (CaseYaml.Entry entry : group.of()) {
                switch (entry.key()) {
                    case "why" ->
                        why = entry.value() instanceof CaseYaml.Value value
                                ? value.text().strip()
                                : "";
                    case "record" -> record(entry.value()).ifPresent(records::add);
                    case "records" -> {
                        if (entry.value() instanceof CaseYaml.Items items) {
                            items.of().forEach(each -> record(each).ifPresent(records::add));
                        } else {
                            problem(
                                    entry.value().at(),
                                    "records is no list",
                                    "Begin each record with a dash, or write record:.");
                        }
                    }
                    default ->
                        problem(
                                entry.at(),
                                "a case has no key " + entry.key(),
                                "Use one of " + String.join(", ", KEYS) + ".");
                }
            }
            if (why.isEmpty()) {
                problem(tree.at(), "the case does not say why", "Write why: and what the case shows.");
            }
            if (records.isEmpty()) {
                problem(
                        tree.at(),
                        "the case has no record",
                        "Write record: and below it a record as the provider writes it.");
                return Optional.empty();
            }
            return Optional.of(new RuleCase(tree.at(), fires, why, records));
        }

        private Optional<String> record(CaseYaml written) {
            if (written instanceof CaseYaml.Group group) {
                return Optional.of(group.json().toString());
            }
            problem(
                    written.at(),
                    "the record is no group of keys",
                    "Write it as a JSON object or as key: value lines.");
            return Optional.empty();
        }

        private void problem(Position at, String what, String remedy) {
            problems.accept(new RuleProblem(at, what, remedy));
        }
    }
}
