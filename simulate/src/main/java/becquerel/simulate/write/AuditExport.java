package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.World;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One export of the audit log.
 *
 * @param from what happened before is not in it
 * @param to what happened from then on is not in it
 */
record AuditExport(Container container, Split split, Instant from, Instant to) {
    private static final List<Container> CONTAINERS = List.of(Container.values());

    /** One, or two that overlap: somebody has collected all along, somebody else searches afterwards. */
    static List<AuditExport> of(World world) {
        Chance draw = world.chance().at("audit exports");
        Container first = draw.of(CONTAINERS);
        var exports = new ArrayList<AuditExport>();
        Instant cut = draw.happens(0.08)
                ? world.from().plusSeconds((long) (draw.between(0.03, 0.3) * world.days() * 86_400))
                : world.from();
        exports.add(new AuditExport(first, split(first, draw), cut, world.to()));
        if (draw.happens(0.35)) {
            Container second = draw.of(CONTAINERS.stream()
                    .filter(each -> !each.stem().equals(first.stem()))
                    .toList());
            long day = 86_400L * world.days();
            Instant from = world.from().plusSeconds((long) (draw.share() * day * 0.9));
            Instant to = from.plusSeconds((long) (draw.between(0.05, 0.5) * day));
            exports.add(new AuditExport(second, split(second, draw), from, to));
        }
        return exports;
    }

    private static Split split(Container container, Chance draw) {
        boolean newestFirst = !container.collected() && draw.happens(0.7);
        Split split = container.collected() || draw.happens(0.4)
                ? Split.days(newestFirst)
                : Split.parts(container == Container.PURVIEW ? 50_000 : draw.of(List.of(5_000, 50_000)), newestFirst);
        return split.in(
                draw.happens(0.1) ? Split.Packing.ZIP : draw.happens(0.12) ? Split.Packing.GZIP : Split.Packing.NONE);
    }

    boolean covers(Instant time) {
        return !time.isBefore(from) && time.isBefore(to);
    }

    Export open(Path evidence) {
        return new Export(evidence, container.stem(), container.kind(), container.form(), split);
    }
}
