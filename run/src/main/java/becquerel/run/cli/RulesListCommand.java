package becquerel.run.cli;

import becquerel.detect.sigma.Header;
import becquerel.detect.sigma.LogSource;
import becquerel.detect.sigma.Rule;
import becquerel.run.rules.RuleFiles;
import becquerel.run.settings.RulesInUse;
import becquerel.run.view.Figures;
import becquerel.run.view.Table;
import becquerel.run.view.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
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

/** {@code becquerel rules list PATH...}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists rules with their level and what they are about.")
final class RulesListCommand implements Callable<Integer> {
    private static final int WIDEST = 44;

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "Rule files or folders of them (default: the program's own rules).")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "One JSON object a rule.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        List<Path> asked = paths.isEmpty() ? List.of(RulesInUse.folder()) : Rules.there(paths);
        RuleFiles files = RuleFiles.read(asked);
        List<Rule> rules = new ArrayList<>(files.book().detections());
        rules.addAll(files.book().correlations());
        if (json) {
            var mapper = new JsonMapper();
            rules.forEach(rule -> System.out.println(mapper.writeValueAsString(node(rule))));
        } else {
            print(rules);
        }
        int wrong = files.problems().size() + files.book().problems().size();
        System.err.println(Figures.count(rules.size()) + " rules"
                + (wrong == 0 ? "" : "; " + Figures.count(wrong) + " problems: becquerel rules check names them"));
        return 0;
    }

    private static void print(List<Rule> rules) {
        var texts = new BitSet();
        texts.set(0, 4);
        var table = new Table("level", "about", "title", "id").leftAligned(texts);
        for (Rule rule : rules) {
            Header header = rule.header();
            table.row(
                    header.level().isEmpty() ? "–" : header.level(),
                    Terminal.line(about(rule), WIDEST),
                    Terminal.line(header.title(), WIDEST),
                    Terminal.line(header.id().isEmpty() ? header.name() : header.id(), WIDEST));
        }
        table.lines().forEach(System.out::println);
    }

    private static String about(Rule rule) {
        return switch (rule) {
            case Rule.Detection detection -> words(detection.logSource());
            case Rule.Correlation correlation ->
                correlation.kind().name().toLowerCase(Locale.ROOT) + " of "
                        + Figures.count(correlation.rules().size()) + " rules";
            case Rule.Filter filter -> words(filter.logSource());
        };
    }

    private static String words(LogSource source) {
        return Stream.of(source.product(), source.service(), source.category())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static ObjectNode node(Rule rule) {
        Header header = rule.header();
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", header.id())
                .put("name", header.name())
                .put("title", header.title())
                .put("level", header.level())
                .put("status", header.status())
                .put("about", about(rule))
                .put("file", header.position().file())
                .put("line", header.position().line());
        ArrayNode tags = node.putArray("tags");
        header.tags().forEach(tags::add);
        return node;
    }
}
