package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What an attack on an account likely began with, where nothing proves it: a message that the intruder sent to many from a
 * colleague's account, or the only message in the inbox in the days before from a domain that nobody of the attack had mail
 * with. Mail must have been watched for some days before that, since everybody is new on the first day.
 */
final class LikelyLures {
    private static final Duration NEW = Duration.ofDays(3);
    /** On so many days before must mail from outside have come in. */
    private static final int WATCHED = 3;
    /** A new sender among several stands out when he wrote to so many. */
    private static final int MANY = 3;

    /**
     * One such message.
     *
     * @param text a sentence that says it is only likely, and why
     */
    record Likely(Activity act, String account, String text) {}

    private final Attack attack;
    private final List<MessageTraced> mail;
    /** By domain outside, when mail from or to it was first seen. */
    private final Map<String, Instant> first = new HashMap<>();

    LikelyLures(Attack attack) {
        this.attack = attack;
        this.mail = attack.acts().stream()
                .filter(MessageTraced.class::isInstance)
                .map(MessageTraced.class::cast)
                .toList();
        for (MessageTraced each : mail) {
            first.putIfAbsent(domain(each.sender()), each.time());
            first.putIfAbsent(each.recipient().domain(), each.time());
        }
        for (Activity act : attack.acts()) {
            if (act instanceof MessageSent sent) {
                sent.recipients().forEach(to -> first.merge(domain(to), act.time(), (a, b) -> a.isBefore(b) ? a : b));
            }
        }
    }

    /** {@code entry} is the intruder's first act in the account. */
    Optional<Likely> of(String account, Activity entry) {
        return fromWithin(account, entry).or(() -> fromNewcomer(account, entry));
    }

    private Optional<Likely> fromWithin(String account, Activity entry) {
        return attack.mailings().stream()
                .filter(mailing -> mailing.mayHaveLured(account, entry.time()))
                .reduce((earlier, later) -> later)
                .map(Spread.Mailing::sent)
                .map(sent -> new Likely(
                        sent,
                        account,
                        Phrases.plain(account) + " received "
                                + Phrases.quoted(sent.message().subject()) + " from "
                                + Phrases.plain(sent.actor().name()) + Lures.before(sent, entry)
                                + "; likely the intrusion into this account began with it: the intruder sent it from that"
                                + " account to "
                                + Phrases.count(sent.recipients().size(), "address", "addresses")
                                + "."));
    }

    private Optional<Likely> fromNewcomer(String account, Activity entry) {
        Instant from = entry.time().minus(NEW);
        List<MessageTraced> fresh = mail.stream()
                .filter(each -> each.delivery() == Delivery.DELIVERED
                        && Lures.hasLanded(each, account)
                        && !each.time().isBefore(from)
                        && !each.time().isAfter(entry.time())
                        && isNew(each, from)
                        && isWatched(account, each.time()))
                .toList();
        return only(fresh, each -> true)
                .or(() -> only(fresh, each -> recipients(each).size() >= MANY))
                .map(each -> new Likely(each, account, text(each, account, entry)));
    }

    private boolean isNew(MessageTraced each, Instant from) {
        return !first.getOrDefault(domain(each.sender()), Instant.MIN).isBefore(from);
    }

    private boolean isWatched(String account, Instant until) {
        Set<LocalDate> days = mail.stream()
                .filter(each -> each.time().isBefore(until) && Lures.hasLanded(each, account))
                .map(each -> LocalDate.ofInstant(each.time(), ZoneOffset.UTC))
                .collect(Collectors.toSet());
        return days.size() >= WATCHED;
    }

    /** The last message of the only domain that wrote so; none where two did. */
    private static Optional<MessageTraced> only(List<MessageTraced> fresh, Predicate<MessageTraced> which) {
        List<MessageTraced> fit = fresh.stream().filter(which).toList();
        return fit.stream().map(each -> domain(each.sender())).distinct().count() == 1
                ? Optional.of(fit.getLast())
                : Optional.empty();
    }

    private Set<String> recipients(MessageTraced lure) {
        return mail.stream()
                .filter(each -> each.sender().equals(lure.sender())
                        && each.message().subject().equals(lure.message().subject()))
                .map(each -> each.recipient().name())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String text(MessageTraced lure, String account, Activity entry) {
        String subject = lure.message().subject();
        int people = recipients(lure).size();
        return Phrases.plain(account) + " received " + (subject.isEmpty() ? "a message" : Phrases.quoted(subject))
                + " from " + Phrases.plain(lure.sender()) + Lures.before(lure, entry)
                + "; likely the intrusion into this account began with it: in the mail at hand nobody had to do with "
                + Phrases.plain(domain(lure.sender())) + " before"
                + (people > 1 ? ", and " + Phrases.count(people, "person", "people") + " got it" : "") + ".";
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
