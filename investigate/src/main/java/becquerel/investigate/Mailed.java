package becquerel.investigate;

import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.EvidenceRef;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Messages of one hand, account and talk: whether they may be the fraud, and how that is said. */
record Mailed(List<SentMessage> messages, Organisation organisation, Words words, SeenTalks talks) {
    private static final int NAMED = 3;

    SentMessage first() {
        return messages.getFirst();
    }

    private List<String> money() {
        var texts = new ArrayList<String>();
        messages.forEach(each -> {
            texts.add(each.subject());
            texts.addAll(each.attachments());
        });
        return words.in(Words.Family.FINANCE, texts);
    }

    private Set<String> recipients() {
        var all = new TreeSet<String>();
        messages.forEach(each -> all.addAll(each.recipients()));
        return all;
    }

    private long outside(Collection<String> addresses) {
        return addresses.stream()
                .filter(each -> organisation.sideOf(each) == Organisation.Side.EXTERNAL)
                .count();
    }

    private Optional<String> talk() {
        return messages.stream()
                .flatMap(each -> talks.before(each.time(), each.subject()).stream())
                .findFirst();
    }

    /** Of the intruder what left the organisation, is about money or goes on with a talk he knew; of an unclear hand only what is about money too. */
    boolean isTold() {
        boolean leaves = recipients().isEmpty() || outside(recipients()) > 0;
        boolean money = !money().isEmpty();
        boolean known = talk().isPresent();
        return switch (first().side()) {
            case INTRUDER -> leaves || money || known;
            case UNKNOWN -> money && (leaves || known);
            case OWNER -> false;
        };
    }

    Outcome.Step step(TracedMail traced) {
        List<MessageTraced> way = messages.stream()
                .flatMap(each -> traced.way(each.messageId()).stream())
                .toList();
        var evidence = new LinkedHashSet<EvidenceRef>();
        messages.forEach(each -> evidence.addAll(each.evidence()));
        way.forEach(mail -> evidence.addAll(mail.proofs()));
        String text =
                who() + what() + " from " + Phrases.plain(first().account()) + whom() + about() + ". " + arrival(way);
        return new Outcome.Step(
                Outcome.Kind.MESSAGE,
                first().time(),
                first().side(),
                first().account(),
                first().side() != Side.INTRUDER,
                text,
                List.copyOf(evidence));
    }

    private String who() {
        return first().side() == Side.INTRUDER ? "The intruder sent " : "An unclear hand sent ";
    }

    private String what() {
        String subject = first().subject().isEmpty()
                ? "a message without a recorded subject"
                : Phrases.quoted(first().subject());
        return messages.size() == 1 ? subject : subject + " " + Phrases.times(messages.size());
    }

    private String whom() {
        Set<String> all = recipients();
        if (all.isEmpty()) {
            return " to addresses that no record names";
        }
        return " to " + counted(all);
    }

    private String about() {
        var parts = new ArrayList<String>();
        List<String> money = money();
        if (!money.isEmpty()) {
            parts.add("about money (" + Phrases.quoted(money.subList(0, Math.min(NAMED, money.size()))) + ")");
        }
        talk().ifPresent(parts::add);
        var files = new TreeSet<String>();
        messages.forEach(each -> files.addAll(each.attachments()));
        if (!files.isEmpty()) {
            parts.add(
                    files.size() <= NAMED
                            ? "with " + Phrases.quoted(files)
                            : "with " + Phrases.count(files.size(), "attachment", "attachments"));
        }
        return parts.isEmpty() ? "" : ", " + String.join(", ", parts);
    }

    private String arrival(List<MessageTraced> way) {
        var arrived = new TreeSet<String>();
        var stopped = new TreeSet<String>();
        for (MessageTraced mail : way) {
            String name = mail.recipient().name();
            if (mail.delivery().arrived()) {
                arrived.add(name);
            } else if (mail.delivery().wasStopped()) {
                stopped.add(name);
            }
        }
        stopped.removeAll(arrived);
        if (arrived.isEmpty() && stopped.isEmpty()) {
            return "No record of mail flow shows what became of it.";
        }
        var parts = new ArrayList<String>();
        if (!arrived.isEmpty()) {
            parts.add("delivered to " + counted(arrived));
        }
        if (!stopped.isEmpty()) {
            parts.add("refused or failed for " + counted(stopped));
        }
        return "Mail flow shows that it was " + String.join(" and ", parts) + ".";
    }

    private String counted(Set<String> addresses) {
        long outside = outside(addresses);
        String count = Phrases.count(addresses.size(), "address", "addresses");
        return outside == 0
                ? count
                : outside == addresses.size() ? count + " outside" : count + ", " + outside + " of them outside";
    }
}
