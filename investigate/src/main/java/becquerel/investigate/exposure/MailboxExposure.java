package becquerel.investigate.exposure;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was seen of one mailbox.
 *
 * @param mailbox empty where only the way out of messages is known, not which mailbox they came from
 * @param counts messages of each class, those beyond the limit too
 * @param folders copied as a whole
 * @param unknown why nothing is said of what no record names; one sentence each
 * @param proof why "not observed" can be said, one sentence; empty where it is never said
 * @param unnamed further items that records count and do not name: a lower bound
 * @param people correspondents of the messages seen or possibly seen, as far as they are known
 * @param attachments file names known of those messages
 * @param searches what was searched for by his hand, untrusted, in order of time, without repeats
 * @param files files opened or taken by his hand
 * @param messages worst class first, then by time and id
 * @param beyond messages that were counted and are not listed, since there are too many
 */
public record MailboxExposure(
        String mailbox,
        SortedMap<ExposureClass, Long> counts,
        List<CopiedFolder> folders,
        List<UnknownSpan> unknown,
        String proof,
        long unnamed,
        long people,
        long attachments,
        List<String> searches,
        long files,
        List<ExposedMessage> messages,
        long beyond) {
    public MailboxExposure {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        folders = List.copyOf(folders);
        unknown = List.copyOf(unknown);
        searches = List.copyOf(searches);
        messages = List.copyOf(messages);
    }

    public long count(ExposureClass which) {
        return counts.getOrDefault(which, 0L);
    }

    /** Messages that he has or may have. */
    public long exposed() {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().isExposed())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
