import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** What Defender's hunting tables hold of the first company's mail; they reach back seven days. */
final class Defender {
    private static final String PASSED = "{\"SPF\":\"pass\",\"DKIM\":\"none\",\"DMARC\":\"none\",\"CompAuth\":\"pass\"}";

    private final List<Traced> mail;

    /** {@code mail} newest first. */
    Defender(List<Traced> mail) {
        this.mail = mail;
    }

    byte[] events() {
        Csv csv = Csv.portal(List.of("Timestamp", "NetworkMessageId", "InternetMessageId", "SenderMailFromAddress",
                "SenderFromAddress", "SenderDisplayName", "SenderMailFromDomain", "SenderFromDomain", "SenderIPv4",
                "RecipientEmailAddress", "RecipientObjectId", "Subject", "EmailDirection", "DeliveryAction",
                "DeliveryLocation", "ThreatTypes", "DetectionMethods", "AuthenticationDetails", "AttachmentCount", "UrlCount",
                "EmailLanguage", "ReportId"));
        for (Traced row : mail) {
            String domain = row.from().substring(row.from().indexOf('@') + 1);
            boolean inbound = !own(row.from());
            boolean outbound = !own(row.to());
            boolean failed = row.status().equals(MailFlow.FAILED);
            csv.row(row.time(), row.networkId(), row.message(), row.from(), row.from(),
                    row.from().equals(Lure.SENDER) ? "Unitone Calls" : "", domain, domain, row.fromIp(), row.to(),
                    recipient(row), row.subject(), inbound ? "Inbound" : outbound ? "Outbound" : "Intra-org",
                    failed ? "Blocked" : "Delivered",
                    failed ? "Failed" : outbound ? "On-premises/external" : "Inbox/folder", "", "", inbound ? PASSED : "", row.attachment().isEmpty() ? 0 : 1,
                    row.link().isEmpty() ? 0 : 1, "en", row.networkId() + "-" + MailFlow.dice(row.to()));
        }
        return csv.bytes();
    }

    byte[] attachments() throws NoSuchAlgorithmException {
        Csv csv = Csv.portal(List.of("Timestamp", "NetworkMessageId", "SenderFromAddress", "RecipientEmailAddress", "FileName",
                "FileType", "SHA256", "FileSize", "ThreatTypes", "ReportId"));
        for (Traced row : mail) {
            if (!row.attachment().isEmpty()) {
                String name = row.attachment();
                // The lure's page is one file for everybody; all others are their own.
                String content = name.equals(Lure.ATTACHMENT) ? name : name + row.message();
                csv.row(row.time(), row.networkId(), row.from(), row.to(), name, name.substring(name.lastIndexOf('.') + 1),
                        sha256(content), row.size() / 2, "", row.networkId() + "-1");
            }
        }
        return csv.bytes();
    }

    byte[] links() {
        Csv csv = Csv.portal(List.of("Timestamp", "NetworkMessageId", "Url", "UrlDomain", "UrlLocation", "ReportId"));
        for (Traced row : mail) {
            if (!row.link().isEmpty()) {
                csv.row(row.time(), row.networkId(), row.link(), row.link().split("/")[2], "Body", row.networkId() + "-2");
            }
        }
        return csv.bytes();
    }

    /** Clicks on links in mail; the gateway let everybody through. */
    byte[] clicks() {
        Csv csv = Csv.portal(List.of("Timestamp", "Url", "ActionType", "AccountUpn", "Workload", "NetworkMessageId", "IPAddress",
                "ThreatTypes", "IsClickedThrough", "UrlChain", "ReportId"));
        for (Traced row : mail) {
            boolean lured = row.to().equals(Office.RADEK.account()) && row.link().equals(Lure.LINK);
            if (lured || row.link().contains("tradejournal") && MailFlow.dice(row.message()) / 7 % 3 == 0) {
                Instant time = row.time().plusSeconds(lured ? 1_430 : 400 + MailFlow.dice(row.message()) % 9_000);
                csv.row(time, row.link(), "ClickAllowed", row.to(), "Email", row.networkId(), Office.OFFICE, "", "False",
                        "[\"" + row.link() + "\"]", row.networkId() + "-3");
            }
        }
        return csv.bytes();
    }

    /** Two days later the filter learned what the lure was, and took it out of the mailboxes. */
    byte[] afterDelivery() {
        Csv csv = Csv.portal(List.of("Timestamp", "NetworkMessageId", "InternetMessageId", "RecipientEmailAddress", "Action",
                "ActionType", "ActionTrigger", "ActionResult", "DeliveryLocation", "ThreatTypes", "ReportId"));
        for (Traced row : mail) {
            if (row.from().equals(Lure.SENDER)) {
                csv.row(row.time().plusSeconds(166_000), row.networkId(), row.message(), row.to(), "Moved to quarantine",
                        "Phish ZAP", "SpecialAction", "Success", "Quarantine", "Phish", row.networkId() + "-4");
            }
        }
        return csv.bytes();
    }

    private static boolean own(String address) {
        return address.endsWith("@" + Office.TOOLS) || address.endsWith("@" + Office.SERVICE);
    }

    private static String recipient(Traced row) {
        return Office.PEOPLE.stream()
                .filter(person -> person.account().equals(row.to()))
                .map(Office.Person::objectId)
                .findFirst()
                .orElse("");
    }

    private static String sha256(String content) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
    }
}
