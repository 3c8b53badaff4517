package becquerel.respond.report;

import becquerel.activity.EvidenceRef;
import becquerel.activity.MailRule;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.investigate.Beginning;
import becquerel.investigate.Conclusion;
import becquerel.investigate.EvidenceRequest;
import becquerel.investigate.Hit;
import becquerel.investigate.Incident;
import becquerel.investigate.OpenItem;
import becquerel.investigate.Outcome;
import becquerel.investigate.SentMessage;
import becquerel.investigate.Sighting;
import becquerel.investigate.StoryLine;
import becquerel.investigate.Verdict;
import becquerel.knowledge.Organisation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The same input without what a third party should not read. It happens to the data, so that no section can forget it. */
final class RedactedInput {
    private final ReportInput input;
    private final Redaction redaction;

    private RedactedInput(ReportInput input) {
        this.input = input;
        this.redaction = new Redaction(input.organisations());
    }

    static ReportInput of(ReportInput input) {
        return new RedactedInput(input).redacted();
    }

    private ReportInput redacted() {
        keepWhatIsNeeded();
        hideWhatIsKnown();
        var conclusion = input.conclusion();
        var about = input.about();
        return new ReportInput(
                new CaseFacts(
                        about.name(),
                        about.number(),
                        about.examiner(),
                        about.program(),
                        each(about.knowledge(), redaction::mixed),
                        each(about.settings(), redaction::mixed)),
                new Conclusion(
                        each(conclusion.findings(), this::finding),
                        each(conclusion.incidents(), this::incident),
                        each(conclusion.verdicts(), this::verdict),
                        each(conclusion.sessions(), new RedactedSessions(redaction)::of),
                        each(conclusion.sightings(), this::sighting),
                        each(conclusion.requests(), this::request),
                        each(conclusion.unseen(), redaction::sentence),
                        conclusion.limits()),
                new RedactedLedger(redaction).of(input.ledger()),
                new RedactedOrganisation(redaction).of(input.organisations()),
                each(input.rules(), new RedactedRules(redaction)::of),
                Map.of(),
                input.networks(),
                input.zone(),
                true,
                List.of(),
                input.notAssessed());
    }

    /** Accounts of the case and what the intruder used or wrote. */
    private void keepWhatIsNeeded() {
        input.conclusion().verdicts().stream().filter(this::belongs).forEach(each -> redaction.keep(each.account()));
        for (Incident incident : input.conclusion().incidents()) {
            incident.findings().forEach(finding -> finding.entities().forEach(this::keep));
            incident.open().forEach(this::keep);
            RulesSection.foundIn(input, incident).forEach(each -> keep(each.rule()));
        }
    }

    private boolean belongs(Verdict verdict) {
        boolean outside =
                input.organisations().of(verdict.tenant()).sideOf(verdict.account()) == Organisation.Side.EXTERNAL;
        return verdict.kind() == Verdict.Kind.INTRUDERS_OWN
                || (!outside && !verdict.account().contains("#ext#"));
    }

    private void keep(MailRule rule) {
        redaction.keepQuoted(rule.name());
        rule.words().forEach(redaction::keepQuoted);
        for (MailRule.Action action : rule.actions()) {
            if (action instanceof MailRule.Action.MoveTo(var folder)) {
                redaction.keepQuoted(folder);
            }
        }
    }

    /** The apps an intruder let in are named to be found elsewhere. */
    private void keep(OpenItem item) {
        if (item.kind() == OpenItem.Kind.APP_GRANT || item.kind() == OpenItem.Kind.APP_SECRET) {
            redaction.keepQuoted(item.account());
        }
    }

    private void keep(Entity entity) {
        switch (entity.kind()) {
            case DOMAIN -> redaction.keepDomain(entity.value());
            case DROP_ADDRESS -> redaction.keep(entity.value());
            case APP, ROLE, RULE, USER_AGENT -> redaction.keepQuoted(entity.value());
            case ACCOUNT, ADDRESS, FILE, MAILBOX, MESSAGE, SESSION -> {
                // either judged as an account above, or private
            }
        }
    }

    /** First those a reader meets first, so that the numbers run in the order of reading. */
    private void hideWhatIsKnown() {
        input.conclusion().incidents().forEach(incident -> incident.sent().forEach(this::message));
        input.conclusion().sessions().forEach(new RedactedSessions(redaction)::hide);
        input.conclusion().findings().forEach(finding -> finding.entities().forEach(this::entity));
        input.privateTexts().forEach(each -> redaction.whole(each, "text"));
    }

    static <T> List<T> each(List<T> all, UnaryOperator<T> how) {
        return all.stream().map(how).toList();
    }

    static EvidenceRef record(EvidenceRef ref, Redaction redaction) {
        return new EvidenceRef(redaction.mixed(ref.file()), ref.position(), redaction.mixed(ref.recordId()));
    }

