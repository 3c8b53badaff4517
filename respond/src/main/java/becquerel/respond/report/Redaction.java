package becquerel.respond.report;

import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides what a third party should not read and replaces it by a label, the same value by the same label everywhere. Mail
 * addresses outside the organisation go, unless the intruder collects mail with them; known subjects, file names and message
 * ids go; and whatever a sentence quotes goes, unless it is known to be the intruder's own text. In doubt it is hidden.
 */
final class Redaction {
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final String NO_PART_OF_ADDRESSES = "<>\"'(),;:[]|=*@";
    /** Both bounds keep the search for addresses short in texts without end. */
    private static final int LOCAL_PART = 128;

    private static final int DOMAIN = 255;
    /** More than a page ever shows of one text. */
    private static final int LONGEST = 9_000;

    private final Organisations organisations;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> keptDomains = new HashSet<>();
    private final Set<String> harmlessQuotes = new HashSet<>();
    private final Labels labels = new Labels();

    Redaction(Organisations organisations) {
        this.organisations = organisations;
    }

    /** Keeps an address that would be hidden otherwise: the intruder's, or an account of the case. */
    void keep(String address) {
        kept.add(fold(address));
        keptDomains.add(domain(address));
    }

    /** Keeps the name of a domain of the intruder's; addresses there still go. */
    void keepDomain(String domain) {
        keptDomains.add(fold(domain));
        keepQuoted(domain);
    }

    /** Lets a text stand where a sentence quotes it. */
    void keepQuoted(String text) {
        harmlessQuotes.add(fold(text));
    }

    /** A mail address or account name as a whole. */
    String address(String address, String kind) {
        if (address.indexOf('@') < 0 || isKept(address)) {
            return address;
        }
        String label = labels.of(address, kind);
        String domain = domain(address);
        if (!domain.isEmpty() && !keptDomains.contains(domain) && !isOwn("x@" + domain)) {
            labels.of(domain, "outside domain");
        }
        return label;
    }

    String address(String address) {
        return address(address, "outside address");
    }

    /** A text that is private as a whole, such as a subject. */
    String whole(String text, String kind) {
        return text.isBlank() ? text : labels.of(text, kind);
    }

    /** A sentence, in which quotation marks enclose what somebody else wrote. */
    String sentence(String text) {
        String quotesHidden = QUOTED.matcher(cut(text))
                .replaceAll(match -> Matcher.quoteReplacement('"' + quoted(match.group(1)) + '"'));
        return mixed(quotesHidden);
    }

    /** Any other text, such as a command or a path: only addresses and known private texts go. */
    String mixed(String text) {
        return labels.replaceIn(withoutAddresses(cut(text)));
    }

    /** Cut so that no quotation is left open. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        String start = text.substring(0, LONGEST);
        boolean open = start.chars().filter(each -> each == '"').count() % 2 == 1;
        return (open ? start.substring(0, start.lastIndexOf('"')) : start) + "…";
    }

    private String withoutAddresses(String text) {
        var shown = new StringBuilder(text.length());
        int done = 0;
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', Math.max(done, sign + 1))) {
            int from = sign;
            while (from > done && sign - from < LOCAL_PART && isPartOfAddress(text.charAt(from - 1))) {
                from--;
            }
            int to = sign + 1;
            while (to < text.length() && to - sign < DOMAIN && isPartOfAddress(text.charAt(to))) {
                to++;
            }
            while (to > sign + 1 && ".…".indexOf(text.charAt(to - 1)) >= 0) {
                to--; // the end of a sentence, not of a domain
            }
            if (from < sign && to > sign + 1) {
                shown.append(text, done, from).append(address(text.substring(from, to)));
                done = to;
            }
        }
        return shown.append(text, done, text.length()).toString();
    }

    private static boolean isPartOfAddress(char each) {
        return !Character.isWhitespace(each) && NO_PART_OF_ADDRESSES.indexOf(each) < 0;
    }

    /** What somebody wrote, whole: it stays only if it is known to be the intruder's; addresses in it go even then. */
    String quoted(String inner) {
        if (inner.isBlank() || labels.isLabel(inner) || harmlessQuotes.contains(fold(inner)) || isKept(inner)) {
            return mixed(inner);
        }
        return labels.alone(inner, "text");
    }

    private boolean isKept(String address) {
        return kept.contains(fold(address)) || isOwn(address);
    }

    private boolean isOwn(String address) {
        String folded = fold(address);
        return !folded.contains("#ext#")
                && organisations.all().stream().anyMatch(each -> each.sideOf(folded) == Organisation.Side.INTERNAL);
    }

    private static String domain(String address) {
        return fold(address.substring(address.lastIndexOf('@') + 1));
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
