package becquerel.run.view;

import becquerel.collect.EvidenceFile;
import becquerel.run.intake.IntakeProgress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** One line that shows how far the reading is, how fast, and how long it will still take. Silent unless on a terminal. */
public final class Progress implements IntakeProgress {
    private static final int WIDTH = 24;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final PrintStream out;
    private final boolean shown;
    private final InstantSource clock;
    private Instant began;
    private Instant last = Instant.EPOCH;
    private int files;
    private long total = 1;
    private long doneBefore;
    private long records;

    public Progress(PrintStream out, boolean shown, InstantSource clock) {
        this.out = out;
        this.shown = shown;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** Hears how far the search for files has come; called on several threads. */
    public synchronized void hashed(long bytes, long all) {
        total = Math.max(1, all);
        draw("looking", bytes, "");
    }

    /** Says what there is to read. */
    public void expect(List<EvidenceFile> found) {
        files = found.size();
        total = Math.max(1, found.stream().mapToLong(EvidenceFile::bytes).sum());
        began = clock.instant();
    }

    @Override
    public void read(EvidenceFile file, long bytes) {
        draw("reading", doneBefore + bytes, rate());
    }

    @Override
    public void record() {
        records++;
    }

    @Override
    public void fileDone(EvidenceFile file) {
        doneBefore += file.bytes();
        draw("reading", doneBefore, rate());
    }

    /** Shows a step that has no measure of its own. */
    public void step(String name) {
        if (shown) {
            out.print("\r\u001b[K  " + name);
            out.flush();
        }
    }

    /** Clears the line. */
    public void end() {
        if (shown) {
            out.print("\r\u001b[K");
            out.flush();
        }
    }

    private String rate() {
        return (files == 1 ? "1 file   " : files + " files   ") + Figures.bytes(total) + "   "
                + Figures.count(Math.round(records / seconds())) + " records/s   ";
    }

    private double seconds() {
        return Math.max(0.001, Duration.between(began, clock.instant()).toMillis() / 1e3);
    }

    private void draw(String name, long done, String rate) {
        if (!shown || Duration.between(last, clock.instant()).compareTo(PAUSE) < 0) {
            return;
        }
        last = clock.instant();
        double share = Math.min(1, (double) done / total);
        int full = (int) (share * WIDTH);
        long left = share > 0.01 ? Math.round(seconds() / share - seconds()) : 0;
        out.print("\r\u001b[K  " + name + "   " + "█".repeat(full) + "░".repeat(WIDTH - full) + "  " + rate
                + Figures.clock(left) + " left");
        out.flush();
    }
}
