package becquerel.investigate.exposure;

import becquerel.activity.Activity;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.SearchRun;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers a {@link Question}: looks through the acts in order, then draws the conclusions that no single record says. */
public final class Assessment {
    /** What the provider says of throttling: it logs nothing for a day. */
    private static final Duration THROTTLED = Duration.ofDays(1);

    private final Question question;
    private final Library library;
    private final Forwards forwards;
    private final Map<String, Mailbox> mailboxes = new TreeMap<>();

    private Assessment(Question question) {
        this.question = question;
        this.library = new Library(question.acts(), question.drops());
        this.forwards = new Forwards(question);
    }

    public static Exposure of(Question question) {
        var assessment = new Assessment(question);
        assessment.choose();
        question.acts().stream().filter(act -> !isFailed(act)).forEach(assessment::see);
        assessment.sendOn();
        return assessment.concluded();
    }

    private static boolean isFailed(Activity act) {
        return act.context().outcome() == Outcome.FAILURE;
    }

    /** Whose mailboxes are looked at: those entered, and those he reached from elsewhere. */
    private void choose() {
        Map<String, Intrusion> stays = question.stays().stream()
                .collect(Collectors.toMap(Intrusion::mailbox, Function.identity(), (a, b) -> a));
        Set<String> names = new HashSet<>(stays.keySet());
        Set<String> entered = new HashSet<>(question.elsewhere());
        entered.addAll(names);
        question.acts().stream()
                .filter(act -> act instanceof MailRead && !isFailed(act) && hand(act) == Hand.INTRUDER)
                .forEach(act -> names.add(box(act)));
        forwards.spans().stream().map(Forwards.Span::mailbox).forEach(names::add);
        question.lasting().stream().map(Question.Lasting::mailbox).forEach(names::add);
        names.removeIf(name -> name.isEmpty() || (question.elsewhere().contains(name) && !stays.containsKey(name)));
        names.forEach(name -> mailboxes.put(name, new Mailbox(name, Optional.ofNullable(stays.get(name)), entered)));
    }

    private Hand hand(Activity act) {
        return question.hand().apply(act);
    }

    private static String box(Activity act) {
        return act.subject().isKnown() ? act.subject().name() : act.actor().name();
    }

    private void see(Activity act) {
        if (act instanceof MessageTraced mail) {
            at(mail.recipient().name()).ifPresent(box -> box.traced(mail));
            return;
        }
        at(box(act)).ifPresent(box -> {
            switch (act) {
                case MailRead read -> box.read(read, hand(read), mayBeHis(read, box));
                case SignIn signIn -> {
                    if (hand(signIn) == Hand.INTRUDER && signIn.verdict() == SignInVerdict.SUCCESS) {
                        box.signedIn(signIn);
                    }
                }
                case MessageSent sent -> box.sent(sent, hand(sent));
                case MessageMoved moved -> box.moved(moved, hand(moved));
                case SearchRun search -> {
                    if (hand(search) == Hand.INTRUDER) {
                        box.searched(search.query());
                    }
                }
                case FileAccessed file -> {
                    if (hand(file) == Hand.INTRUDER) {
                        box.tookFile();
                    }
                }
                default -> {
                    // shows no message
                }
            }
        });
    }

    /** While he could be in the mailbox itself, or in the account that opens it by a right. */
    private boolean mayBeHis(MailRead read, Mailbox box) {
        return Stream.of(box, mailboxes.getOrDefault(read.actor().name(), box))
                .flatMap(each -> each.stay().stream())
                .anyMatch(stay -> stay.mayBeHis(read.time()));
    }

    private Optional<Mailbox> at(String name) {
        return Optional.ofNullable(mailboxes.get(name));
    }

    /** What rules sent on: the messages they take, and the copies that mail flow shows. */
    private void sendOn() {
        Set<MessageTraced> explained = new HashSet<>();
        for (Forwards.Span span : forwards.spans()) {
            List<Mailbox> boxes = span.mailbox().isEmpty()
                    ? List.copyOf(mailboxes.values())
                    : at(span.mailbox()).stream().toList();
            boxes.forEach(box -> box.entries().forEach((key, entry) -> {
                if (entry.isDelivered() && span.holdsAt(entry.arrived())) {
                    explained.addAll(sentOn(span, box, key, entry));
                }
            }));
        }
        for (MessageTraced mail : forwards.out()) {
            if (!explained.contains(mail)) {
                origin(mail).entry(mail.message()).ifPresent(entry -> told(entry, List.of(mail)));
            }
        }
    }

