import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The letter with which it begins: a voice message as a web page in the attachment, which asks for the password. */
final class Lure {
    static final String SENDER = "voicemail@unitone-calls.example";
    static final String SERVER = "203.0.113.41";
    static final String ATTACHMENT = "Voice_Message_0042.html";
    /** Of the page, which is the same for everybody but for the address filled in. */
    static final String LINK = "https://listen.unitone-calls.example/play";

    private Lure() {}

    /** One letter for each, half a minute apart. */
    static void wave(MailFlow flow, Instant first, String subject, List<Office.Person> to) {
        var server = new MailFlow.Partner(SENDER, SERVER);
        for (int i = 0; i < to.size(); i++) {
            Instant time = first.plus(Duration.ofSeconds(i * 29L));
            String message = "<" + time.toString().replaceAll("[^0-9]", "") + "." + (4400 + i) + "@unitone-calls.example>";
            Office.Person person = to.get(i);
            Traced row = new Traced(time, message, SENDER, person.account(), subject, status(person), server.server(), "",
                    41_300 + i, ATTACHMENT, LINK);
            flow.add(row);
        }
    }

    /** Filters knew two of them. */
    private static String status(Office.Person person) {
        return person.equals(Office.NIKOLA) ? "FilteredAsSpam"
                : person.equals(Office.BOHDAN) ? "Quarantined" : MailFlow.DELIVERED;
    }
}
