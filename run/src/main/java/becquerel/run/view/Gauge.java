package becquerel.run.view;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** One line that shows how far some work is, how fast, and how long it will still take. Silent unless on a terminal. */
public final class Gauge {
    private static final int WIDTH = 24;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PrintStream out;
    private final boolean shown;
    private final InstantSource clock;
    private final Instant began;
    private Instant last = Instant.EPOCH;

    public Gauge(PrintStream out, boolean shown, InstantSource clock) {
        this.out = out;
        this.shown = shown;
        this.clock = clock;
        this.began = clock.instant();
    }

    /**
     * Shows the line, at most ten times a second.
     *
     * @param share of the work that is done, 0 to 1
     */
    public void show(String name, double share, long records) {
        Instant now = clock.instant();
        if (!shown || Duration.between(last, now).compareTo(PAUSE) < 0) {
            return;
        }
        last = now;
        double seconds = Math.max(0.001, Duration.between(began, now).toMillis() / 1e3);
        int full = (int) (Math.clamp(share, 0, 1) * WIDTH);
        String left = share > 0.01 ? Figures.clock(Math.round(seconds / share - seconds)) + " left" : "";
        out.print("\r\u001b[K  " + name + "   " + "█".repeat(full) + "░".repeat(WIDTH - full) + "  "
                + Figures.count(records) + " records   " + Figures.count(Math.round(records / seconds))
                + " records/s   " + left);
        out.flush();
    }

    /** Clears the line. */
    public void end() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }
}
