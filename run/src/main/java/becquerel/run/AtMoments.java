package becquerel.run;

import becquerel.run.intake.Told;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Says before the first activity at or after each of some moments that it has come, and hands every activity on. */
final class AtMoments implements Consumer<Told> {
    private final List<Instant> moments;
    private final Consumer<Instant> come;
    private final Consumer<Told> to;
    private int next;

    /** {@code moments} in order. */
    AtMoments(List<Instant> moments, Consumer<Instant> come, Consumer<Told> to) {
        this.moments = moments;
        this.come = come;
        this.to = to;
    }

    @Override
    public void accept(Told told) {
        while (next < moments.size() && !told.activity().time().isBefore(moments.get(next))) {
            come.accept(moments.get(next++));
        }
        to.accept(told);
    }
}
