package becquerel.investigate.exposure;

import java.util.List;

/**
 * Which mail was seen in one attack, and what can be proven.
 *
 * @param mailboxes those entered, those he read by a right or an app, those his rules sent on from; most exposed first
 */
public record Exposure(List<MailboxExposure> mailboxes) {
    public static final Exposure NONE = new Exposure(List.of());

    public Exposure {
        mailboxes = List.copyOf(mailboxes);
    }

    public long count(ExposureClass which) {
        return mailboxes.stream().mapToLong(each -> each.count(which)).sum();
    }

    public long exposed() {
        return mailboxes.stream().mapToLong(MailboxExposure::exposed).sum();
    }
}
