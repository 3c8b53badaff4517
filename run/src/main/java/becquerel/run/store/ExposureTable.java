package becquerel.run.store;

import becquerel.activity.EvidenceRef;
import becquerel.investigate.Incident;
import becquerel.investigate.exposure.ExposedMessage;
import becquerel.investigate.exposure.MailboxExposure;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code exposure.csv}: one row for every message of which anything is said (docs/exposure.md lists the columns). */
final class ExposureTable {
    private static final List<String> HEADER = List.of(
            "incident",
            "mailbox",
            "message_id",
            "subject",
            "sender",
            "recipients",
            "sent",
            "class",
            "how",
            "session",
            "address",
            "first_seen",
            "records",
            "evidence",
            "kind");

    private ExposureTable() {}

    static void write(Path path, List<Incident> incidents) throws IOException {
        try (var csv = new CsvFile(path, HEADER)) {
            for (Incident incident : incidents) {
                for (MailboxExposure mailbox : incident.exposure().mailboxes()) {
                    for (ExposedMessage message : mailbox.messages()) {
                        csv.row(row(incident, message));
                    }
                }
            }
        }
    }

    private static List<String> row(Incident incident, ExposedMessage message) {
        return List.of(
                incident.id(),
                message.mailbox(),
                message.id(),
                message.subject(),
                message.sender(),
                String.join("; ", message.recipients()),
                time(message.sent()),
                message.exposure().words(),
                message.how(),
                message.session(),
                message.address(),
                time(message.firstSeen()),
                String.valueOf(message.records()),
                places(message.evidence()),
                message.isSystemItem() ? "chat or system item" : "mail");
    }

    private static String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }

    private static String places(List<EvidenceRef> evidence) {
        return String.join(
                "; ",
                evidence.stream().map(ref -> ref.file() + ":" + ref.position()).toList());
    }
}
