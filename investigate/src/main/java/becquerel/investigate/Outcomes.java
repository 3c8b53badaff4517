package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.detect.Stage;
import becquerel.investigate.Outcome.Kind;
import becquerel.investigate.Outcome.Step;
import becquerel.investigate.Replies.Reply;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Traces an attack forward: from what was sent to its delivery, the answers, how they were hidden, and lookalikes that took over. */
final class Outcomes {
    /** From persistence to fraud (CATALOGUE 4.2). */
    static final Duration LATER = Duration.ofDays(60);

    private static final Set<String> LOOKALIKES =
            Set.of("mail-to-lookalike", "lookalike-partner-domain", "lookalike-own-domain");
    /** What is surely his is kept first where not all can be. */
    private static final Comparator<Step> WORTH =
            Comparator.comparing(Step::likely).thenComparing(Step.ORDER);

    private final Attack attack;
    private final Words words;
    private final TracedMail traced;
    private final Replies inbound;
    private final HidingRules rules;
    private final Set<String> talks = new HashSet<>();
    private final List<Step> steps = new ArrayList<>();

    private Outcomes(Attack attack, Words words) {
        this.attack = attack;
        this.words = words;
        this.traced = new TracedMail(attack);
        this.inbound = new Replies(attack, words);
        this.rules = new HidingRules(attack);
    }

    /** {@code loose} are clues of the tenant that no attack took. */
    static Outcome of(Attack attack, List<SentMessage> sent, List<Clue> loose, Organisation organisation, Words words) {
        var outcomes = new Outcomes(attack, words);
        var seen = new SeenTalks(attack, words);
        Map<List<String>, List<SentMessage>> byTalk = new LinkedHashMap<>();
        sent.forEach(each -> byTalk.computeIfAbsent(
                        List.of(each.account(), each.side().word(), Conversation.of(each.subject(), words)),
                        none -> new ArrayList<>())
                .add(each));
        byTalk.values().stream()
                .map(messages -> new Mailed(messages, organisation, words, seen))
                .filter(Mailed::isTold)
                .forEach(outcomes::tell);
        outcomes.lookalikes(loose);
        return outcomes.bounded();
    }

    static boolean isLookalike(Clue clue) {
        return LOOKALIKES.contains(clue.finding().detector());
    }

    private Outcome bounded() {
        List<Step> distinct = steps.stream().distinct().sorted(WORTH).toList();
        List<Step> kept =
                distinct.stream().limit(Outcome.MOST).sorted(Step.ORDER).toList();
        return new Outcome(kept, distinct.size() - kept.size());
    }

    private void tell(Mailed mailed) {
        steps.add(mailed.step(traced));
        String talk = Conversation.of(mailed.first().subject(), words);
        talks.add(talk);
        Map<EvidenceRef, Reply> came = new TreeMap<>();
        mailed.messages()
                .forEach(each -> inbound.to(each)
                        .forEach(answer -> came.put(answer.evidence().getFirst(), answer)));
        List<Reply> replies =
                came.values().stream().sorted(Comparator.comparing(Reply::time)).toList();
        if (!replies.isEmpty()) {
            replied(mailed.first(), replies);
            hiddenByRules(mailed.first(), replies);
        }
        removedByHand(mailed, talk, replies);
    }

    private void replied(SentMessage sent, List<Reply> replies) {
        List<String> senders =
                replies.stream().map(Reply::sender).distinct().sorted().toList();
        String whom = senders.size() <= 3
                ? Phrases.list(senders.stream().map(Phrases::plain).toList())
                : Phrases.count(senders.size(), "address", "addresses");
        steps.add(new Step(
                Kind.REPLY,
                replies.getFirst().time(),
                Side.UNKNOWN,
                sent.account(),
                true,
                Phrases.count(replies.size(), "message", "messages") + " from " + whom + " came in to "
                        + Phrases.plain(sent.account()) + ", by subject and sender likely in answer to "
                        + Phrases.quoted(sent.subject()) + ".",
                evidence(replies)));
    }

    private void hiddenByRules(SentMessage sent, List<Reply> replies) {
        Map<MailRuleChanged, List<Reply>> taken = new LinkedHashMap<>();
        replies.forEach(reply -> rules.takes(reply)
                .ifPresent(rule ->
                        taken.computeIfAbsent(rule, none -> new ArrayList<>()).add(reply)));
        taken.forEach((rule, hidden) -> {
            var proofs = new ArrayList<>(rule.proofs());
            proofs.addAll(evidence(hidden));
            steps.add(new Step(
                    Kind.HIDDEN,
                    hidden.getFirst().time(),
                    Side.INTRUDER,
                    sent.account(),
                    true,
                    "The intruder's rule " + Phrases.quoted(rule.rule().name()) + " in "
                            + Phrases.plain(sent.account()) + " was in force and likely hid "
                            + Phrases.count(hidden.size(), "answer", "answers") + " to "
                            + Phrases.quoted(sent.subject()) + ".",
                    proofs));
        });
    }

