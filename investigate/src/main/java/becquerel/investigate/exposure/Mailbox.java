package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Client;
import becquerel.activity.Message;
import becquerel.knowledge.Apps;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One mailbox while its records are looked at, in order of time. */
final class Mailbox {
    /** Messages kept one by one; what lies beyond is counted, twice where it is opened twice. */
    private static final int MOST = 200_000;

    private static final int MOST_SEARCHES = 50;

    private final String name;
    private final Optional<Intrusion> stay;
    private final Set<String> entered;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Syncs syncs = new Syncs();
    private final List<MailRead> throttled = new ArrayList<>();
    private final List<Instant> binds = new ArrayList<>();
    private final Set<String> searches = new LinkedHashSet<>();
    private final Map<ExposureClass, Long> beyond = new HashMap<>();

    private final Map<Client, Instant> fetching = new EnumMap<>(Client.class);
    private final Set<Client> fetched = EnumSet.noneOf(Client.class);
    private long unnamed;
    private long files;

    /** {@code entered} are all accounts in which a foreign hand acted. */
    Mailbox(String name, Optional<Intrusion> stay, Set<String> entered) {
        this.name = name;
        this.stay = stay;
        this.entered = entered;
    }

    /**
     * Whether nobody can doubt whose hand it was: that of a person whose account nobody entered. What the mailbox's own account
     * opened may always have been the intruder's: an address is shared too easily, and he may have been there long before anything
     * was seen, so that "not observed" must not rest on it.
     */
    private boolean isSurelyNotHis(Activity act, Hand hand) {
        String actor = act.actor().name();
        String app = act.origin().app();
        return hand == Hand.OWNER
                && act.actor().isPerson()
                && !actor.equals(name)
                && !entered.contains(actor)
                && (app.isEmpty() || Apps.isMicrosofts(app));
    }

    /** {@code mayBeHis} tells whether an unclear hand may be his at that time. */
    void read(MailRead read, Hand hand, boolean mayBeHis) {
        if (isFetching(read.origin().client())) {
            fetched.add(read.origin().client());
        }
        if (read.whole()) {
            syncs.see(read, hand, mayBeHis, isSurelyNotHis(read, hand));
        } else {
            binds.add(read.time());
            if (hand == Hand.INTRUDER) {
                unnamed += Math.max(0, read.items() - read.messages().size());
            }
        }
        if (read.throttled()) {
            throttled.add(read);
        }
        for (Message message : read.messages()) {
            String folder = message.folder().isEmpty() && read.folders().size() == 1
                    ? read.folders().getFirst()
                    : message.folder();
            opened(message, folder, read, hand, mayBeHis);
        }
    }

    private void opened(Message message, String folder, MailRead read, Hand hand, boolean mayBeHis) {
        Optional<ExposureClass> as = switch (hand) {
            case INTRUDER -> Optional.of(Reading.of(read));
            case UNKNOWN -> mayBeHis ? Optional.of(ExposureClass.POSSIBLE) : Optional.empty();
            case OWNER -> Optional.empty();
        };
        Optional<Entry> entry = entry(message, as);
        entry.ifPresent(each -> {
            each.named(read.time(), folder);
            String how = Reading.words(read)
                    + (hand == Hand.UNKNOWN
                            ? ", by an unclear hand"
                            : read.delegate() ? ", by another account's right" : "");
            as.ifPresent(exposure -> each.seen(exposure, how, read));
            if (!isSurelyNotHis(read, hand)) {
                each.unclear();
            }
        });
    }

    void sent(MessageSent sent, Hand hand) {
        Optional<ExposureClass> as = hand == Hand.INTRUDER ? Optional.of(ExposureClass.READ) : Optional.empty();
        entry(sent.message(), as).ifPresent(entry -> {
            entry.named(sent.time(), sent.message().folder());
            as.ifPresent(exposure -> entry.seen(exposure, "sent by his hand", sent));
            if (!isSurelyNotHis(sent, hand)) {
                entry.unclear();
            }
        });
    }

    void moved(MessageMoved moved, Hand hand) {
        Optional<ExposureClass> as = hand == Hand.INTRUDER ? Optional.of(ExposureClass.POSSIBLE) : Optional.empty();
        for (Message message : moved.messages()) {
            entry(message, as).ifPresent(entry -> {
                entry.named(moved.time(), moved.from());
                entry.moved(moved.time());
                as.ifPresent(
                        exposure -> entry.seen(exposure, "moved or deleted by his hand, not opened on record", moved));
                if (!isSurelyNotHis(moved, hand)) {
                    entry.unclear();
                }
            });
        }
    }

    void traced(MessageTraced mail) {
        if (mail.recipient().name().equals(name) && mail.delivery().arrived()) {
            entry(mail.message(), Optional.empty()).ifPresent(entry -> entry.delivered(mail.time()));
        }
    }

    void searched(String query) {
        if (searches.size() < MOST_SEARCHES && !query.isEmpty()) {
            searches.add(query);
        }
    }

    void tookFile() {
        files++;
    }

    /** He got in by a protocol that fetches mail. */
    void signedIn(SignIn signIn) {
        if (isFetching(signIn.origin().client())) {
            fetching.putIfAbsent(signIn.origin().client(), signIn.time());
        }
    }

    private static boolean isFetching(Client client) {
        return client == Client.IMAP || client == Client.POP;
    }

    /** Sign-ins by protocols of which no record of reading tells: what they fetched, if anything, nobody knows. */
    List<UnknownSpan> untold() {
        return fetching.entrySet().stream()
                .filter(each -> !fetched.contains(each.getKey()))
                .map(each -> new UnknownSpan(
                        "He signed in by " + each.getKey()
                                + ", and no record tells of reading by it: whether mail was fetched is not provable.",
                        Optional.of(each.getValue()),
                        Optional.empty()))
                .toList();
    }

    /** The message, unless there are too many or it has no id. */
    private Optional<Entry> entry(Message message, Optional<ExposureClass> as) {
        String key = MessageKey.of(message);
        Entry known = key.isEmpty() ? null : entries.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        if (key.isEmpty() || entries.size() >= MOST) {
            as.ifPresent(exposure -> beyond.merge(exposure, 1L, Long::sum));
            return Optional.empty();
        }
        var entry = new Entry(message.id().strip());
        entries.put(key, entry);
        return Optional.of(entry);
    }

    /** The entry of a message that only its way out shows. */
    Optional<Entry> entry(Message message) {
        return entry(message, Optional.empty());
    }

    String name() {
        return name;
    }

    Optional<Intrusion> stay() {
        return stay;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    Syncs syncs() {
        return syncs;
    }

    List<MailRead> throttled() {
        return throttled;
    }

    List<Instant> binds() {
        return binds;
    }

    List<String> searches() {
        return List.copyOf(searches);
    }

    Map<ExposureClass, Long> beyond() {
        return beyond;
    }

    long unnamed() {
        return unnamed;
    }

    long files() {
        return files;
    }
}
