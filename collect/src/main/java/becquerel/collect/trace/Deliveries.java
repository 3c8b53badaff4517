package becquerel.collect.trace;

import becquerel.activity.Activity.MessageTraced.Delivery;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What the words for a message's fate mean, in the cmdlets, the reports and the portal in English and German. */
final class Deliveries {
    private static final Map<String, Delivery> BY_WORD = byWord();

    private Deliveries() {}

    /** One word or phrase, such as {@code FilteredAsSpam} or {@code Getting status}. */
    static Delivery of(String word) {
        var letters = new StringBuilder(word.length());
        word.toLowerCase(Locale.ROOT).chars().filter(Character::isLetter).forEach(c -> letters.append((char) c));
        return BY_WORD.getOrDefault(letters.toString(), Delivery.UNKNOWN);
    }

    /** A row of events in order, such as {@code Receive, Resolve, Deliver}: the last that settles something counts. */
    static Delivery ofEvents(String events) {
        Delivery last = Delivery.UNKNOWN;
        for (String event : events.split(",", -1)) {
            Delivery one = of(event);
            last = one == Delivery.UNKNOWN ? last : one;
        }
        return last;
    }

    private static Map<String, Delivery> byWord() {
        var words = new HashMap<String, Delivery>();
        put(
                words,
                Delivery.DELIVERED,
                "delivered",
                "deliver",
                "send",
                "sendexternal",
                "sent",
                "zugestellt",
                "gesendet");
        put(words, Delivery.JUNKED, "filteredasspam", "spam", "junked", "alsspamgefiltert");
        put(words, Delivery.QUARANTINED, "quarantined", "quarantine", "inquarantäne", "isoliert");
        put(words, Delivery.BLOCKED, "blocked", "drop", "dropped", "rejected", "blockiert", "abgelehnt");
        put(words, Delivery.FAILED, "failed", "fail", "badmail", "fehler", "fehlgeschlagen");
        put(words, Delivery.PENDING, "pending", "defer", "deferred", "ausstehend");
        put(words, Delivery.EXPANDED, "expanded", "expand", "erweitert");
        return Map.copyOf(words);
    }

    private static void put(Map<String, Delivery> words, Delivery delivery, String... spellings) {
        for (String spelling : spellings) {
            words.put(spelling, delivery);
        }
    }
}
