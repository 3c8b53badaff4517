package becquerel.activity;

import java.time.Instant;

/**
 * What every activity has in common.
 *
 * @param time when it happened, by the record's own clock, UTC
 * @param tenant organisation id in lower case, or {@code unknown}
 * @param actor who acted
 * @param origin where from
 * @param session the provider's session id (AADSessionId, Exchange SessionId or the sign-in's SessionId), empty when absent
 * @param operation the native operation name, trimmed but otherwise as written
 * @param outcome how it ended
 * @param evidence the record that says so
 */
public record Context(
        Instant time,
        String tenant,
        Account actor,
        Origin origin,
        String session,
        String operation,
        Outcome outcome,
        EvidenceRef evidence) {

    public Context withActor(Account other) {
        return new Context(time, tenant, other, origin, session, operation, outcome, evidence);
    }

    public Context withTenant(String other) {
        return new Context(time, other, actor, origin, session, operation, outcome, evidence);
    }
}
