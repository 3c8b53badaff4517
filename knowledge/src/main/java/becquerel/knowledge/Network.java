package becquerel.knowledge;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who runs an address, as far as tables say it. Names are what operators registered, untrusted like all text from outside.
 *
 * @param asn number of the autonomous system that announces the address (RFC 6793), 0 when unknown
 * @param name of the operator; empty when unknown
 * @param country two capital letters (ISO 3166-1) of the country the range is registered in, which is not where a person
 *     sits; empty when unknown
 * @param kind what its addresses are mostly used for
 */
public record Network(long asn, String name, String country, Kind kind) {
    public static final Network UNKNOWN = new Network(0, "", "", Kind.UNKNOWN);

    static final Network PRIVATE = new Network(0, "", "", Kind.PRIVATE);

    private static final int LONGEST_NAME = 120;
    private static final long LARGEST_ASN = 0xffff_ffffL;

    /** Forms of companies, which say nothing to a reader. */
    private static final List<String> FORMS = List.of(
            "a/s",
            "ab",
            "ag",
            "aps",
            "as",
            "b.v.",
            "bv",
            "co.",
            "corp",
            "corp.",
            "corporation",
            "d.o.o.",
            "gmbh",
            "inc",
            "inc.",
            "incorporated",
            "kft.",
            "limited",
            "llc",
            "l.l.c.",
            "ltd",
            "ltd.",
            "n.v.",
            "nv",
            "oy",
            "plc",
            "pte.",
            "pty",
            "s.a.",
            "s.a.s.",
            "s.l.",
            "s.p.a.",
            "s.r.l.",
            "s.r.o.",
            "sa",
            "sas",
            "sp.",
            "spa",
            "srl",
            "z.o.o.");

    /** What the addresses of a network are mostly used for. */
    public enum Kind {
        /** Sells access to homes, offices or phones. */
        CARRIER("carrier"),
        /** Companies send their people's web traffic through it. */
        GATEWAY("web gateway"),
        /** Rents machines: nobody sits there, but intruders work from there. */
        HOSTING("hosting"),
        /** Private, loopback, link-local or carrier-shared: no place on the internet. */
        PRIVATE("private"),
        /** Microsoft's own services, or a machine rented from it. */
        PROVIDER("Microsoft's network"),
        /** Carries other people's traffic to hide where it comes from, run by volunteers. */
        TOR("Tor"),
        /** Anything else; the usual case, and no reason for suspicion. */
        UNKNOWN("unknown"),
        /** Sells a way to come from somewhere else. */
        VPN("VPN");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether nobody's home, office or phone has such addresses, so that whoever comes from one does so on purpose. */
        public boolean isRented() {
            return this == HOSTING || this == TOR || this == VPN;
        }
    }

    public Network {
        asn = asn < 0 || asn > LARGEST_ASN ? 0 : asn;
        name = clean(name);
        country = country.matches("[A-Za-z]{2}") ? country.toUpperCase(Locale.ROOT) : "";
    }

    /** Such as {@code Aruba, hosting, IT}; empty when nothing is known. */
    public String inWords() {
        return switch (kind) {
            case PRIVATE -> "a private address";
            case PROVIDER -> kind.word();
            case UNKNOWN -> joined(shortName(), "", country);
            case CARRIER, GATEWAY, HOSTING, TOR, VPN -> joined(shortName(), kind.word(), country);
        };
    }

    Network as(Kind other) {
        return kind == other ? this : new Network(asn, name, country, other);
    }

    /** The name without the form of the company, for readers. */
    String shortName() {
        List<String> words = List.of(name.split("[, ]+", -1));
        int kept = words.size();
        while (kept > 1 && FORMS.contains(words.get(kept - 1).toLowerCase(Locale.ROOT))) {
            kept--;
        }
        return String.join(" ", words.subList(0, kept));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String clean(String name) {
        String plain = name.codePoints()
                .map(point -> isShown(point) ? point : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return plain.length() <= LONGEST_NAME
                ? plain
                : plain.substring(0, LONGEST_NAME).strip();
    }

    private static boolean isShown(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
