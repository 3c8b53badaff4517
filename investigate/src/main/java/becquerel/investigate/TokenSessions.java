package becquerel.investigate;

import becquerel.activity.Activity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which session each token was given out, as far as any record names both (CATALOGUE 4.1): older audit records and some services
 * name the token alone, the sign-in that got it names the session.
 */
final class TokenSessions {
    /** Of a token that records put into two sessions; no session has this name. */
    private static final String DISPUTED = "";

    private record Token(Who who, String id) {}

    private final Map<Token, String> sessions = new HashMap<>();

    static TokenSessions of(List<Activity> acts) {
        var known = new TokenSessions();
        for (Activity act : acts) {
            if (!act.session().isEmpty() && !act.context().token().isEmpty()) {
                known.sessions.merge(token(act), act.session(), (a, b) -> a.equals(b) ? a : DISPUTED);
            }
        }
        return known;
    }

    private static Token token(Activity act) {
        return new Token(
                new Who(act.tenant(), act.actor().name()), act.context().token());
    }

    /** The act in the session of its token, where it names none itself. */
    Activity named(Activity act) {
        if (!act.session().isEmpty() || act.context().token().isEmpty()) {
            return act;
        }
        String session = sessions.getOrDefault(token(act), "");
        return session.isEmpty() ? act : act.with(act.context().withSession(session));
    }
}
