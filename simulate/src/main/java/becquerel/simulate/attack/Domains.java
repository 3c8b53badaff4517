package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import java.util.List;

/** Names that intruders register, and addresses they collect mail at. */
final class Domains {
    private static final List<String> WORDS = List.of(
            "jetline",
            "exdock",
            "paperwell",
            "northmail",
            "clearbox",
            "finelet",
            "accord",
            "swiftpay",
            "docuport",
            "bluecart",
            "maildesk",
            "trustline",
            "quickfile",
            "officehub");
    private static final List<String> FREE = List.of(
            "gmail.com", "gmail.com", "outlook.com", "hotmail.com", "proton.me", "yahoo.com", "gmx.net", "mail.ru");

    private Domains() {}

    /** A domain of the intruder's own. */
    static String own(Chance draw) {
        return draw.of(WORDS) + (draw.happens(0.5) ? "-" + draw.of(WORDS) : Integer.toString(draw.below(100)))
                + ".example";
    }

    /** Where forwarded mail is collected: mostly at a free service, or under a domain of the intruder's or like the victim's. */
    static String drop(String domain, Chance draw) {
        double kind = draw.share();
        if (kind < 0.55) {
            return draw.of(WORDS) + "." + Long.toHexString(draw.bits() >>> 28) + "@" + draw.of(FREE);
        }
        String user = draw.of(List.of("in", "ex", "info", "office", "mail", "accounts", "billing"));
        return user + "@" + (kind < 0.85 ? own(draw) : like(domain, draw));
    }

    /** An address at a free service that names somebody. */
    static String free(String alias, Chance draw) {
        return alias.replace(".", "") + draw.between(1, 999) + "@" + draw.of(FREE);
    }

    /** A domain that looks like another: a letter more, less, doubled or changed, a word added, or another ending. */
    static String like(String domain, Chance draw) {
        int dot = domain.lastIndexOf('.');
        String name = domain.substring(0, dot);
        String end = domain.substring(dot);
        int at = 1 + draw.below(Math.max(1, name.length() - 2));
        return switch (draw.below(6)) {
            case 0 -> name.substring(0, at) + name.charAt(at) + name.substring(at) + end;
            case 1 -> name.substring(0, at) + name.substring(Math.min(name.length(), at + 1)) + end;
            case 2 -> swapped(name) + end;
            case 3 -> name + draw.of(List.of("-inc", "-group", "-billing", "s", "-co", "online")) + end;
            case 4 -> name.replace("-", "") + (name.contains("-") ? "" : "-" + end.substring(1)) + end;
            default -> name + ".co" + end;
        };
    }

    /** Letters that look alike. */
    private static String swapped(String name) {
        for (List<String> pair :
                List.of(List.of("m", "rn"), List.of("l", "1"), List.of("w", "vv"), List.of("o", "0"))) {
            if (name.contains(pair.getFirst())) {
                return name.replaceFirst(pair.getFirst(), pair.getLast());
            }
        }
        return name + name.charAt(name.length() - 1);
    }
}
