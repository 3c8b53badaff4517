package becquerel.collect.m365;

import becquerel.activity.Account;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Outcome;
import becquerel.collect.value.Json;
import becquerel.collect.value.Recurring;
import becquerel.collect.value.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One inner audit record, read by name. Absent text is empty. What every activity of the record shares (who, when, where
 * from) is worked out once.
 */
final class AuditRecord {
    private final JsonNode body;
    private final boolean whole;
    private final String act;
    private final int type;
    private final Context context;
    private @Nullable Pairs parameters;
    private @Nullable Pairs extended;
    private @Nullable Pairs operationProperties;
    private @Nullable Pairs device;
    private @Nullable List<Modification> modifications;

    AuditRecord(JsonNode body, boolean whole, Instant time, EvidenceRef evidence) {
        this.body = body;
        this.whole = whole;
        String operation = text("Operation").strip();
        this.act = Operations.normal(operation);
        this.type = RecordTypes.number(text("RecordType"));
        String tenant = text("OrganizationId").strip().toLowerCase(Locale.ROOT);
        this.context = new Context(
                        time,
                        Recurring.one(tenant.isEmpty() ? "unknown" : tenant),
                        Recurring.one(Actors.of(this)),
                        Recurring.one(Origins.of(this)),
                        session(),
                        Recurring.one(operation),
                        outcome(),
                        evidence)
                .withToken(token());
    }

    /** The operation's name for matching; the native one is in the context. */
    String act() {
        return act;
    }

    /** The record type's number, 0 when the record gives none that is known. */
    int type() {
        return type;
    }

    Context context() {
        return context;
    }

    Context context(Outcome outcome) {
        return context.withOutcome(outcome);
    }

    /** False when the record is cut off, so that a list in it may have held more. */
    boolean isWhole() {
        return whole;
    }

    Account actor() {
        return context.actor();
    }

    String text(String name) {
        return Json.text(body.get(name));
    }

    /** First of the named properties that holds text. */
    String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    @Nullable
    JsonNode node(String name) {
        return body.get(name);
    }

    /** A property that is an array or object, also where an export has made text of it; null when it is absent. */
    @Nullable
    JsonNode nested(String name) {
        JsonNode node = Json.decoded(body.get(name));
        return node != null && node.isContainer() ? node : null;
    }

    boolean has(String name) {
        return body.has(name);
    }

    Pairs parameters() {
        if (parameters == null) {
            parameters = Pairs.of(body.get("Parameters"));
        }
        return parameters;
    }

    Pairs extended() {
        if (extended == null) {
            extended = Pairs.of(body.get("ExtendedProperties"));
        }
        return extended;
    }

    Pairs operationProperties() {
        if (operationProperties == null) {
            operationProperties = Pairs.of(body.get("OperationProperties"));
        }
        return operationProperties;
    }

    Pairs device() {
        if (device == null) {
            device = Pairs.of(body.get("DeviceProperties"));
        }
        return device;
    }

    List<Modification> modifications() {
        if (modifications == null) {
            modifications = Modification.list(body.get("ModifiedProperties"));
        }
        return modifications;
    }

    /** The change of that property, null when the record has none. */
    @Nullable
    Modification modification(String name) {
        for (Modification each : modifications()) {
            if (each.name().equalsIgnoreCase(name)) {
                return each;
            }
        }
        return null;
    }

    /** What the change of that property says, by its first value; empty when there is none. */
    String modified(String name) {
        Modification change = modification(name);
        return change == null ? "" : change.value();
    }

    private String session() {
        JsonNode access = nested("AppAccessContext");
        String session = access == null ? "" : Json.text(access.get("AADSessionId"));
        if (session.isEmpty()) {
            session = text("SessionId");
        }
        if (session.isEmpty() && has("DeviceProperties")) {
            session = device().text("SessionId");
        }
        return session.strip().toLowerCase(Locale.ROOT);
    }

    private String token() {
        JsonNode access = nested("AppAccessContext");
        return access == null ? "" : RequestId.ofToken(Json.text(access.get("UniqueTokenId")));
    }

    /** By the record's own status; a record without one stands for something that happened. Sign-ins judge for themselves. */
    private Outcome outcome() {
        return switch (text("ResultStatus").toLowerCase(Locale.ROOT)) {
            case "false", "failed", "failure", "fail" -> Outcome.FAILURE;
            case "timeout" -> Outcome.UNKNOWN;
            default -> Outcome.SUCCESS;
        };
    }
}