    private List<EvidenceRef> records(List<EvidenceRef> refs) {
        return each(refs, ref -> record(ref, redaction));
    }

    private Finding finding(Finding f) {
        var numbers = new TreeMap<String, Double>();
        f.numbers().forEach((name, number) -> numbers.put(redaction.mixed(name), number));
        return new Finding(
                f.id(),
                f.detector(),
                f.version(),
                f.severity(),
                f.confidence(),
                f.stage(),
                f.attack(),
                f.time(),
                f.tenant(),
                redaction.address(f.account()),
                redaction.address(f.actor()),
                each(f.entities(), this::entity),
                redaction.sentence(f.sentence()),
                numbers,
                redaction.sentence(f.benign()),
                redaction.sentence(f.confirm()),
                f.rule(),
                f.response(),
                records(f.evidence()));
    }

    private Entity entity(Entity entity) {
        String value = entity.value();
        String shown = switch (entity.kind()) {
            case ACCOUNT, MAILBOX, DROP_ADDRESS -> redaction.address(value);
            case MESSAGE -> redaction.whole(value, "message");
            case FILE -> redaction.whole(value, "file");
            case ADDRESS, APP, DOMAIN, ROLE, RULE, SESSION, USER_AGENT -> redaction.mixed(value);
        };
        return new Entity(entity.kind(), shown);
    }

    private Incident incident(Incident i) {
        return new Incident(
                i.id(),
                redaction.sentence(i.title()),
                i.tenant(),
                each(i.accounts(), redaction::address),
                i.confidence(),
                i.terms(),
                i.severity(),
                i.lossRisk(),
                i.firstSeen(),
                i.lastSeen(),
                i.stages(),
                each(i.findings(), this::finding),
                i.sessions(),
                each(i.story(), this::line),
                each(i.sent(), this::message),
                each(i.open(), this::open),
                new RedactedExposure(redaction, this::records).of(i.exposure()),
                i.beginning().map(this::beginning),
                outcome(i.outcome()),
                each(i.blastRadius(), this::hit),
                each(i.related(), r -> new Incident.Related(r.incident(), redaction.sentence(r.why()))));
    }

    private Beginning beginning(Beginning b) {
        return new Beginning(
                b.time(),
                b.sure(),
                redaction.address(b.account()),
                redaction.sentence(b.text()),
                records(b.evidence()));
    }

    private Outcome outcome(Outcome o) {
        return new Outcome(
                each(
                        o.steps(),
                        step -> new Outcome.Step(
                                step.kind(),
                                step.time(),
                                step.side(),
                                redaction.address(step.account()),
                                step.likely(),
                                redaction.sentence(step.text()),
                                records(step.evidence()))),
                o.further());
    }

    private Hit hit(Hit h) {
        String shown = switch (h.kind()) {
            case MESSAGE -> redaction.whole(h.indicator(), "message");
            case RULE -> redaction.sentence(h.indicator());
            case ADDRESS, APP, CLIENT, DROP_ADDRESS, SESSION -> redaction.mixed(h.indicator());
        };
        return new Hit(
                h.kind(),
                shown,
                redaction.address(h.account()),
                h.within(),
                h.records(),
                h.intruder(),
                h.owner(),
                h.first(),
                h.last(),
                records(h.evidence()));
    }

    private StoryLine line(StoryLine line) {
        return new StoryLine(
                line.time(),
                line.side(),
                line.stage(),
                redaction.address(line.account()),
                line.address(),
                redaction.sentence(line.text()),
                records(line.evidence()));
    }

    private SentMessage message(SentMessage m) {
        return new SentMessage(
                m.time(),
                redaction.address(m.account()),
                m.address(),
                redaction.whole(m.subject(), "subject"),
                redaction.whole(m.messageId(), "message"),
                each(m.recipients(), each -> redaction.address(each, "recipient")),
                each(m.attachments(), each -> redaction.whole(each, "file")),
                m.side(),
                records(m.evidence()));
    }

    private OpenItem open(OpenItem item) {
        return new OpenItem(
                item.kind(),
                redaction.address(item.account()),
                redaction.sentence(item.text()),
                item.since(),
                item.side(),
                records(item.evidence()));
    }

    private Verdict verdict(Verdict v) {
        return new Verdict(
                redaction.address(v.account()),
                v.tenant(),
                v.kind(),
                v.confidence(),
                each(v.reasons(), redaction::sentence),
                each(v.lookedFor(), redaction::sentence),
                each(v.couldNotSee(), redaction::sentence),
                v.passwordKnown());
    }

    private Sighting sighting(Sighting s) {
        return new Sighting(redaction.address(s.account()), s.address(), s.day(), s.acts(), s.side());
    }

    private EvidenceRequest request(EvidenceRequest r) {
        return new EvidenceRequest(
                r.source(),
                redaction.sentence(r.settles()),
                redaction.mixed(r.command()),
                r.permission(),
                r.retention());
    }
}
