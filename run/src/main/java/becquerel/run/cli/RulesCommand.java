package becquerel.run.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code becquerel rules}: what can be done with detection rules. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Works with detection rules, which are Sigma (docs/fields.md lists what they can ask).",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {RulesCheckCommand.class, RulesListCommand.class, RulesTestCommand.class})
final class RulesCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do with rules: check, list or test");
    }
}
