package becquerel.collect.trace;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Activity.MessageTraced.Direction;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.collect.Act;
import becquerel.collect.fields.Said;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Address;
import becquerel.collect.value.ContentHash;
import becquerel.collect.value.Recurring;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What sources of mail flow have in common. */
public final class Traced {
    private Traced() {}

    /** Nobody acts in mail flow; the address is the server's that handed the message over. */
    public static Context context(
            Instant time, String tenant, String address, String operation, Outcome outcome, EvidenceRef evidence) {
        String id = tenant.strip().toLowerCase(Locale.ROOT);
        return new Context(
                time,
                Recurring.one(AccountNames.isGuid(id) ? id : "unknown"),
                Account.NOBODY,
                origin(address),
                "",
                Recurring.one(operation),
                outcome,
                evidence);
    }

    /** Whether the recipient got it, as far as that is known. */
    public static Outcome outcome(Delivery delivery) {
        return switch (delivery) {
            case DELIVERED, JUNKED, EXPANDED -> Outcome.SUCCESS;
            case QUARANTINED, BLOCKED, FAILED -> Outcome.FAILURE;
            case PENDING, UNKNOWN -> Outcome.UNKNOWN;
        };
    }

    /** An address as mail has it: in lower case, without angle brackets; empty for the null sender of notices. */
    public static String address(String written) {
        String address = written.strip().toLowerCase(Locale.ROOT);
        int open = address.lastIndexOf('<');
        if (open >= 0 && address.endsWith(">")) {
            address = address.substring(open + 1, address.length() - 1).strip();
        }
        return Recurring.one(address);
    }

    /** A recipient: whether it is a person's mailbox, a list or somebody elsewhere, the record does not say. */
    public static Account recipient(String written) {
        String address = address(written);
        return address.isEmpty()
                ? Account.NOBODY
                : Recurring.one(new Account(AccountNames.folded(address), Account.Kind.UNKNOWN));
    }

    /** The provider's id of a message on its way, in lower case and without braces. */
    public static String network(String written) {
        String id = written.strip().toLowerCase(Locale.ROOT);
        return id.startsWith("{") && id.endsWith("}") ? id.substring(1, id.length() - 1) : id;
    }

    /**
     * What the trace and Defender's table share about one message that came to the same end for one recipient. Without the end
     * a message that was released from quarantine would lose one of its two states.
     */
    public static Act act(MessageTraced traced, int rank) {
        Message message = traced.message();
        if (message.network().isEmpty() || !traced.recipient().isKnown()) {
            return Act.ALONE;
        }
        long key = ContentHash.of("mail flow");
        key = ContentHash.join(key, ContentHash.of(message.network()));
        key = ContentHash.join(key, ContentHash.of(traced.recipient().name()));
        return new Act(ContentHash.join(key, ContentHash.of(traced.delivery().name())), rank);
    }

    /** One row of a report. It shares its act with the rows of other sources only when it is about a single recipient. */
    static Said said(List<MessageTraced> traced, int expanded) {
        Said said = Said.of(traced.toArray(Activity[]::new)).holding(expanded);
        return traced.size() == 1 ? said.sharing(act(traced.getFirst(), 2)) : said;
    }

    /** A count of bytes as written; 0 when it is none. */
    static long size(String written) {
        long size = 0;
        for (int i = 0; i < written.length() && i < 18; i++) {
            int digit = written.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return written.charAt(i) == '.' ? size : 0;
            }
            size = size * 10 + digit;
        }
        return size;
    }

    /** Which way a message went, in the words of reports and tables. */
    public static Direction direction(String written) {
        return switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "1", "incoming", "inbound" -> Direction.INBOUND;
            case "2", "originating", "outbound" -> Direction.OUTBOUND;
            case "intra-org", "intraorg", "internal" -> Direction.INTERNAL;
            default -> Direction.UNKNOWN;
        };
    }

    /**
     * Reports call everything that began here {@code Originating}. What was put into a mailbox here, or went to the sender's own
     * domain, stayed inside.
     */
    static Direction direction(String written, boolean intoMailbox, String sender, Account recipient) {
        Direction told = direction(written);
        boolean ownDomain = !recipient.domain().isEmpty() && sender.endsWith("@" + recipient.domain());
        return told == Direction.OUTBOUND && (intoMailbox || ownDomain) ? Direction.INTERNAL : told;
    }

    private static Origin origin(String written) {
        Address address = Address.of(written);
        return address.isKnown()
                ? Recurring.one(new Origin(address.text(), address.port(), "", Client.UNKNOWN, ""))
                : Origin.UNKNOWN;
    }
}
