package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.InboxRule;
import java.util.ArrayList;
import java.util.List;

/** Rules that intruders make. */
final class Rules {
    private static final List<String> MARKS =
            List.of(".", "..", "...", ",", ";", " ", "", "a", "aa", "x", "1", "_", "~");
    private static final List<String> PLAIN = List.of(
            "Archive",
            "RSS",
            "Newsletter",
            "Clients",
            "Meetings",
            "Cleanup",
            "Filter",
            "Rechnungen",
            "Ablage",
            "Divers",
            "Important",
            "Junk",
            "Move to folder",
            "Updates",
            "Project",
            "Spam filter",
            "Office",
            "Team");
    private static final List<String> FOLDERS = List.of(
            "RSS Feeds",
            "RSS Feeds",
            "RSS Subscriptions",
            "Archive",
            "Archive",
            "Conversation History",
            "Junk Email",
            "Deleted Items",
            "Notes",
            "Sync Issues",
            "Archiv",
            "RSS-Feeds",
            "Flux RSS",
            "Clutter",
            "old");
    private static final List<List<String>> WORDS = List.of(
            List.of("invoice", "payment", "statement"),
            List.of("invoice", "payment"),
            List.of("invoice"),
            List.of("payment", "wire", "ach"),
            List.of("bank", "iban", "account details"),
            List.of("rechnung", "zahlung", "mahnung"),
            List.of("facture", "paiement", "virement"),
            List.of("factuur", "betaling"),
            List.of("remittance", "invoice", "po", "overdue"),
            List.of("order", "offer", "contract"),
            List.of("hacked", "phishing", "spam", "fraud", "scam"),
            List.of("password", "invoice", "payment", "project"));

    private Rules() {}

    static String name(Chance draw) {
        return draw.happens(0.55) ? draw.of(MARKS) : draw.of(PLAIN);
    }

    static List<String> words(Chance draw) {
        return draw.of(WORDS);
    }

    /** Sends mail out, all of it or what is about money: forwarded, redirected or attached. */
    static InboxRule out(String target, Chance draw) {
        List<String> words = draw.happens(0.75) ? words(draw) : List.of();
        List<String> targets = List.of(target);
        double kind = draw.share();
        return new InboxRule(
                name(draw),
                words,
                List.of(),
                kind < 0.55 ? targets : List.of(),
                kind >= 0.55 && kind < 0.85 ? targets : List.of(),
                "",
                draw.happens(0.1),
                draw.happens(0.2),
                draw.happens(0.5),
                kind >= 0.85 ? targets : List.of());
    }

    /** Keeps from the owner what is about some things or comes from some people: moved out of sight or deleted. */
    static InboxRule hiding(List<String> words, List<String> from, Chance draw) {
        boolean delete = draw.happens(0.35);
        return new InboxRule(
                name(draw),
                words,
                from,
                List.of(),
                List.of(),
                delete ? "" : draw.of(FOLDERS),
                delete,
                draw.happens(0.6),
                draw.happens(0.7));
    }

    /** Hides what is about money, what comes from one correspondent, or everything. */
    static InboxRule hiding(String correspondent, Chance draw) {
        double kind = draw.share();
        if (kind < 0.45 && !correspondent.isEmpty()) {
            return hiding(List.of(), List.of(correspondent), draw);
        }
        var words = new ArrayList<>(kind < 0.92 ? words(draw) : List.of("@"));
        if (draw.happens(0.2) && !correspondent.isEmpty()) {
            words.add(correspondent.substring(correspondent.indexOf('@') + 1));
        }
        return hiding(words, List.of(), draw);
    }
}
