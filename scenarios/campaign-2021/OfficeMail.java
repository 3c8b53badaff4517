import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The first company's mail, 27 May to 15 June: ordinary letters, the lure, what rules sent on, and the fraud. */
final class OfficeMail {
    private static final MailFlow.Partner NORTHWIND = new MailFlow.Partner("accounts@northwind-mills.example", "203.0.113.21");
    private static final List<MailFlow.Partner> PARTNERS = List.of(
            NORTHWIND,
            new MailFlow.Partner("sales@steelworks.example", "203.0.113.22"),
            new MailFlow.Partner("dispatch@bearings.example", "203.0.113.23"),
            new MailFlow.Partner("buyer@fabrikam.example", "203.0.113.24"),
            new MailFlow.Partner("news@tradejournal.example", "203.0.113.25"),
            new MailFlow.Partner("hall4@tradefair.example", "203.0.113.26"));
    private static final MailFlow.Topics TOPICS = new MailFlow.Topics(
            List.of("Re: Drawing 4471-B", "Delivery next week", "Re: Spare parts", "Machine 12 service report",
                    "Trade fair stand", "Re: Order 88213", "Price list 2021", "Tolerances of 4471-C", "Steel report, week 23"),
            List.of("Re: Invoice 210381", "Statement of account May", "Re: Payment run 23", "Invoice 2021-5571",
                    "Credit note 118", "Re: Reminder 210352"));
    static final MailFlow.Partner DROP = new MailFlow.Partner(Workers.DROP, "198.51.100.88");
    static final MailFlow.Partner SECOND_DROP = new MailFlow.Partner(Workers.SECOND_DROP, "198.51.100.89");
    /** From then on nobody answers for the second drop domain. */
    private static final Instant SECOND_DROP_GONE = at("2021-06-12T00:00:00");

    private final MailFlow flow = new MailFlow(Office.PEOPLE,
            List.of(Office.HELENA, Office.LUCIE, Office.RADEK, Office.IVANA, Office.TOMAS), PARTNERS, TOPICS);

    /** Honest people's mail; {@code log} in the order of time. */
    OfficeMail ordinary(List<Log.Entry> log, Mailboxes mailboxes) {
        flow.received(mailboxes)
                .sent(log, Map.of("Invoice 210388", NORTHWIND, "Re: Invoice 210388", NORTHWIND,
                        "Re: Re: Invoice 210388", NORTHWIND));
        scans(log);
        repairs("2021-05-28T09:14:20", "RMA 1187: spindle");
        repairs("2021-06-02T07:50:02", "Repair of head 4, offer");
        appointments();
        leaver();
        return this;
    }

    OfficeMail attacked() {
        Lure.wave(flow, at("2021-06-03T12:55:07"), "New voice message (00:42)", List.of(Office.BOHDAN, Office.HELENA,
                Office.IVANA, Office.LUCIE, Office.NIKOLA, Office.ONDREJ, Office.TOMAS));
        Lure.wave(flow, at("2021-06-07T12:38:21"), "New voice message (01:07)",
                List.of(Office.IVANA, Office.ONDREJ, Office.RADEK));
        flow.in(at("2021-06-09T09:02:11"), "<5521.0609@northwind-mills.example>", NORTHWIND, Office.HELENA,
                "Re: Invoice 210388");
        flow.in(at("2021-06-10T11:35:29"), "<5540.0610@northwind-mills.example>", NORTHWIND, Office.HELENA,
                "Re: Re: Invoice 210388");
        stolen(Office.HELENA, "2021-06-07T09:41:33", "2021-06-16T00:00:00", false);
        stolen(Office.LUCIE, "2021-06-07T09:52:08", "2021-06-14T08:31:02", false);
        stolen(Office.RADEK, "2021-06-08T10:05:16", "2021-06-16T00:00:00", true);
        return this;
    }

    MailFlow flow() {
        return flow;
    }

    /** What the intruder's rule sent on from one mailbox while it stood. */
    private void stolen(Office.Person victim, String from, String end, boolean twice) {
        for (Traced row : flow.to(victim, at(from), at(end))) {
            if (MailFlow.speaksOfMoney(row)) {
                String subject = "FW: " + row.subject();
                flow.forwarded(row, victim, List.of(DROP), subject, MailFlow.DELIVERED);
                boolean gone = !row.time().isBefore(SECOND_DROP_GONE);
                if (twice) {
                    flow.forwarded(row, victim, List.of(SECOND_DROP), subject, gone ? MailFlow.FAILED : MailFlow.DELIVERED);
                }
                if (twice && gone) {
                    flow.refused(row, victim, subject);
                }
            }
        }
    }

    /** The copier mails what it scanned. */
    private void scans(List<Log.Entry> log) {
        for (Log.Entry entry : log) {
            if (entry.user().equals(Office.SCAN.account())) {
                int dice = MailFlow.dice(entry.id());
                Office.Person to = Office.PEOPLE.get(dice % Office.PEOPLE.size());
                flow.add(new Traced(entry.time().plusSeconds(3), MailFlow.message("scan:" + entry.id()),
                        Office.SCAN.account(), to.account(), "Scan from the second floor", MailFlow.DELIVERED, Office.OFFICE,
                        "", 140_000 + dice % 400_000, "scan_%04d.pdf".formatted(dice % 10_000), ""));
            }
        }
    }

    /** Pavel's rule redirects, which keeps the sender and the message's name. */
    private void repairs(String time, String subject) {
        Traced row = flow.in(at(time), MailFlow.message(subject), PARTNERS.get(3), Office.PAVEL, subject);
        flow.add(row.on(row.time().plusSeconds(4), "intake@ticketwell.example", MailFlow.DELIVERED, "203.0.113.27"));
    }

    private void appointments() {
        Traced row = flow.in(at("2021-06-01T12:12:50"), MailFlow.message("supplier day"), PARTNERS.get(1), Office.PETRA,
                "Invitation: supplier day");
        flow.forwarded(row, Office.PETRA, List.of(new MailFlow.Partner(Office.JITKA.account(), "")), "FW: " + row.subject(),
                MailFlow.DELIVERED);
    }

    /** Karel has left; his mailbox passes everything on, and keeps it. */
    private void leaver() {
        flow.in(at("2021-06-01T10:20:41"), MailFlow.message("leaver 1"), PARTNERS.get(2), Office.KAREL, "Delivery next week");
        flow.in(at("2021-06-04T06:31:15"), MailFlow.message("leaver 2"), PARTNERS.get(3), Office.KAREL, "Re: Spare parts");
        for (Traced row : flow.to(Office.KAREL, at("2021-05-28T13:00:27"), at("2021-06-16T00:00:00"))) {
            flow.add(row.on(row.time().plusSeconds(2), Office.ONDREJ.account(), MailFlow.DELIVERED, ""));
        }
    }

    private static Instant at(String time) {
        return Acts.at(time);
    }
}
