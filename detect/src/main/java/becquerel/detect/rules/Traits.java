package becquerel.detect.rules;

import becquerel.activity.MailRule;
import becquerel.activity.MailRule.Action;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.MailRule.Part;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.knowledge.Folders;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What about a rule is typical of rules that hide mail from its owner. One trait is common among honest rules; together
 * they are not.
 *
 * @param oddName named by one sign, by nothing that shows, or by one sign repeated
 * @param finance finance words it looks for
 * @param security words it looks for that a warning would hold
 * @param filtered words it looks for that mail filters write, which honest rules look for, too
 * @param noticeSender it catches the provider's security notices
 * @param oneSender it catches the mail of one person
 * @param bulkSender it catches the mail of senders that send in bulk
 * @param deletes it deletes
 * @param folder where it moves messages, {@code INBOX} when nowhere
 * @param oddFolder that folder is named by one sign or the like
 * @param marksRead it marks as read
 * @param catchAll it catches every message
 */
record Traits(
        boolean oddName,
        List<String> finance,
        List<String> security,
        List<String> filtered,
        boolean noticeSender,
        boolean oneSender,
        boolean bulkSender,
        boolean deletes,
        Folders.Kind folder,
        boolean oddFolder,
        boolean marksRead,
        boolean catchAll) {
    static final double MOST = 0.88;

    static Traits of(MailRule rule, Knowledge knowledge) {
        List<String> texts = texts(rule);
        List<String> senders = senders(rule);
        Folders.Kind folder = Folders.Kind.INBOX;
        boolean oddFolder = false;
        for (Action action : rule.actions()) {
            if (action instanceof Action.MoveTo(var name) && !name.isBlank()) {
                folder = knowledge.folders().kindOf(name);
                oddFolder = folder == Folders.Kind.OWN && isOdd(lastPart(name));
            }
        }
        boolean bulk = !senders.isEmpty() && senders.stream().allMatch(sender -> isBulk(sender, knowledge.words()));
        return new Traits(
                rule.complete() && isOdd(rule.name()),
                knowledge.words().in(Words.Family.FINANCE, texts),
                knowledge.words().in(Words.Family.SECURITY, texts),
                knowledge.words().in(Words.Family.FILTERED, texts),
                senders.stream().anyMatch(knowledge.hosts()::sendsNotices),
                senders.size() == 1 && !bulk && senders.getFirst().indexOf('@') >= 0,
                bulk,
                rule.deletes(),
                folder,
                oddFolder,
                rule.marksRead(),
                rule.complete() && catchesAll(rule));
    }

    /** Whether the rule takes mail out of the owner's sight at all; without that nothing here counts. */
    private boolean disposes() {
        return deletes || oddFolder || (folder != Folders.Kind.INBOX && folder != Folders.Kind.OWN) || marksRead;
    }

    /** The same without looking at the rule's words. */
    static boolean takesAway(MailRule rule, Knowledge knowledge) {
        return rule.deletes()
                || rule.marksRead()
                || rule.actions().stream()
                        .anyMatch(action -> action instanceof Action.MoveTo(var name)
                                && !name.isBlank()
                                && (knowledge.folders().kindOf(name) != Folders.Kind.OWN || isOdd(lastPart(name))));
    }

    /** See docs/detectors.md for the reason of each factor. */
    double confidence() {
        if (!disposes()) {
            return 0.01;
        }
        boolean tells = !security.isEmpty() || noticeSender;
        boolean deep = folder.isNeverRead() || oddFolder;
        return new Odds(0.01)
                .times(30, oddName)
                .times(10, !finance.isEmpty())
                .times(20, tells)
                .times(2, !filtered.isEmpty() && finance.isEmpty() && !tells)
                .times(1.5, oneSender)
                .times(0.3, bulkSender && !noticeSender)
                .times(3, deletes)
                .times(30, deep)
                .times(2, !deep && folder != Folders.Kind.INBOX && folder != Folders.Kind.OWN)
                .times(2, marksRead)
                .times(15, catchAll)
                .confidence(MOST);
    }

    /** The traits as parts of a sentence: {@code its name is ".", it looks for finance words ("invoice")}. */
    String inWords(MailRule rule) {
        var said = new ArrayList<String>();
        if (oddName) {
            said.add(rule.name().isEmpty() ? "it has no name" : "its name is " + Quoted.of(rule.name()));
        }
        if (!finance.isEmpty()) {
            said.add("it looks for words of payment (" + Sentences.list(finance) + ")");
        }
        if (!security.isEmpty()) {
            said.add("it looks for words of warnings (" + Sentences.list(security) + ")");
        }
        if (noticeSender) {
            said.add("it catches security notices");
        }
        if (oneSender) {
            said.add("it is aimed at one correspondent");
        }
        if (catchAll) {
            said.add("it catches every message");
        }
        if (folder.isNeverRead() || oddFolder) {
            said.add("hardly anybody looks into that folder");
        }
        if (deletes) {
            said.add("what it catches is gone before it is seen");
        }
        if (marksRead) {
            said.add("what it catches does not show as new");
        }
        return Sentences.sentenceList(said);
    }

    /** One sign or none, nothing that shows, or the same sign again and again. */
    static boolean isOdd(String name) {
        int[] seen = name.codePoints()
                .filter(point -> point != ' ' && !Quoted.isUnseen(point))
                .toArray();
        if (seen.length <= 1) {
            return true;
        }
        boolean letters = false;
        boolean same = true;
        for (int point : seen) {
            letters |= Character.isLetterOrDigit(point);
            same &= Character.toLowerCase(point) == Character.toLowerCase(seen[0]);
        }
        return !letters || (same && seen.length > 2);
    }

    private static boolean catchesAll(MailRule rule) {
        return rule.conditions().stream().allMatch(Traits::matchesAnything);
    }

    private static boolean matchesAnything(Condition condition) {
        return switch (condition) {
            case Condition.Words(var parts, var words) -> words.stream().anyMatch(word -> isEverywhere(word, parts));
            case Condition.From(var senders) -> senders.contains("@");
            case Condition.To(var recipients) -> recipients.contains("@");
            case Condition.Other other -> false;
        };
    }

    /** Words that every message holds: a sign, a vowel, or a header's own name. */
    private static boolean isEverywhere(String word, List<Part> parts) {
        String bare = word.strip().toLowerCase(Locale.ROOT);
        return bare.codePointCount(0, bare.length()) <= 1
                || bare.codePoints().allMatch(Quoted::isUnseen)
                || (parts.contains(Part.HEADER)
                        && (bare.equals("received") || bare.equals("from") || bare.equals("to:")));
    }

    private static List<String> texts(MailRule rule) {
        var texts = new ArrayList<String>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Words(var parts, var words) && !isOnly(parts, Part.SENDER)) {
                texts.addAll(words);
            }
        }
        return texts;
    }

    private static List<String> senders(MailRule rule) {
        var senders = new ArrayList<String>();
        for (Condition condition : rule.conditions()) {
            switch (condition) {
                case Condition.From(var from) -> senders.addAll(from);
                case Condition.Words(var parts, var words) when isOnly(parts, Part.SENDER) -> senders.addAll(words);
                default -> {} // says nothing about the sender
            }
        }
        return senders;
    }

    private static boolean isOnly(List<Part> parts, Part part) {
        return parts.equals(List.of(part));
    }

    private static boolean isBulk(String sender, Words words) {
        int at = sender.lastIndexOf('@');
        return words.mentions(Words.Family.BULK, at < 0 ? sender : sender.substring(0, at));
    }

    private static String lastPart(String folder) {
        int cut = Math.max(folder.lastIndexOf('\\'), Math.max(folder.lastIndexOf('/'), folder.lastIndexOf(':')));
        return folder.substring(cut + 1);
    }
}
