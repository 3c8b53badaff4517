package becquerel.knowledge;

import java.util.Optional;
import java.util.Set;

/** In what a mail domain resembles another one that has a different owner; the most telling first. */
public enum Likeness {
    /** Letters that look alike: {@code c0ntoso}, {@code rn} for {@code m}, Cyrillic ones. */
    SAME_LOOK("%s looks like %s"),
    /** The whole other domain as a part: {@code contoso.com.example.net}. */
    INSIDE("%s holds the whole of %s"),
    /** One letter or hyphen more, less, wrong, or two swapped. */
    ONE_SIGN("%s is one letter or hyphen away from %s"),
    /** A word of business put before or behind: {@code contoso-billing}. */
    ADDED_WORD("%s adds a word to %s"),
    /** The same name under another ending. */
    OTHER_ENDING("%s is the name of %s under another ending"),
    TWO_SIGNS("%s is two letters or hyphens away from %s");

    /** In shorter names one letter more or less is mostly another firm. */
    private static final int LONG_ENOUGH = 5;

    private static final int LONG_ENOUGH_FOR_TWO = 9;

    /** What a firm might put beside its name, and so what is put beside somebody else's. */
    private static final Set<String> WORDS = Set.of(
            "account",
            "accounting",
            "accounts",
            "bank",
            "billing",
            "co",
            "corp",
            "finance",
            "global",
            "gmbh",
            "group",
            "hr",
            "inc",
            "intl",
            "invoice",
            "invoices",
            "llc",
            "ltd",
            "office",
            "online",
            "pay",
            "payment",
            "payments",
            "payroll",
            "secure",
            "support");

    private final String clause;

    Likeness(String clause) {
        this.clause = clause;
    }

    /** As a clause; both are written as they shall be shown. */
    public String says(String domain, String real) {
        return clause.formatted(domain, real);
    }

    /** How the first domain resembles the second, if it does; never one of the same owner. */
    public static Optional<Likeness> of(String domain, String real) {
        MailDomain one = MailDomain.of(domain);
        MailDomain two = MailDomain.of(real);
        if (one.registrable().equals(two.registrable())
                || one.name().isEmpty()
                || two.name().isEmpty()) {
            return Optional.empty();
        }
        if (one.name().equals(two.name())) {
            boolean tells = one.name().length() >= LONG_ENOUGH && !one.isCustomers() && !two.isCustomers();
            return tells ? Optional.of(OTHER_ENDING) : Optional.empty(); // provider's names go to who has the other
        }
        if (holds(MailDomain.plain(domain), two.registrable())) {
            return Optional.of(INSIDE);
        }
        return ofNames(one.name(), two.name(), one.ending().equals(two.ending()));
    }

    /** The same for the part before the {@code @} at one free mail service. */
    public static Optional<Likeness> ofNames(String name, String real) {
        return ofNames(name, real, true);
    }

    private static Optional<Likeness> ofNames(String name, String real, boolean sameEnding) {
        boolean isLong = Math.min(name.length(), real.length()) >= LONG_ENOUGH;
        String look = look(name, isLong);
        String realLook = look(real, isLong);
        if (look.equals(realLook) || joined(look).equals(joined(realLook))) {
            return isLong || sameEnding ? Optional.of(SAME_LOOK) : Optional.empty();
        }
        if (!isLong) {
            return Optional.empty();
        }
        if (isWithWord(name, real)) {
            return Optional.of(ADDED_WORD);
        }
        if (!sameEnding || withoutDigits(name).equals(withoutDigits(real))) { // names with numbers come in rows
            return Optional.empty();
        }
        int edits = Math.min(Edits.between(look, realLook, 2), Edits.between(name, real, 2));
        return switch (edits) {
            case 1 -> Optional.of(ONE_SIGN);
            case 2 ->
                Math.min(name.length(), real.length()) >= LONG_ENOUGH_FOR_TWO
                        ? Optional.of(TWO_SIGNS)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** In short names an i and an l make two words. */
    private static String look(String name, boolean isLong) {
        String folded = Folded.of(name);
        return Lookalikes.shape(isLong ? folded : folded.replace('i', '\u0131'));
    }

    private static String joined(String look) {
        return look.replace("cl", "d");
    }

    private static boolean holds(String domain, String real) {
        String ahead = "." + domain;
        return ahead.contains("." + real + ".") || ahead.contains("." + real.replace('.', '-') + ".");
    }

    private static boolean isWithWord(String name, String real) {
        String rest = name.startsWith(real)
                ? name.substring(real.length())
                : name.endsWith(real) ? name.substring(0, name.length() - real.length()) : "";
        return WORDS.contains(rest.replace("-", ""));
    }

    private static String withoutDigits(String name) {
        return name.replaceAll("[0-9]", "");
    }
}
