package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The attempts of one account that are still going on. A single sign-in leaves several records: a prompt for each thing the
 * provider still wanted, and the end.
 *
 * @param open the oldest first
 */
record Attempts(List<Attempt> open) {
    static final Attempts NONE = new Attempts(List.of());

    /** Whoever leaves a prompt open for longer begins anew. */
    private static final Duration LIFE = Duration.ofHours(1);

    private static final int MOST = 8;
    private static final int MOST_RECORDS = 16;

    /** The records of one attempt, in order. */
    record Attempt(String id, List<SignIn> records) {
        Attempt {
            records = List.copyOf(records);
        }

        SignIn first() {
            return records.getFirst();
        }

        /** The record with which somebody got in. */
        Optional<SignIn> success() {
            return records.stream()
                    .filter(each -> each.verdict() == SignInVerdict.SUCCESS)
                    .findFirst();
        }

        boolean has(Set<String> codes) {
            return records.stream().anyMatch(each -> codes.contains(each.code()));
        }

        /** How many sessions the attempt began; a browser begins one. */
        int sessions() {
            var sessions = new HashSet<String>();
            records.forEach(each -> sessions.add(each.session()));
            sessions.remove("");
            return sessions.size();
        }
    }

    Attempts {
        open = List.copyOf(open);
    }

    /** With one more record; a record that names no attempt belongs to none. */
    Attempts with(SignIn signIn) {
        if (signIn.attempt().isEmpty()) {
            return this;
        }
        Instant limit = signIn.time().minus(LIFE);
        var kept = new ArrayList<Attempt>();
        List<SignIn> records = List.of();
        for (Attempt each : open) {
            if (each.id().equals(signIn.attempt())) {
                records = each.records();
            } else if (each.records().getLast().time().isAfter(limit)) {
                kept.add(each);
            }
        }
        kept.add(new Attempt(signIn.attempt(), Lists.with(records, signIn, MOST_RECORDS)));
        return new Attempts(kept.size() > MOST ? kept.subList(1, kept.size()) : kept);
    }

    /** The attempt a record was just added to. */
    Optional<Attempt> of(SignIn signIn) {
        return open.stream().filter(each -> each.id().equals(signIn.attempt())).findFirst();
    }
}
