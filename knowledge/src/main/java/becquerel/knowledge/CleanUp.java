package becquerel.knowledge;

import java.time.Instant;

/**
 * Something that was done against an intruder before the evidence was collected, as a person says (CONTRACT 4).
 *
 * @param act in plain words, such as {@code password of ann@example.com reset}
 */
public record CleanUp(Instant time, String act) {}