    private static List<EvidenceRef> evidence(List<Reply> replies) {
        return replies.stream().flatMap(reply -> reply.evidence().stream()).toList();
    }

    private void removedByHand(Mailed mailed, String talk, List<Reply> replies) {
        Set<String> ids = new HashSet<>();
        mailed.messages().forEach(each -> ids.add(TracedMail.key(each.messageId())));
        Set<String> own = Set.copyOf(ids);
        replies.forEach(reply -> ids.add(TracedMail.key(reply.message())));
        ids.remove("");
        SentMessage sent = mailed.first();
        Map<Side, List<MessageMoved>> moves = new TreeMap<>();
        boolean named = true;
        for (Activity act : attack.acts()) {
            if (act instanceof MessageMoved moved && isAfter(moved, sent) && attack.side(moved) != Side.OWNER) {
                boolean byId = moved.messages().stream().anyMatch(each -> ids.contains(TracedMail.key(each)));
                if (byId || moved.messages().stream().anyMatch(each -> isOf(talk, each))) {
                    moves.computeIfAbsent(attack.side(moved), none -> new ArrayList<>())
                            .add(moved);
                    named &= moved.messages().stream().anyMatch(each -> own.contains(TracedMail.key(each)));
                }
            }
        }
        boolean sure = named;
        moves.forEach((side, acts) -> removed(sent, side, acts, sure && side == Side.INTRUDER));
    }

    private boolean isAfter(MessageMoved moved, SentMessage sent) {
        return moved.mailbox().name().equals(sent.account())
                && !Census.failed(moved)
                && !moved.time().isBefore(sent.time())
                && Duration.between(sent.time(), moved.time()).compareTo(LATER) <= 0;
    }

    private boolean isOf(String talk, Message message) {
        return !talk.isEmpty() && Conversation.of(message.subject(), words).equals(talk);
    }

    private void removed(SentMessage sent, Side side, List<MessageMoved> acts, boolean sure) {
        boolean deleted = acts.stream().anyMatch(act -> act.manner().deletes());
        String what = sure ? "" : "mail that is likely of the same talk as ";
        steps.add(new Step(
                Kind.REMOVED,
                acts.getFirst().time(),
                side,
                sent.account(),
                !sure,
                (side == Side.INTRUDER ? "The intruder " : "An unclear hand ") + (deleted ? "deleted " : "moved away ")
                        + what + Phrases.quoted(sent.subject()) + " in " + Phrases.plain(sent.account())
                        + " afterwards.",
                acts.stream().flatMap(act -> act.proofs().stream()).toList()));
    }

    private void lookalikes(List<Clue> loose) {
        attack.clues().stream()
                .filter(clue -> isLookalike(clue) && isAfterwards(clue))
                .forEach(clue -> lookalike(clue, true));
        loose.stream()
                .filter(clue -> clue.finding().tenant().equals(attack.tenant()) && isAfterwards(clue) && isNear(clue))
                .forEach(clue -> lookalike(clue, false));
    }

    private boolean isAfterwards(Clue clue) {
        Instant first = attack.entered().stream()
                .map(account -> attack.standings()
                        .getOrDefault(account, Standing.unknown(account))
                        .firstEntry())
                .min(Comparator.naturalOrder())
                .filter(entry -> entry.isBefore(attack.end()))
                .orElse(attack.start());
        return !clue.time().isBefore(first)
                && Duration.between(first, clue.time()).compareTo(LATER) <= 0;
    }

    private boolean isNear(Clue clue) {
        return attack.entered().contains(clue.finding().account())
                || clue.acts().stream()
                        .flatMap(act -> TracedMail.message(act).stream())
                        .anyMatch(message -> talks.stream().anyMatch(talk -> isOf(talk, message)));
    }

    private void lookalike(Clue clue, boolean joined) {
        String sentence = clue.finding().sentence();
        steps.add(new Step(
                Kind.LOOKALIKE,
                clue.time(),
                Side.UNKNOWN,
                clue.finding().account(),
                !joined,
                joined ? sentence : "Likely of this attack: " + sentence,
                clue.finding().evidence()));
    }

    /** Those that no act of the story tells by itself. */
    static Stream<StoryLine> lines(Outcome outcome) {
        return outcome.steps().stream()
                .filter(step -> step.kind() == Kind.REPLY
                        || step.kind() == Kind.HIDDEN
                        || (step.kind() == Kind.LOOKALIKE && step.likely()))
                .map(step -> new StoryLine(
                        step.time(), step.side(), stage(step), step.account(), "", step.text(), step.evidence()));
    }

    private static String stage(Step step) {
        return step.kind() == Kind.HIDDEN ? Stage.S6.label() : "";
    }
}
