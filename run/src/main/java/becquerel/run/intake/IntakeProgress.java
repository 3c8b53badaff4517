package becquerel.run.intake;

import becquerel.collect.EvidenceFile;

/** Hears how far the reading has come. Called on the reading thread, often. */
public interface IntakeProgress {
    IntakeProgress SILENT = new IntakeProgress() {};

    /** Bytes of this file read so far. */
    default void read(EvidenceFile file, long bytes) {}

    default void record() {}

    default void fileDone(EvidenceFile file) {}
}
