package becquerel.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What every activity has in common.
 *
 * @param time when it happened, by the record's own clock, UTC; {@link #UNDATED} for a state that no record dates
 * @param tenant organisation id in lower case, or {@code unknown}
 * @param actor who acted
 * @param origin where from
 * @param session the provider's session id (AADSessionId, Exchange SessionId or the sign-in's SessionId), empty when absent
 * @param token id of the request that got the token it was done with, in lower case, whichever way the log spells it
 *     ({@code uniqueTokenIdentifier}, {@code UniqueTokenId}, {@code signInActivityId}); empty when absent
 * @param operation the native operation name, trimmed but otherwise as written
 * @param outcome how it ended
 * @param evidence the record that says so
 * @param also further records of the same act, in order (the same sign-in in a second log)
 */
public record Context(
        Instant time,
        String tenant,
        Account actor,
        Origin origin,
        String session,
        String token,
        String operation,
        Outcome outcome,
        EvidenceRef evidence,
        List<EvidenceRef> also) {
    /** The time of what is only known to hold when the configuration was exported: after everything that is dated. */
    public static final Instant UNDATED = Instant.parse("9999-12-31T00:00:00Z");

    /** Whether a time is one that no record tells. */
    public static boolean isUndated(Instant time) {
        return time.equals(UNDATED);
    }

    public Context {
        also = List.copyOf(also);
    }

    /** An act with a single proof, done with a token that is not told. */
    public Context(
            Instant time,
            String tenant,
            Account actor,
            Origin origin,
            String session,
            String operation,
            Outcome outcome,
            EvidenceRef evidence) {
        this(time, tenant, actor, origin, session, "", operation, outcome, evidence, List.of());
    }

    /** Whether a record says when; states from exports of the configuration often come without. */
    public boolean isDated() {
        return !time.equals(UNDATED);
    }

    List<EvidenceRef> proofs() {
        if (also.isEmpty()) {
            return List.of(evidence);
        }
        List<EvidenceRef> all = new ArrayList<>(also.size() + 1);
        all.add(evidence);
        all.addAll(also);
        return all;
    }

    public Context withTime(Instant other) {
        return new Context(other, tenant, actor, origin, session, token, operation, outcome, evidence, also);
    }

    public Context withActor(Account other) {
        return new Context(time, tenant, other, origin, session, token, operation, outcome, evidence, also);
    }

    public Context withTenant(String other) {
        return new Context(time, other, actor, origin, session, token, operation, outcome, evidence, also);
    }

    public Context withSession(String other) {
        return new Context(time, tenant, actor, origin, other, token, operation, outcome, evidence, also);
    }

    public Context withToken(String other) {
        return new Context(time, tenant, actor, origin, session, other, operation, outcome, evidence, also);
    }

    public Context withOutcome(Outcome other) {
        return new Context(time, tenant, actor, origin, session, token, operation, other, evidence, also);
    }

    public Context withProofs(List<EvidenceRef> more) {
        return new Context(time, tenant, actor, origin, session, token, operation, outcome, evidence, more);
    }
}
