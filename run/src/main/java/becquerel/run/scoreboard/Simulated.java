package becquerel.run.scoreboard;

import becquerel.run.settings.UsageProblem;
import becquerel.simulate.Plan;
import becquerel.simulate.Scenario;
import becquerel.simulate.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Tenants made by the program's own simulator. */
public final class Simulated implements Tenants {
    /** All scenarios there are, in the order seeds go through them. */
    public static List<String> scenarios() {
        return Scenario.ALL.stream().map(Scenario::name).toList();
    }

    /** Refuses an order that no tenant can be made to, before any is made. */
    public static Order checked(Order order) {
        try {
            order.seeds().all().forEach(seed -> plan(order.world(seed)));
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        }
        return order;
    }

    private static Plan plan(WorldScore.World world) {
        return new Plan(world.scenario(), world.seed(), world.accounts(), world.days());
    }

    @Override
    public void write(WorldScore.World world, Path folder) throws IOException {
        Simulation.write(plan(world), folder);
    }
}
