package becquerel.investigate;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words that stand near money, in the languages such frauds are written in. */
final class Money {
    private static final Pattern WORDS = Pattern.compile(
            "invoice|payment|remittance|wire transfer|bank|iban|swift|payroll|purchase order|statement|overdue"
                    + "|rechnung|zahlung|überweisung|konto|lohn"
                    + "|facture|paiement|virement|relevé"
                    + "|factura|pago|transferencia|cuenta"
                    + "|fattura|pagamento|bonifico"
                    + "|factuur|betaling|rekening"
                    + "|fatura|faktura|betalning|maksu|lasku|płatność|przelew");

    private Money() {}

    static boolean isNear(String text) {
        return WORDS.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    static boolean isNear(Collection<String> texts) {
        return texts.stream().anyMatch(Money::isNear);
    }
}
