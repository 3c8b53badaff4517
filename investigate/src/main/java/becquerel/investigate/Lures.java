package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.MessageTraced.Delivery;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.detect.Sentences;
import becquerel.detect.Stage;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * How an attack began, as far as mail flow shows: the message that an account got before the intruder was in it, and the link
 * that was followed. A link was followed up to an hour before, and came up to seven days before that (CATALOGUE 4.2), or it was in a
 * message that is a lure by itself; a message
 * without a followed link is told only if the provider took it for a lure, if an HTML page hung on it, or if its sender is that of
 * such a message to another account of the attack: what traces know of a message is seldom more than who wrote it.
 */
final class Lures {
    private static final Duration CLICK = Duration.ofHours(1);
    private static final Duration MAIL = Duration.ofDays(7);

    private final Attack attack;
    private final List<StoryLine> lines = new ArrayList<>();
    /** By sender the first message that is a lure by itself. */
    private final Map<String, MessageTraced> senders = new HashMap<>();

    private final List<MessageTraced> messages = new ArrayList<>();
    private final List<Beginning> beginnings = new ArrayList<>();

    private Lures(Attack attack) {
        this.attack = attack;
    }

    static Lures of(Attack attack) {
        var lures = new Lures(attack);
        Map<String, Activity> untold = new TreeMap<>();
        for (String account : attack.entered()) {
            lures.entry(account)
                    .filter(entry -> !lures.tell(account, entry))
                    .ifPresent(entry -> untold.put(account, entry));
        }
        untold.entrySet().removeIf(each -> lures.tellOfSameSender(each.getKey(), each.getValue()));
        var likely = new LikelyLures(attack);
        untold.forEach((account, entry) -> likely.of(account, entry).ifPresent(lures::tellLikely));
        return lures;
    }

    /** Lines on every entered account of which something of the kind is known. */
    List<StoryLine> lines() {
        return lines;
    }

    /**
     * How it began: surely where more than the time speaks for a lure (the provider's judgement, an HTML page that hung on the
     * message), else likely.
     */
    Optional<Beginning> beginning() {
        return beginnings.stream().min(Beginning.ORDER);
    }

    /** The messages that lured, or likely did. */
    List<MessageTraced> messages() {
        return messages;
    }

    private void tellLikely(LikelyLures.Likely likely) {
        StoryLine line = line(likely.act(), likely.account(), likely.text());
        lines.add(line);
        begin(line, false);
        if (likely.act() instanceof MessageTraced mail) {
            messages.add(mail);
        }
    }

    private void begin(StoryLine line, boolean sure) {
        beginnings.add(new Beginning(line.time(), sure, line.account(), line.text(), line.evidence()));
    }

