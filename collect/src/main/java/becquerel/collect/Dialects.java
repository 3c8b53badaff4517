package becquerel.collect;

import becquerel.collect.m365.AuditLog;
import java.util.List;

/** Every dialect we read. The first that recognises a file gets it. */
public final class Dialects {
    /** In alphabetical order; one line for each source. */
    public static final List<Dialect> ALL = List.of(AuditLog.values());

    private Dialects() {}
}
