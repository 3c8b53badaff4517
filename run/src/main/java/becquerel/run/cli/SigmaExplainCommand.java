package becquerel.run.cli;

import becquerel.collect.ReadRecord;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.match.Explanation;
import becquerel.run.rules.RuleFiles;
import becquerel.run.rules.SigmaExplain;
import becquerel.run.rules.SigmaExplain.Answer;
import becquerel.run.settings.UsageProblem;
import becquerel.run.view.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code becquerel sigma explain RULE RECORD}. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Says why a rule does or does not match a record, search by search.",
        footer = {
            "",
            "RECORD is a file, whose first record is taken, or FILE:POSITION, as sigma match and the files",
            "of a case name records.",
            "",
            "Example:  becquerel sigma explain rule.yml audit.jsonl:17"
        })
final class SigmaExplainCommand implements Callable<Integer> {
    private static final int LONGEST = 200;

    @Parameters(index = "0", paramLabel = "RULE", description = "A rule file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path rule;

    @Parameters(index = "1", paramLabel = "RECORD", description = "A file, or FILE:POSITION.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String record;

    @Option(names = "--json", description = "One JSON object an answer.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        RuleFiles files = RuleFiles.read(Rules.there(List.of(rule)));
        Rules.say(System.err, files.problems());
        Rules.say(System.err, files.book().problems());
        List<Detection> rules = files.book().detections();
        if (rules.isEmpty()) {
            throw new UsageProblem(rule + ": holds no rule that can be asked of single records");
        }
        var explain = new SigmaExplain(Rules.taxonomies(List.of(rule)));
        Place place = Place.of(record);
        ReadRecord read = explain.record(place.file(), place.member(), place.position())
                .orElseThrow(() -> new UsageProblem(place.file() + ": has no record " + place.position()));
        explain.explain(rules, read).forEach(json ? SigmaExplainCommand::printJson : SigmaExplainCommand::print);
        return 0;
    }

    /** Where a record stands. */
    private record Place(Path file, String member, long position) {
        static Place of(String written) {
            int colon = written.lastIndexOf(':');
            boolean numbered = colon > 0
                    && colon + 1 < written.length()
                    && written.substring(colon + 1).chars().allMatch(Character::isDigit);
            return numbered && !Files.exists(Path.of(written))
                    ? within(written.substring(0, colon), position(written.substring(colon + 1)))
                    : within(written, 1);
        }

        private static long position(String digits) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException e) {
                throw new UsageProblem(digits + ": no file has so many records");
            }
        }

        /** Behind {@code !/} stands which file of an archive. */
        private static Place within(String path, long position) {
            int inside = path.indexOf("!/");
            Path file = Path.of(inside < 0 ? path : path.substring(0, inside));
            return new Place(Rules.there(List.of(file)).getFirst(), inside < 0 ? "" : path.substring(inside), position);
        }
    }

    private static void print(Answer answer) {
        System.out.println(Terminal.line(answer.rule().header().title(), LONGEST));
        if (answer.why().isEmpty()) {
            System.out.println("  not asked: the rule is about "
                    + words(answer.rule().logSource()) + ", this is " + answer.asked());
            return;
        }
        Explanation why = answer.why().get();
        System.out.println((why.holds() ? "  matches " : "  does not match ") + answer.asked());
        print(why, 2);
    }

    private static void print(Explanation part, int depth) {
        Explanation last = part;
        var text = new StringBuilder(part.text());
        String seen = seen(part);
        while (isOneThing(last)) { // a name and what it stands for stand on one line
            last = last.parts().getFirst();
            text.append(last.kind() == Explanation.Kind.WANTED ? " " : ": ").append(last.text());
            seen += seen(last);
        }
        System.out.println(
                "  ".repeat(depth) + (part.holds() ? "yes  " : "no   ") + Terminal.line(text + seen, LONGEST));
        told(last.parts()).forEach(each -> print(each, depth + 1));
    }

    /** Of the places where a field may stand, those where the record has it, or one of them. */
    private static List<Explanation> told(List<Explanation> parts) {
        List<Explanation> absent = parts.stream()
                .filter(part ->
                        part.kind() == Explanation.Kind.ITEM && part.seen().isEmpty() && !part.holds())
                .toList();
        if (absent.size() < 2) {
            return parts;
        }
        List<Explanation> told = new ArrayList<>(parts);
        told.removeAll(absent.subList(parts.size() > absent.size() ? 0 : 1, absent.size()));
        return told;
    }

    private static boolean isOneThing(Explanation part) {
        return part.parts().size() == 1
                && part.kind() != Explanation.Kind.CONDITION
                && part.parts().getFirst().holds() == part.holds();
    }

    private static String seen(Explanation part) {
        if (part.kind() != Explanation.Kind.ITEM) {
            return "";
        }
        return part.seen().isEmpty() ? "; the field is not there" : "; seen: " + quoted(part.seen());
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> "\"" + value + "\"").collect(Collectors.joining(", "));
    }

    private static String words(LogSource source) {
        return Stream.of(source.product(), source.service(), source.category())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static void printJson(Answer answer) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("rule", answer.rule().header().key())
                .put("title", answer.rule().header().title())
                .put("asked", answer.asked())
                .put("matches", answer.why().map(Explanation::holds).orElse(false));
        Optional<ObjectNode> why = answer.why().map(SigmaExplainCommand::node);
        why.ifPresent(each -> node.set("why", each));
        System.out.println(new JsonMapper().writeValueAsString(node));
    }

    private static ObjectNode node(Explanation part) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("text", part.text()).put("holds", part.holds());
        if (part.kind() == Explanation.Kind.ITEM) {
            ArrayNode seen = node.putArray("seen");
            part.seen().forEach(seen::add);
        }
        if (!part.parts().isEmpty()) {
            ArrayNode parts = node.putArray("parts");
            part.parts().forEach(each -> parts.add(node(each)));
        }
        return node;
    }
}
