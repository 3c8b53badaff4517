package becquerel.detect.mail;

import becquerel.activity.EvidenceRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * The messages an account sent in the last minutes, each with its recipients as far as any source tells them.
 *
 * @param sent in order of time
 */
record Series(List<Sent> sent) {
    static final Series NONE = new Series(List.of());

    static final Duration MINUTES = Duration.ofMinutes(10);
    private static final int MOST_MESSAGES = 200;
    private static final int MOST_RECIPIENTS = 300;

    /**
     * One message, however many records tell it.
     *
     * @param id the message's own, else the provider's; where neither is told, time and subject
     * @param words of its subject
     * @param proofs the first records
     */
    record Sent(Instant time, String id, String words, String subject, List<String> to, List<EvidenceRef> proofs) {
        private static final int MOST_PROOFS = 3;

        Sent {
            to = List.copyOf(to);
            proofs = List.copyOf(proofs);
        }

        Sent and(Sent again) {
            var all = new TreeSet<>(to);
            again.to().stream().filter(each -> all.size() < MOST_RECIPIENTS).forEach(all::add);
            var more = new ArrayList<>(proofs);
            again.proofs().stream()
                    .filter(each -> more.size() < MOST_PROOFS && !more.contains(each))
                    .forEach(more::add);
            return new Sent(time, id, words, subject, List.copyOf(all), more);
        }
    }

    Series {
        sent = List.copyOf(sent);
    }

    Series with(Sent latest) {
        var kept = new LinkedHashMap<String, Sent>();
        for (Sent each : sent) {
            if (!each.time().plus(MINUTES).isBefore(latest.time())) {
                kept.put(each.id(), each);
            }
        }
        if (kept.size() < MOST_MESSAGES || kept.containsKey(latest.id())) {
            kept.merge(latest.id(), latest, Sent::and);
        }
        return new Series(List.copyOf(kept.values()));
    }

    /** Those of the latest one's series. */
    Series alike(String words) {
        return new Series(sent.stream()
                .filter(each -> Subject.isAlike(each.words(), words))
                .toList());
    }

    TreeSet<String> recipients() {
        var all = new TreeSet<String>();
        sent.forEach(each -> all.addAll(each.to()));
        return all;
    }

    /** How many it went to; where no record says to whom, how many messages there are. */
    int size() {
        return Math.max(sent.size(), recipients().size());
    }

    List<EvidenceRef> proofs() {
        return sent.stream().flatMap(each -> each.proofs().stream()).toList();
    }
}
