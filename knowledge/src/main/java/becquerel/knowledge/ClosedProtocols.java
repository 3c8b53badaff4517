package becquerel.knowledge;

import becquerel.activity.Client;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * By which protocols mailboxes cannot be reached, by the word of an export. It held when the export was made: a mailbox may have
 * been open before.
 *
 * @param byMailbox by the folded name of the mailbox, in order
 */
public record ClosedProtocols(Map<String, Map<Client, Fact>> byMailbox) {
    public static final ClosedProtocols NONE = new ClosedProtocols(Map.of());

    public ClosedProtocols {
        var copy = new TreeMap<String, Map<Client, Fact>>();
        byMailbox.forEach((mailbox, closed) -> copy.put(mailbox, Map.copyOf(closed)));
        byMailbox = Collections.unmodifiableMap(copy);
    }

    /** Why the mailbox cannot be reached so, if an export says that it cannot. Empty says nothing: it may be open or not be known. */
    public Optional<Fact> of(String mailbox, Client protocol) {
        return Optional.ofNullable(byMailbox.getOrDefault(mailbox, Map.of()).get(protocol));
    }
}
