package becquerel.run.cli;

import becquerel.run.settings.UsageProblem;
import becquerel.run.store.CaseProblem;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "becquerel",
        description = "Finds business email compromise in the evidence you have, and tells its story.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            InvestigateCommand.class,
            SessionCommand.class,
            HuntCommand.class,
            RulesCommand.class,
            SigmaCommand.class,
            SimulateCommand.class,
            ScoreboardCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Begin with:  becquerel investigate FOLDER",
            "",
            "Exit codes: 0 the work was done, findings or not; 1 it could not be done; 2 wrong usage;",
            "130 stopped by you. Results go to stdout, everything else to stderr."
        })
public final class Main implements Runnable {
    private static final int FAILED = 1;
    private static final int WRONG_USAGE = 2;
    private static final int STOPPED = 130;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Main() {}

    /** Runs one command and ends the program with its exit code. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(out);
        System.setErr(err);
        int code = line(out, err).execute(arguments);
        out.flush();
        System.exit(code);
    }

    /** The command line; its commands print to {@link System#out}, its own messages go to these. */
    static CommandLine line(PrintStream out, PrintStream err) {
        return new CommandLine(new Main())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
                .setUsageHelpWidth(100)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, given) -> explain(problem, err))
                .setExecutionExceptionHandler((problem, command, parsed) -> explain(problem, err));
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "say what to do: investigate, session, hunt, rules, sigma, simulate or scoreboard");
    }

    private static int explain(ParameterException problem, PrintStream err) {
        err.println(problem.getMessage());
        err.println("  try: " + problem.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private static int explain(Exception problem, PrintStream err) throws Exception {
        return switch (problem) {
            case UsageProblem usage -> {
                err.println(usage.getMessage());
                yield WRONG_USAGE;
            }
            case CaseProblem failed -> {
                err.println(failed.getMessage());
                yield FAILED;
            }
            case CancellationException stopped -> STOPPED;
            default -> throw problem; // our own mistake: the stack trace is what helps
        };
    }
}
