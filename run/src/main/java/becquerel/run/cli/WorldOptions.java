package becquerel.run.cli;

import becquerel.run.scoreboard.Order;
import becquerel.run.scoreboard.Seeds;
import becquerel.run.scoreboard.Simulated;
import java.util.List;
import picocli.CommandLine.Option;

/** Which worlds a command plays. */
final class WorldOptions {
    @Option(
            names = "--seeds",
            paramLabel = "A..B",
            description = {
                "Which worlds: development seeds 1..999 or published ones 1001..999999",
                "(default: ${DEFAULT-VALUE})."
            })
    private String seeds = "1..20";

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "Only these scenarios; may be given several times (default: all in turn).")
    private List<String> scenarios = List.of();

    @Option(names = "--accounts", paramLabel = "N", description = "Accounts of each (default: ${DEFAULT-VALUE}).")
    private int accounts = Order.ACCOUNTS;

    @Option(names = "--days", paramLabel = "N", description = "Days of log of each (default: ${DEFAULT-VALUE}).")
    private int days = Order.DAYS;

    Order order() {
        return order(seeds);
    }

    /** The same of other seeds. */
    Order order(String others) {
        return Simulated.checked(Order.of(Seeds.of(others), Simulated.scenarios(), scenarios, accounts, days));
    }
}
