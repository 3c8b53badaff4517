package becquerel.respond.report;

import becquerel.activity.EvidenceRef;
import becquerel.investigate.exposure.CopiedFolder;
import becquerel.investigate.exposure.ExposedMessage;
import becquerel.investigate.exposure.Exposure;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.investigate.exposure.UnknownSpan;
import java.util.List;
import java.util.function.UnaryOperator;

/** What was seen, without names and texts of people. */
final class RedactedExposure {
    private final Redaction redaction;
    private final UnaryOperator<List<EvidenceRef>> records;

    RedactedExposure(Redaction redaction, UnaryOperator<List<EvidenceRef>> records) {
        this.redaction = redaction;
        this.records = records;
    }

    Exposure of(Exposure exposure) {
        return new Exposure(exposure.mailboxes().stream().map(this::mailbox).toList());
    }

    private MailboxExposure mailbox(MailboxExposure m) {
        return new MailboxExposure(
                redaction.address(m.mailbox()),
                m.counts(),
                m.folders().stream().map(this::folder).toList(),
                m.unknown().stream()
                        .map(each -> new UnknownSpan(redaction.sentence(each.reason()), each.from(), each.to()))
                        .toList(),
                redaction.sentence(m.proof()),
                m.unnamed(),
                m.people(),
                m.attachments(),
                m.searches().stream()
                        .map(each -> redaction.whole(each, "search"))
                        .toList(),
                m.files(),
                m.messages().stream().map(this::message).toList(),
                m.beyond());
    }

    private CopiedFolder folder(CopiedFolder f) {
        return new CopiedFolder(
                redaction.mixed(f.folder()), f.sure(), f.first(), f.last(), f.records(), records.apply(f.evidence()));
    }

    private ExposedMessage message(ExposedMessage m) {
        return new ExposedMessage(
                redaction.address(m.mailbox()),
                redaction.whole(m.id(), "message"),
                redaction.whole(m.subject(), "subject"),
                redaction.address(m.sender(), "sender"),
                m.recipients().stream()
                        .map(each -> redaction.address(each, "recipient"))
                        .toList(),
                m.sent(),
                m.exposure(),
                redaction.mixed(m.how()),
                m.session(),
                m.address(),
                m.firstSeen(),
                records.apply(m.evidence()),
                m.records());
    }
}
