import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The second company's mail, 30 May to 9 June; its settings let nothing be forwarded outside, so that nothing left. */
final class SecondMail {
    private static final List<MailFlow.Partner> PARTNERS = List.of(
            new MailFlow.Partner("einkauf@alpenhof.example", "203.0.113.31"),
            new MailFlow.Partner("orders@northsea-foods.example", "203.0.113.32"),
            new MailFlow.Partner("news@kartonwelt.example", "203.0.113.33"),
            new MailFlow.Partner("versand@papierwerk.example", "203.0.113.34"));
    private static final MailFlow.Topics TOPICS = new MailFlow.Topics(
            List.of("AW: Muster 88", "Lieferung KW 23", "AW: Palettenmaß", "Preise 2021", "AW: Angebot Kartonagen"),
            List.of("Invoice 5512", "Rechnung 4471", "Statement of account May", "AW: Mahnung 77", "Payment advice 310"));

    private final MailFlow flow = new MailFlow(SecondOffice.PEOPLE,
            List.of(SecondOffice.SABINE, SecondOffice.JUERGEN), PARTNERS, TOPICS);

    SecondMail(List<Log.Entry> log, Mailboxes mailboxes) {
        flow.received(mailboxes).sent(log, Map.of());
        Lure.wave(flow, at("2021-05-31T09:12:40"), "New voice message (00:38)", List.of(SecondOffice.JUERGEN,
                SecondOffice.KLAUS, SecondOffice.LARS, SecondOffice.MIRIAM, SecondOffice.SABINE));
        refused();
    }

    MailFlow flow() {
        return flow;
    }

    /** Each forwarded copy was turned back (5.7.520); the answer that says so is deleted by the second rule. */
    private void refused() {
        for (Traced row : flow.to(SecondOffice.SABINE, at("2021-06-02T08:47:19"), at("2021-06-10T00:00:00"))) {
            if (MailFlow.speaksOfMoney(row)) {
                String subject = "FW: " + row.subject();
                flow.forwarded(row, SecondOffice.SABINE, List.of(OfficeMail.DROP), subject, MailFlow.FAILED);
                flow.refused(row, SecondOffice.SABINE, subject);
            }
        }
    }

    private static Instant at(String time) {
        return Acts.at(time);
    }
}
