package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Message;
import java.util.List;
import java.util.Locale;

/** What intruders take for mail about money, in the languages of the world's people. */
final class Finance {
    private static final List<String> WORDS = List.of(
            "invoice",
            "payment",
            "statement",
            "order",
            "offer",
            "contract",
            "wire",
            "bank",
            "remittance",
            "overdue",
            "rechnung",
            "zahlung",
            "mahnung",
            "angebot",
            "facture",
            "paiement",
            "relevé",
            "devis",
            "factuur",
            "betaling",
            "offerte");
    private static final List<String> QUERIES = List.of(
            "invoice",
            "payment",
            "invoice OR payment",
            "wire transfer",
            "bank details",
            "overdue",
            "IBAN",
            "remittance",
            "subject:invoice",
            "W-9",
            "Rechnung",
            "Zahlung",
            "facture",
            "virement",
            "factuur",
            "ach",
            "payroll",
            "outstanding");

    private Finance() {}

    static boolean concerns(Message message) {
        String subject = message.subject().toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(subject::contains);
    }

    static String query(Chance draw) {
        return draw.of(QUERIES);
    }
}
