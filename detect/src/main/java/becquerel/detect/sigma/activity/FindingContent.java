package becquerel.detect.sigma.activity;

import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.RuleProblem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What a finding takes from the rule that found it: the rule's own texts, and those under its key {@code becquerel}, each of which
 * may be left out.
 *
 * @param response what to do about it, each beginning with a code of the response catalogue
 */
record FindingContent(
        Severity severity,
        double confidence,
        Stage stage,
        List<String> attack,
        Template sentence,
        String benign,
        String confirm,
        List<String> response) {
    static final String KEY = "becquerel";
    private static final Set<String> KEYS = Set.of("stage", "confidence", "sentence", "confirm", "response");
    private static final String TECHNIQUE = "attack.t";

    /** Which step of an attack a tactic of ATT&CK belongs to. */
    private static final Map<String, Stage> TACTICS = Map.ofEntries(
            Map.entry("attack.reconnaissance", Stage.S0),
            Map.entry("attack.resource-development", Stage.S0),
            Map.entry("attack.credential-access", Stage.S2),
            Map.entry("attack.initial-access", Stage.S3),
            Map.entry("attack.persistence", Stage.S4),
            Map.entry("attack.privilege-escalation", Stage.S4),
            Map.entry("attack.collection", Stage.S5),
            Map.entry("attack.exfiltration", Stage.S5),
            Map.entry("attack.defense-evasion", Stage.S6),
            Map.entry("attack.defense-impairment", Stage.S6),
            Map.entry("attack.stealth", Stage.S6),
            Map.entry("attack.impact", Stage.S8));

    FindingContent {
        attack = List.copyOf(attack);
        response = List.copyOf(response);
    }

    /** What is wrong is handed on; the content is then the usual one in its place. */
    static FindingContent of(Header header, Predicate<String> isField, Consumer<RuleProblem> wrong) {
        return new Reading(header, isField, wrong).content();
    }

    private static final class Reading {
        private final Header header;
        private final Predicate<String> isField;
        private final Consumer<RuleProblem> wrong;
        private final Map<?, ?> said;

        Reading(Header header, Predicate<String> isField, Consumer<RuleProblem> wrong) {
            this.header = header;
            this.isField = isField;
            this.wrong = wrong;
            this.said = header.more().get(KEY) instanceof Map<?, ?> map ? map : Map.of();
        }

        FindingContent content() {
            if (header.more().containsKey(KEY) && !(header.more().get(KEY) instanceof Map)) {
                problem("becquerel is no group of keys", "Write the keys below it, moved in.");
            }
            for (Object key : said.keySet()) {
                if (!KEYS.contains(String.valueOf(key))) {
                    problem("becquerel has no key " + key, "Use stage, confidence, sentence, confirm and response.");
                }
            }
            Severity severity = severity();
            return new FindingContent(
                    severity,
                    confidence(severity),
                    stage(),
                    header.tags().stream()
                            .map(tag -> tag.toLowerCase(Locale.ROOT))
                            .filter(tag -> tag.matches("attack\\.t\\d{4}(\\.\\d{3})?"))
                            .map(tag -> "T" + tag.substring(TECHNIQUE.length()))
                            .toList(),
                    sentence(),
                    String.join(" ", header.falsePositives()),
                    text("confirm"),
                    response());
        }

        private Severity severity() {
            return switch (header.level()) {
                case "informational" -> Severity.INFO;
                case "low" -> Severity.LOW;
                case "high" -> Severity.HIGH;
                case "critical" -> Severity.CRITICAL;
                default -> Severity.MEDIUM;
            };
        }

        /** A rule of which nobody says how often it is right weighs little, so that it means something only beside others. */
        private double confidence(Severity severity) {
            Object written = said.get("confidence");
            if (written == null) {
                return switch (severity) {
                    case INFO -> 0.05;
                    case LOW -> 0.1;
                    case MEDIUM -> 0.2;
                    case HIGH -> 0.3;
                    case CRITICAL -> 0.4;
                };
            }
            double number = written instanceof Number given ? given.doubleValue() : Double.NaN;
            if (number > 0 && number < 1) {
                return number;
            }
            problem("confidence is " + written + " and not between 0 and 1", "Write a number such as 0.3.");
            return 0.2;
        }

        private Stage stage() {
            String written = text("stage");
            if (written.isEmpty()) {
                return header.tags().stream()
                        .flatMap(tag ->
                                Optional.ofNullable(
                                        TACTICS.get(tag.toLowerCase(Locale.ROOT).replace('_', '-')))
                                        .stream())
                        .findFirst()
                        .orElse(Stage.S3);
            }
            return Arrays.stream(Stage.values())
                    .filter(stage -> stage.name().equals(written))
                    .findFirst()
                    .orElseGet(() -> {
                        problem("no stage is called " + written, "Use S0 to S8.");
                        return Stage.S3;
                    });
        }

        private Template sentence() {
            String written = text("sentence");
            Template titled = Template.titled(header.title());
            if (written.isEmpty()) {
                return titled;
            }
            Optional<Template> read = Template.of(written);
            if (read.isEmpty()) {
                problem("a brace is not closed in the sentence", "Write {field}.");
                return titled;
            }
            if (!read.get().saysWhoAndWhen()) {
                problem("the sentence says not who or not when", "Use {actor} and {when} in it.");
            }
            read.get().fields().stream()
                    .filter(isField.negate())
                    .forEach(field -> problem(
                            "the sentence shows the field " + field + ", which its activities do not have",
                            "Look it up in docs/fields.md."));
            return read.get();
        }

        private List<String> response() {
            return switch (said.get("response")) {
                case null -> List.of();
                case List<?> list -> list.stream().map(String::valueOf).toList();
                case Object other -> {
                    problem("response is no list", "Write it as a list of texts.");
                    yield List.of(String.valueOf(other));
                }
            };
        }

        private String text(String key) {
            return switch (said.get(key)) {
                case null -> "";
                case String text -> text;
                case Object other -> {
                    problem(key + " is no text", "Put it in quotation marks.");
                    yield String.valueOf(other);
                }
            };
        }

        private void problem(String what, String remedy) {
            wrong.accept(new RuleProblem(header.position(), what, remedy));
        }
    }
}
