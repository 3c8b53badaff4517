package becquerel.detect;

import becquerel.activity.Activity;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.testkit.Acts;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;

/** What one detector finds in some acts, in a tenant that owns example.com and example.org. */
public final class Look {
    private Look() {}

    public static final Organisations ORGANISATIONS = new Organisations(List.of(new Organisation(
            Acts.TENANT,
            "Example",
            List.of(own("example.com"), own("example.org")),
            List.of("partner.example"),
            new Organisation.People(List.of("boss@example.com"), List.of("ledger@example.com"), List.of(), List.of()),
            List.of(),
            List.of(),
            List.of("desk@approved.example"),
            20)));

    /** A tenant of which nothing is known. */
    public static final Organisations NOTHING_KNOWN = new Organisations(List.of());

    public static List<Finding> of(BiFunction<Organisations, Knowledge, Detector<?>> detector, Activity... acts) {
        return with(detector.apply(ORGANISATIONS, Knowledge.shipped()), acts);
    }

    public static List<Finding> with(Detector<?> detector, Activity... acts) {
        var run = new DetectorRun(List.of(detector));
        Arrays.stream(acts).sorted(Comparator.comparing(Activity::time)).forEach(run::see);
        return run.findings();
    }

    private static Fact own(String domain) {
        return new Fact(domain, "given", List.of());
    }
}