    private List<MessageTraced> sentOn(Forwards.Span span, Mailbox box, String key, Entry entry) {
        Facts facts = library.of(key);
        RuleMatch match = RuleMatch.of(span.rule(), facts);
        if (match == RuleMatch.NO) {
            return List.of();
        }
        List<MessageTraced> copies = forwards.copies(key, facts, box.name(), entry.arrived());
        if (!copies.isEmpty()) {
            told(entry, copies);
            return copies;
        }
        boolean sure = match == RuleMatch.YES && !forwards.isTraced(span.rule());
        entry.concluded(
                sure ? ExposureClass.FORWARDED : ExposureClass.POSSIBLE,
                match == RuleMatch.MAY
                        ? "a rule may have sent it on: its conditions ask for what no record shows"
                        : sure
                                ? "a rule takes such messages; no record of mail flow shows the copy"
                                : "a rule takes such messages, but mail flow shows other copies and not this one",
                entry.arrived(),
                span.made().proofs());
        return List.of();
    }

    private static void told(Entry entry, List<MessageTraced> copies) {
        for (MessageTraced copy : copies) {
            if (copy.delivery().arrived()) {
                entry.seen(
                        ExposureClass.FORWARDED,
                        "sent on to " + copy.recipient().name(),
                        copy);
            } else if (copy.delivery().wasStopped()) {
                entry.seen(
                        ExposureClass.ATTEMPTED,
                        "to be sent on to " + copy.recipient().name() + ", refused",
                        copy);
            } else {
                entry.seen(
                        ExposureClass.POSSIBLE,
                        "to be sent on to " + copy.recipient().name() + ", outcome not told",
                        copy);
            }
        }
    }

    /** A forwarded message is its mailbox's own; one sent on as it is does not tell whose it was, unless only one sends on. */
    private Mailbox origin(MessageTraced mail) {
        List<String> ruled = forwards.spans().stream()
                .filter(span -> span.holdsAt(mail.time()))
                .map(Forwards.Span::mailbox)
                .distinct()
                .toList();
        String name = ruled.contains(mail.sender()) ? mail.sender() : ruled.size() == 1 ? ruled.getFirst() : "";
        return mailboxes.computeIfAbsent(name, none -> new Mailbox(name, Optional.empty(), Set.of()));
    }

    private Exposure concluded() {
        List<MailboxExposure> all =
                mailboxes.values().stream().map(this::concluded).toList();
        return new Exposure(all.stream()
                .sorted(Comparator.comparingLong(MailboxExposure::exposed)
                        .reversed()
                        .thenComparing(MailboxExposure::mailbox))
                .toList());
    }

    private MailboxExposure concluded(Mailbox box) {
        box.entries()
                .forEach((key, entry) ->
                        box.syncs().apply(entry, library.of(key).sender().equals(box.name()), question.folders()));
        throttle(box);
        List<UnknownSpan> unknown = new ArrayList<>();
        String proof = "";
        if (box.stay().isPresent()) {
            var completeness =
                    new Completeness(question.tenant(), box.stay().get(), box.binds(), question.logged(), doubts(box));
            completeness.from().ifPresent(from -> settle(box, from));
            unknown.addAll(completeness.missing());
            proof = completeness.proof(box.stay().get());
        }
        return new Listing(box, library).told(unknown, proof);
    }

    private List<String> doubts(Mailbox box) {
        var doubts = new ArrayList<>(question.doubts());
        question.lasting().stream()
                .filter(each -> each.mailbox().isEmpty() || each.mailbox().equals(box.name()))
                .map(Question.Lasting::sentence)
                .forEach(doubts::add);
        if (forwards.mayReach(box.name())) {
            doubts.add("Rules sent mail of this mailbox on, or their records leave out what they do.");
        }
        if (!box.throttled().isEmpty()) {
            doubts.add("The provider stopped logging reading in this mailbox for 24 hours (IsThrottled).");
        }
        box.untold().stream().map(UnknownSpan::reason).forEach(doubts::add);
        if (box.syncs().isUnclear()) {
            doubts.add("Folders of this mailbox were copied in its own name, by the owner's program or another.");
        }
        return doubts;
    }

    /** After a throttled record everything there for 24 hours is to be taken for accessed, while he could be there. */
    private void throttle(Mailbox box) {
        for (MailRead read : box.throttled()) {
            Instant end = read.time().plus(THROTTLED);
            boolean his = box.stay()
                    .map(stay -> stay.mayBeHis(read.time()) || stay.mayBeHis(end))
                    .orElse(hand(read) == Hand.INTRUDER);
            if (his) {
                List<EvidenceRef> proofs = read.proofs();
                box.entries().values().stream()
                        .filter(entry -> !entry.arrived().isAfter(end))
                        .forEach(entry -> entry.concluded(
                                ExposureClass.POSSIBLE,
                                "the provider stopped logging for 24 hours (IsThrottled)",
                                read.time(),
                                proofs));
            }
        }
    }

    /** What is proven to have been seen by nobody but the owner. */
    private static void settle(Mailbox box, Instant from) {
        box.entries().values().stream()
                .filter(entry -> entry.isDelivered() && !entry.isUnclear())
                .filter(entry -> !entry.arrived().isBefore(from))
                .forEach(entry -> entry.concluded(
                        ExposureClass.NOT_OBSERVED,
                        "every access is logged for as long as it lay there, and none is his",
                        entry.arrived(),
                        List.of()));
    }
}
