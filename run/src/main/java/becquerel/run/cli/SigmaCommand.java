package becquerel.run.cli;

import becquerel.run.rules.RuleFiles;
import becquerel.run.sigma.Asking;
import becquerel.run.sigma.SigmaMatch;
import becquerel.run.view.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code becquerel sigma ...}. */
@Command(
        name = "sigma",
        mixinStandardHelpOptions = true,
        description = "Runs Sigma rules over events of any kind.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {SigmaCommand.MatchCommand.class, SigmaExplainCommand.class})
final class SigmaCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: match or explain");
    }

    /** {@code becquerel sigma match}. */
    @Command(
            name = "match",
            mixinStandardHelpOptions = true,
            description = "Prints one JSON line for every event a rule matches.",
            footer = {
                "",
                "Rules meet the records of known sources by their log source, in whatever form these are exported;",
                "rules of other log sources are asked of the raw fields of every event. Rules that cannot be",
                "used are named on stderr, and never stop the others. Rules with product becquerel are asked of",
                "what the program makes of the records it understands.",
                "",
                "Of events of unknown sources the time is taken from the first of @timestamp, timestamp,",
                "CreationTime, TimeGenerated, createdDateTime, activityDateTime, eventTime, TimeCreated,",
                "SystemTime, UtcTime, _time, time, ts, date, created_at that holds one: ISO 8601, or seconds or",
                "milliseconds since 1970. A correlation's line has its latest 20 members, and how many it counted.",
                "",
                "Example:  becquerel sigma match --rules my-rules audit.jsonl"
            })
    static final class MatchCommand implements Callable<Integer> {
        private static final int FAILED = 1;

        @Option(
                names = "--rules",
                required = true,
                paramLabel = "PATH",
                description = "Rules; may be given several times.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private List<Path> rules;

        @Parameters(arity = "1..*", paramLabel = "EVENTS", description = "Files, folders or archives of events.")
        @SuppressWarnings("NullAway.Init") // set by picocli
        private List<Path> events;

        @Override
        public Integer call() throws IOException {
            Instant began = Instant.now();
            RuleFiles loaded = RuleFiles.read(Rules.some(rules));
            var json = new JsonMapper(); // not with the command, which is made at every start of the program
            var match = new SigmaMatch(
                    loaded.book(),
                    Rules.taxonomies(rules),
                    hit -> System.out.println(json.writeValueAsString(line(hit))));
            Rules.say(System.err, loaded.problems());
            Rules.say(System.err, loaded.book().problems());
            Rules.say(System.err, match.refused());
            Instant ready = Instant.now();
            if (loaded.book().detections().isEmpty()) {
                System.err.println("no rule can be used");
                return FAILED;
            }
            match.run(Rules.there(events));
            Rules.sayOf(System.err, match.problems());
            System.err.println(summary(loaded, match, began, ready));
            return 0;
        }

        private static String summary(RuleFiles loaded, SigmaMatch match, Instant began, Instant ready) {
            double reading = Duration.between(began, ready).toMillis() / 1000.0;
            double asking =
                    Math.max(0.001, Duration.between(ready, Instant.now()).toMillis() / 1000.0);
            return String.format(
                    Locale.ROOT,
                    "%s rules and %s correlations, ready in %.1f s; %s events in %.1f s, %s a second",
                    Figures.count(loaded.book().detections().size()),
                    Figures.count(loaded.book().correlations().size()),
                    reading,
                    Figures.count(match.records()),
                    asking,
                    Figures.count(Math.round(match.records() / asking)));
        }

        private static ObjectNode line(Asking.Hit hit) {
            var header = hit.rule().header();
            ObjectNode line = JsonNodeFactory.instance.objectNode();
            line.put("rule", header.key())
                    .put("title", header.title())
                    .put("level", header.level())
                    .put("file", hit.event().file())
                    .put("position", hit.event().position());
            line.put("time", hit.time().map(String::valueOf).orElse(null));
            if (!hit.members().isEmpty()) {
                line.put("counted", hit.counted());
                ArrayNode members = line.putArray("members");
                hit.members()
                        .forEach(each ->
                                members.addObject().put("file", each.file()).put("position", each.position()));
            }
            return line;
        }
    }
}
