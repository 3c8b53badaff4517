package becquerel.detect;

import becquerel.activity.Activity;

/**
 * Judges acts that need more than one record, or real care. Pure: memory and activity in, memory and findings out; no clock,
 * no timers, no I/O. Memory is immutable, bounded and forgets by event time when it is next touched. A finding that grows (a
 * spray that goes on) is handed out again under the same id; the latest one counts.
 *
 * @param <M> what is remembered for one key
 */
public interface Detector<M> {
    /** Stable name in kebab case, shown in files. */
    String name();

    int version();

    /** What it looks for, as the end of the sentence "It was looked for ...". */
    String looksFor();

    /** What cannot be said when the detector is blind, as a whole sentence. */
    String blindness();

    Needs needs();

    /** Activities with equal keys share a memory; usually tenant and account, or the tenant alone. */
    Key key(Activity activity);

    /** The memory before the first activity of a key. */
    M fresh();

    Step<M> see(M memory, Activity activity);
}
