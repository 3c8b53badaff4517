package becquerel.collect;

import java.util.List;

/** Every dialect we read. The first that recognises a file gets it. */
public final class Dialects {
    /** In alphabetical order; one line for each. */
    public static final List<Dialect> ALL = List.of();

    private Dialects() {}
}