    /** Pages that open in the reader's own browser are the usual lure. */
    static boolean isPage(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".html")
                || name.endsWith(".htm")
                || name.endsWith(".shtml")
                || name.endsWith(".xhtml")
                || name.endsWith(".svg");
    }

    static boolean isBad(String verdict) {
        String words = verdict.toLowerCase(Locale.ROOT);
        return words.contains("phish") || words.contains("malware") || words.contains("malicious");
    }

    private Optional<Activity> entry(String account) {
        return attack.acts().stream()
                .filter(act ->
                        act.actor().name().equals(account) && attack.side(act) == Side.INTRUDER && !Census.failed(act))
                .findFirst();
    }

    /** Says what is known by the account itself; false when nothing is. */
    private boolean tell(String account, Activity entry) {
        Optional<LinkClicked> click = last(
                LinkClicked.class,
                entry.time().minus(CLICK),
                entry.time(),
                clicked -> clicked.allowed() && clicked.actor().name().equals(account));
        Instant until = click.map(Activity::time).orElse(entry.time());
        Optional<Activity> message = last(
                Activity.class,
                until.minus(MAIL),
                until,
                act -> click.isPresent() ? isIn(act, account, click.get()) : isLure(act, account));
        Optional<Activity> lure = message.filter(act -> isLure(act, account));
        boolean sure = click.filter(clicked -> isBad(clicked.verdict())).isPresent() || lure.isPresent();
        message.filter(MessageTraced.class::isInstance)
                .map(MessageTraced.class::cast)
                .ifPresent(messages::add);
        int told = lines.size();
        lure.filter(MessageTraced.class::isInstance)
                .map(MessageTraced.class::cast)
                .ifPresent(mail -> senders.merge(
                        mail.sender(), mail, (one, two) -> two.time().isBefore(one.time()) ? two : one));
        Optional<LinkClicked> followed = click.or(() -> lure.flatMap(act -> clickIn(act, account, entry)));
        message.ifPresent(act ->
                lines.add(line(act, account, received(account, act, followed.isPresent() ? "" : before(act, entry)))));
        followed.ifPresent(clicked -> lines.add(line(
                clicked,
                account,
                Phrases.plain(account) + " followed the link " + Phrases.quoted(clicked.url())
                        + (message.isPresent() ? " in it" : "") + before(clicked, entry) + ".")));
        if (sure && told < lines.size()) {
            begin(lines.get(told), true);
        }
        return told < lines.size();
    }

    /** A link of a lure that was followed long before its fruit was used: a password keeps. */
    private Optional<LinkClicked> clickIn(Activity lure, String account, Activity entry) {
        return last(
                LinkClicked.class,
                lure.time(),
                entry.time(),
                clicked -> clicked.allowed() && clicked.actor().name().equals(account) && isIn(lure, account, clicked));
    }

    private boolean tellOfSameSender(String account, Activity entry) {
        int told = lines.size();
        last(
                        MessageTraced.class,
                        entry.time().minus(MAIL),
                        entry.time(),
                        mail -> hasLanded(mail, account) && senders.containsKey(mail.sender()))
                .ifPresent(mail -> {
                    MessageTraced lure = senders.getOrDefault(mail.sender(), mail);
                    String text = received(account, mail, before(mail, entry));
                    String same =
                            "; the lure to " + Phrases.plain(lure.recipient().name()) + " came from the same sender.";
                    StoryLine line = line(mail, account, text.substring(0, text.length() - 1) + same);
                    List<EvidenceRef> evidence = new ArrayList<>(line.evidence());
                    evidence.addAll(line(lure, account, "").evidence());
                    lines.add(
                            new StoryLine(line.time(), line.side(), line.stage(), account, "", line.text(), evidence));
                    messages.add(mail);
                });
        return told < lines.size();
    }

    static String before(Activity act, Activity entry) {
        return ", " + Sentences.span(Duration.between(act.time(), entry.time())) + " before " + words(entry);
    }

    private <A extends Activity> Optional<A> last(Class<A> kind, Instant from, Instant to, Predicate<A> which) {
        return attack.acts().stream()
                .filter(act -> kind.isInstance(act)
                        && !act.time().isBefore(from)
                        && !act.time().isAfter(to))
                .map(kind::cast)
                .filter(which)
                .reduce((earlier, later) -> later);
    }

    private static String words(Activity entry) {
        String what = entry instanceof SignIn ? "the first sign-in" : "the first foreign act";
        String address = entry.origin().address();
        return what + (Networks.isPlace(address) ? " from " + Phrases.plain(address) : "");
    }

    private static boolean isIn(Activity act, String account, LinkClicked click) {
        return act instanceof MessageTraced mail
                && mail.recipient().name().equals(account)
                && !mail.message().network().isEmpty()
                && mail.message().network().equals(click.message().network());
    }

    private boolean isLure(Activity act, String account) {
        return switch (act) {
            case MessageReceived mail -> mail.mailbox().name().equals(account) && isBad(mail.verdict());
            case MessageTraced mail ->
                hasLanded(mail, account)
                        && (isBad(mail.verdict())
                                || held(mail.message()).stream().anyMatch(Lures::isTelling));
            default -> false;
        };
    }

    /** Whether a message from outside came into the account's mailbox. */
    static boolean hasLanded(MessageTraced mail, String account) {
        return mail.recipient().name().equals(account)
                && (mail.delivery() == Delivery.DELIVERED || mail.delivery() == Delivery.JUNKED)
                && isFromOutside(mail);
    }

    private static boolean isFromOutside(MessageTraced mail) {
        String domain = mail.recipient().domain();
        return !mail.sender().isEmpty() && !mail.sender().endsWith("@" + domain);
    }

    private static boolean isTelling(MessageHeld held) {
        return isPage(held.fileName()) || isBad(held.verdict());
    }

    private List<MessageHeld> held(Message message) {
        return attack.acts().stream()
                .filter(MessageHeld.class::isInstance)
                .map(MessageHeld.class::cast)
                .filter(held ->
                        !message.network().isEmpty() && held.message().network().equals(message.network()))
                .toList();
    }

    private String received(String account, Activity act, String before) {
        Message message = message(act);
        String sender = act instanceof MessageTraced mail
                ? mail.sender()
                : act instanceof MessageReceived mail ? mail.sender() : "";
        String verdict = act instanceof MessageTraced mail
                ? mail.verdict()
                : act instanceof MessageReceived mail ? mail.verdict() : "";
        var pages = new TreeSet<String>();
        held(message).stream().map(MessageHeld::fileName).filter(Lures::isPage).forEach(pages::add);
        return Phrases.plain(account) + " received "
                + (message.subject().isEmpty() ? "a message" : Phrases.quoted(message.subject())) + " from "
                + (sender.isEmpty() ? "an unnamed sender" : Phrases.plain(sender))
                + (pages.isEmpty() ? "" : ", with the HTML attachment " + Phrases.quoted(pages))
                + before
                + (isBad(verdict) ? "; the provider took it for " + Phrases.quoted(verdict) : "")
                + ".";
    }

    private static Message message(Activity act) {
        return switch (act) {
            case MessageTraced mail -> mail.message();
            case MessageReceived mail -> mail.message();
            default -> new Message("", "", "");
        };
    }

    /** The click is the owner's, who was alone in the account till then; of the message nobody knows who sent it. */
    private StoryLine line(Activity act, String account, String text) {
        List<EvidenceRef> evidence = new ArrayList<>(act.proofs());
        held(message(act)).stream().filter(Lures::isTelling).forEach(held -> evidence.addAll(held.proofs()));
        Side side = act instanceof LinkClicked ? Side.OWNER : Side.UNKNOWN;
        return new StoryLine(act.time(), side, Stage.S1.label(), account, "", text, evidence);
    }
}
