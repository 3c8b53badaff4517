package becquerel.collect.m365;

import becquerel.activity.Activity;
import java.util.List;

/** Understands one kind of record. An empty list means: nothing of this kind in it. */
@FunctionalInterface
interface Area {
    List<Activity> read(AuditRecord record);
}
