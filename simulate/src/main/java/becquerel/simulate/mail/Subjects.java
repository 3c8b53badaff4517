package becquerel.simulate.mail;

import becquerel.simulate.world.Chance;
import java.util.List;

/** What messages and files are called. */
final class Subjects {
    private static final List<String> TOPICS = List.of(
            "Meeting on Thursday",
            "Invoice %d",
            "Re: Offer %d",
            "Order %d",
            "Holiday list",
            "Minutes",
            "Payment reminder %d",
            "Question about the delivery",
            "Re: Contract",
            "Weekly report",
            "Lunch?",
            "Draft for review",
            "Price list",
            "Re: Visit",
            "Statement of account",
            "New phone list",
            "Training",
            "Complaint %d",
            "Re: Complaint %d",
            "Newsletter");
    private static final List<String> FIRMS = List.of(
            "alder-works",
            "brightwater",
            "cobalt-parts",
            "delta-freight",
            "elmwood",
            "fairhaven",
            "greenline",
            "hilltop-paper",
            "ironbridge",
            "jasmin-soft",
            "kestrel-insurance",
            "lakeside-bank",
            "millrace",
            "newport-glass",
            "oakdale");

    private Subjects() {}

    static String of(Chance draw) {
        return draw.of(TOPICS).formatted(draw.between(10_000, 99_999));
    }

    static String file(Chance draw) {
        return draw.of(List.of("offer-%d.pdf", "invoice-%d.pdf", "plan-%d.xlsx", "photo-%d.jpg"))
                .formatted(draw.below(9999));
    }

    static String firm(Chance who) {
        return who.of(FIRMS);
    }
}
