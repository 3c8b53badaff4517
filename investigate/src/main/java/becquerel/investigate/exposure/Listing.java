package becquerel.investigate.exposure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts a mailbox that was looked at into the form that is told. */
final class Listing {
    /** Messages listed for one mailbox; those beyond are counted. */
    static final int MOST_LISTED = 100_000;

    private static final Comparator<ExposedMessage> ORDER = Comparator.comparing(ExposedMessage::exposure)
            .thenComparing(message -> message.firstSeen().or(message::sent).orElse(Instant.MAX))
            .thenComparing(ExposedMessage::id);

    private final Mailbox box;
    private final Library library;

    Listing(Mailbox box, Library library) {
        this.box = box;
        this.library = library;
    }

    MailboxExposure told(List<UnknownSpan> unknown, String proof) {
        Map<ExposureClass, Long> counts = new TreeMap<>(box.beyond());
        long beyond = box.beyond().values().stream().mapToLong(Long::longValue).sum();
        List<ExposedMessage> all = new ArrayList<>();
        Set<String> people = new HashSet<>();
        long attachments = 0;
        for (Map.Entry<String, Entry> each : box.entries().entrySet()) {
            Entry entry = each.getValue();
            if (!isAsked(entry)) {
                continue;
            }
            ExposedMessage message = entry.told(box.name(), library.of(each.getKey()));
            counts.merge(message.exposure(), 1L, Long::sum);
            all.add(message);
            if (message.exposure().isExposed()) {
                people.add(message.sender());
                people.addAll(message.recipients());
                attachments += library.attachments(each.getKey());
            }
        }
        people.remove("");
        people.remove(box.name());
        all.sort(ORDER);
        int listed = Math.min(all.size(), MOST_LISTED);
        return new MailboxExposure(
                box.name(),
                new TreeMap<>(counts),
                box.syncs().told(),
                unknown,
                proof,
                box.unnamed(),
                people.size(),
                attachments,
                box.searches(),
                box.files(),
                all.subList(0, listed),
                beyond + all.size() - listed);
    }

    /** What came after he was shut out, and what lies in mailboxes he was never in, is told only where it was seen all the same. */
    private boolean isAsked(Entry entry) {
        return entry.exposure().isPresent()
                || box.stay()
                        .map(stay -> !entry.arrived().isAfter(stay.shutOut().orElse(Instant.MAX)))
                        .orElse(false);
    }
}
