package becquerel.detect.hiding;

import becquerel.activity.Activity;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.detect.Actors;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Logging was switched off, for the tenant or one mailbox, or somebody's acts were exempted from it. */
public final class AuditSwitchedOff implements Detector<AuditSwitchedOff.Memory> {
    private static final Set<String> TRUE = Set.of("true", "$true", "1");
    private static final Set<String> FALSE = Set.of("false", "$false", "0");

    /** The switch-off that still holds. */
    public record Memory(Optional<PolicyChanged> off) {}

    /** The switches: which command, which parameter, and which value means off. */
    private enum Switch {
        TENANT("set-adminauditlogconfig", "UnifiedAuditLogIngestionEnabled", false, Severity.CRITICAL, 0.6),
        ADMIN("set-adminauditlogconfig", "AdminAuditLogEnabled", false, Severity.CRITICAL, 0.6),
        MAILBOXES("set-organizationconfig", "AuditDisabled", true, Severity.CRITICAL, 0.6),
        MAILBOX("set-mailbox", "AuditEnabled", false, Severity.HIGH, 0.45),
        BYPASS("set-mailboxauditbypassassociation", "AuditBypassEnabled", true, Severity.CRITICAL, 0.6);

        private final String operation;
        private final String parameter;
        private final boolean offWhen;
        private final Severity severity;
        private final double confidence;

        Switch(String operation, String parameter, boolean offWhen, Severity severity, double confidence) {
            this.operation = operation;
            this.parameter = parameter;
            this.offWhen = offWhen;
            this.severity = severity;
            this.confidence = confidence;
        }

        String what(PolicyChanged change) {
            return switch (this) {
                case TENANT, ADMIN -> "switched off the audit log of the whole tenant";
                case MAILBOXES -> "switched off the audit of all mailboxes";
                case MAILBOX -> "switched off the audit of the mailbox " + Quoted.of(change.object());
                case BYPASS -> "exempted what " + Quoted.of(change.object()) + " does in mailboxes from the audit";
            };
        }
    }

    private record Turned(Switch which, boolean off) {}

    @Override
    public String name() {
        return "audit-switched-off";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for audit logs that were switched off or bypassed";
    }

    @Override
    public String blindness() {
        return "Without records of settings it cannot be said whether logging was switched off.";
    }

    @Override
    public Needs needs() {
        return Needs.of(PolicyChanged.class);
    }

    @Override
    public Key key(Activity activity) {
        String object = activity instanceof PolicyChanged change ? change.object() : "";
        return new Key(activity.tenant(), operation(activity) + object.toLowerCase(Locale.ROOT));
    }

    @Override
    public Memory fresh() {
        return new Memory(Optional.empty());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof PolicyChanged change) || !Actors.acted(change)) {
            return Step.nothing(memory);
        }
        Optional<Turned> turned = turned(change);
        if (turned.isEmpty()) {
            return Step.nothing(memory);
        }
        if (turned.get().off()) {
            return Step.found(
                    new Memory(Optional.of(change)), finding(turned.get().which(), change, Optional.empty()));
        }
        return memory.off()
                .map(off -> Step.found(fresh(), finding(turned.get().which(), off, Optional.of(change))))
                .orElse(Step.nothing(memory));
    }

    private static Optional<Turned> turned(PolicyChanged change) {
        String operation = operation(change);
        for (Switch each : Switch.values()) {
            if (!each.operation.equals(operation)) {
                continue;
            }
            String value = value(change.values(), each.parameter);
            if (TRUE.contains(value) || FALSE.contains(value)) {
                return Optional.of(new Turned(each, TRUE.contains(value) == each.offWhen));
            }
        }
        return Optional.empty();
    }

    private static String value(Map<String, String> values, String parameter) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(parameter))
                .map(entry -> entry.getValue().strip().toLowerCase(Locale.ROOT))
                .findFirst()
                .orElse("");
    }

    private static String operation(Activity activity) {
        return activity.context().operation().toLowerCase(Locale.ROOT);
    }

    private Finding finding(Switch which, PolicyChanged off, Optional<PolicyChanged> on) {
        Draft draft = Draft.of(this, off)
                .weighs(which.severity, which.confidence)
                .at(Stage.S6, "T1562.008")
                .apart(which.parameter)
                .benign("Backup and archiving products ask for an exemption; nobody needs the log off.")
                .confirm("Ask the administrator; treat the time without a log as unknown, not as clean.");
        on.ifPresent(again -> draft.citing(again).number("secondsOff", Duration.between(off.time(), again.time())));
        return draft.says(Sentences.whoFirst(off) + " " + which.what(off) + Sentences.whenAndWhere(off)
                + on.map(again -> "; " + Sentences.actor(again) + " took that back after "
                                + Sentences.span(Duration.between(off.time(), again.time())))
                        .orElse("; the evidence does not show that it was switched on again")
                + ".");
    }
}
