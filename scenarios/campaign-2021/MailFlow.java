import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The mail of one tenant on its way: everything that the audit log calls sent or read, with who wrote it to whom. */
final class MailFlow {
    static final String DELIVERED = "Delivered";
    static final String FAILED = "Failed";

    /** Whom a company writes with: address and mail server. */
    record Partner(String address, String server) {}

    /** What the company's mail is about; the second list for those who handle money. */
    record Topics(List<String> all, List<String> money) {}

    private final List<Office.Person> people;
    private final List<Office.Person> finance;
    private final List<Partner> partners;
    private final Topics topics;
    private final List<Traced> rows = new ArrayList<>();

    MailFlow(List<Office.Person> people, List<Office.Person> finance, List<Partner> partners, Topics topics) {
        this.people = people;
        this.finance = finance;
        this.partners = partners;
        this.topics = topics;
    }

    /** What came in from outside: each message that somebody read, some minutes before. */
    MailFlow received(Mailboxes mailboxes) {
        for (Office.Person person : people) {
            for (Mailboxes.Message message : mailboxes.received(person)) {
                int dice = dice(message.id());
                Partner from = partners.get(dice % partners.size());
                boolean money = finance.contains(person) && dice / 7 % 10 < 4;
                List<String> subjects = money ? topics.money() : topics.all();
                in(message.time().minusSeconds(150 + dice / 13 % 2900), message.id(), from, person,
                        subjects.get(dice / 11 % subjects.size()));
            }
        }
        return this;
    }

    /** What people sent, by the audit log; it does not say to whom. {@code known}: recipients by subject. */
    MailFlow sent(List<Log.Entry> log, Map<String, Partner> known) {
        for (Log.Entry entry : log) {
            if (entry.operation().equals("Send")) {
                Map<?, ?> item = (Map<?, ?>) entry.fields().get("Item");
                String message = (String) item.get("InternetMessageId");
                String subject = (String) item.get("Subject");
                int dice = dice(message);
                Partner partner = known.getOrDefault(subject, partners.get(dice % partners.size()));
                boolean outside = known.containsKey(subject) || dice / 17 % 10 < 4;
                Office.Person colleague = colleague(entry.user(), dice / 19);
                String attachment = item.get("Attachments") instanceof String text ? text.substring(0, text.indexOf(" (")) : "";
                rows.add(new Traced(entry.time().plusSeconds(2), message, entry.user(),
                        outside ? partner.address() : colleague.account(), subject, DELIVERED, "",
                        outside ? partner.server() : "", 20_000 + dice % 90_000, attachment, ""));
            }
        }
        return this;
    }

    private Office.Person colleague(String of, int dice) {
        Office.Person first = people.get(dice % people.size());
        return first.account().equals(of) ? people.get((dice + 1) % people.size()) : first;
    }

    Traced in(Instant time, String message, Partner from, Office.Person to, String subject) {
        int dice = dice(message);
        boolean paper = subject.matches("(Invoice|Credit note|Rechnung) .*");
        String link = "https://" + from.address().substring(from.address().indexOf('@') + 1) + "/2021/" + dice % 97;
        var row = new Traced(time, message, from.address(), to.account(), subject, DELIVERED, from.server(), "",
                18_000 + dice % 70_000, paper ? subject.replace(' ', '_') + ".pdf" : "",
                from.address().startsWith("news@") ? link : "");
        rows.add(row);
        return row;
    }

    void add(Traced row) {
        rows.add(row);
    }

    /** A message of a new name, made by a rule; {@code dropped} goes to each address with what becomes of it there. */
    void forwarded(Traced of, Office.Person by, List<Partner> dropped, String subject, String status) {
        String message = message("forward:" + of.message() + by.alias());
        for (Partner drop : dropped) {
            rows.add(new Traced(of.time().plusSeconds(3 + dice(message) % 6), message, by.account(), drop.address(), subject,
                    status, "", status.equals(DELIVERED) ? drop.server() : "", of.size() + 2_100, "", ""));
        }
    }

    /** The service's answer that a copy was not taken; it names the address. */
    void refused(Traced of, Office.Person by, String subject) {
        var postmaster = new Partner("MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@" + by.domain(), "");
        in(of.time().plusSeconds(15), message("refused:" + of.message()), postmaster, by, "Undeliverable: " + subject);
    }

    /** What somebody got in a span, by the rows so far. */
    List<Traced> to(Office.Person person, Instant from, Instant end) {
        return rows.stream()
                .filter(row -> row.to().equals(person.account()))
                .filter(row -> !row.time().isBefore(from) && row.time().isBefore(end))
                .toList();
    }

    /** What a trace of a span shows, newest first. */
    List<Traced> of(Instant from, Instant end) {
        return rows.stream()
                .filter(row -> !row.time().isBefore(from) && row.time().isBefore(end))
                .sorted(Comparator.comparing(Traced::time)
                        .thenComparing(Traced::message)
                        .thenComparing(Traced::to)
                        .reversed())
                .toList();
    }

    /** What the campaign's rule sends on: its words in the subject, or, which a trace does not show, in the text. */
    static boolean speaksOfMoney(Traced row) {
        String subject = row.subject().toLowerCase(Locale.ROOT);
        return Stream.of(Workers.WORDS.split(";")).anyMatch(subject::contains) || dice(row.message()) / 23 % 8 == 0;
    }

    /** A message id of the provider. */
    static String message(String seed) {
        String id = UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString().replace("-", "").substring(0, 26);
        return "<AM0PR05MB6120" + id.toUpperCase(Locale.ROOT) + "@AM0PR05MB6120.eurprd05.prod.outlook.com>";
    }

    /** A number that depends on the text alone. */
    static int dice(String text) {
        return Math.floorMod(UUID.nameUUIDFromBytes(text.getBytes(UTF_8)).hashCode(), 1_000_000_007);
    }
}
