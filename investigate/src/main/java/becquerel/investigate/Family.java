package becquerel.investigate;

import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.detect.behaviour.UnfamiliarHand;
import java.util.Locale;
import java.util.Map;

/**
 * What a finding is about, so that several findings about the same thing count once. The weight says how far such a finding
 * speaks for a foreign hand in the actor's own account: an owner may be talked into a consent or hand out roles himself, but
 * does not guess his own password. Values and reasons: docs/incidents.md.
 */
enum Family {
    LURE(0.5),
    ENTRY(1.0),
    HAND(1.0),
    APP(0.75),
    POWER(0.75),
    DELEGATION(0.85),
    RULE(1.0),
    COLLECTION(0.8),
    HIDING(0.7),
    FRAUD(0.9);

    /** ATT&amp;CK techniques, most telling prefix first where one holds another. */
    private static final Map<String, Family> BY_TECHNIQUE = Map.ofEntries(
            Map.entry("T1110", ENTRY),
            Map.entry("T1078", ENTRY),
            Map.entry("T1621", ENTRY),
            Map.entry("T1539", ENTRY),
            Map.entry("T1528", APP),
            Map.entry("T1550.001", APP),
            Map.entry("T1098.001", APP),
            Map.entry("T1098.002", DELEGATION),
            Map.entry("T1098.003", POWER),
            Map.entry("T1098.005", POWER),
            Map.entry("T1136", POWER),
            Map.entry("T1556", POWER),
            Map.entry("T1114.003", RULE),
            Map.entry("T1564.008", RULE),
            Map.entry("T1137.005", RULE),
            Map.entry("T1114.002", COLLECTION),
            Map.entry("T1562", HIDING),
            Map.entry("T1070", HIDING),
            Map.entry("T1534", FRAUD),
            Map.entry("T1657", FRAUD),
            Map.entry("T1656", FRAUD),
            Map.entry("T1566", LURE));

    private final double foreignHand;

    Family(double foreignHand) {
        this.foreignHand = foreignHand;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    double foreignHand() {
        return foreignHand;
    }

    static Family of(Finding finding) {
        if (finding.detector().equals(UnfamiliarHand.NAME)) {
            return HAND; // who it was, beside how he got in
        }
        for (String technique : finding.attack()) {
            String general = technique.replaceFirst("\\..*", "");
            Family family = BY_TECHNIQUE.getOrDefault(technique, BY_TECHNIQUE.get(general));
            if (family != null) {
                return family;
            }
        }
        return of(finding.stage());
    }

    private static Family of(Stage stage) {
        return switch (stage) {
            case S0, S1 -> LURE;
            case S2, S3 -> ENTRY;
            case S4 -> RULE;
            case S5 -> COLLECTION;
            case S6 -> HIDING;
            case S7, S8 -> FRAUD;
        };
    }
}
