package becquerel.run.cli;

import becquerel.run.settings.UsageProblem;
import becquerel.run.store.CaseProblem;
import becquerel.run.view.Figures;
import becquerel.run.view.Gauge;
import becquerel.simulate.Plan;
import becquerel.simulate.Scenario;
import becquerel.simulate.Simulation;
import becquerel.simulate.write.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code becquerel simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes an invented organisation's evidence, with or without an attack, and the truth about it.",
        footer = {
            "",
            "DIR/evidence is what an investigator would get; DIR/truth.json says what really happened and is written last.",
            "The same scenario, seed, accounts and days give the same bytes."
        })
final class SimulateCommand implements Callable<Integer> {
    @Option(names = "--scenario", paramLabel = "NAME", description = "What happens in it; --list shows the names.")
    private String scenario = "";

    @Option(names = "--seed", paramLabel = "N", description = "Which of its worlds (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--accounts", paramLabel = "N", description = "Accounts it has (default: ${DEFAULT-VALUE}).")
    private int accounts = 50;

    @Option(names = "--days", paramLabel = "N", description = "Days of log (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write; must be new or empty.")
    private Path out = Path.of("");

    @Option(names = "--list", description = "Lists the scenarios and writes nothing.")
    private boolean list;

    @Override
    public Integer call() {
        if (list) {
            Scenario.ALL.forEach(each -> System.out.printf("%-22s%s%n", each.name(), each.about()));
            return 0;
        }
        Plan plan = plan();
        try {
            refuseUsed();
            write(plan);
            return 0;
        } catch (IOException e) {
            throw CaseProblem.unwritable(out, e, "name a folder you may write to");
        }
    }

    private void write(Plan plan) throws IOException {
        var gauge = new Gauge(System.err, Screen.shows("stderr"), InstantSource.system());
        int threads = Runtime.getRuntime().availableProcessors();
        long start = System.nanoTime();
        List<Log.Written> written;
        try {
            written =
                    Simulation.write(plan, out, threads, (share, records) -> gauge.show("simulating", share, records));
        } finally {
            gauge.end();
        }
        long records = written.stream().mapToLong(Log.Written::records).sum();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                "%s records in %s files, %.1f s, %s a second%n",
                Figures.count(records), Figures.count(written.size()), seconds, Figures.count((long)
                        (records / seconds)));
    }

    private Plan plan() {
        if (scenario.isEmpty()) {
            throw new UsageProblem("name a scenario with --scenario; --list shows them");
        }
        if (out.toString().isEmpty()) {
            throw new UsageProblem("name a new folder with --out");
        }
        try {
            return new Plan(scenario, seed, accounts, days);
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
    }

    private void refuseUsed() throws IOException {
        if (Files.isDirectory(out)) {
            try (Stream<Path> inside = Files.list(out)) {
                if (inside.findAny().isPresent()) {
                    throw new UsageProblem(out + ": is not empty; name a new folder");
                }
            }
        }
    }
}
