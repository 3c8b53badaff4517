package becquerel.run;

import becquerel.activity.EvidenceRef;
import becquerel.collect.EvidenceFile;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Incident;
import becquerel.investigate.Ledger;
import becquerel.investigate.RequestsText;
import becquerel.investigate.Session;
import becquerel.investigate.exposure.MailboxExposure;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import becquerel.respond.report.CaseFacts;
import becquerel.respond.report.Report;
import becquerel.respond.report.ReportInput;
import becquerel.respond.report.RuleChange;
import becquerel.run.settings.Build;
import becquerel.run.settings.Settings;
import becquerel.run.store.CaseFolder;
import becquerel.run.store.CaseWriter;
import becquerel.run.store.DecisionsFile;
import becquerel.run.store.EarlierRaw;
import becquerel.run.store.RawRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes everything a case holds besides its database. */
final class CaseFiles {
    private static final String RAW = "raw";

    /** Characters of a record that the report prints at most. */
    private static final int LONGEST_RECORD = 4_096;

    /** Organisations in the title at most. */
    private static final int NAMED = 3;

    /** Records printed for one claim at most; the report says so. */
    private static final int RECORDS_A_CLAIM = 5;

    /** Messages of one mailbox whose records the report prints. */
    private static final int MESSAGES_SHOWN = 10;

    private static final List<String> NOT_ASSESSED =
            List.of("Content: what the messages that were seen hold, such as data on people or accounts");

    private final Settings settings;
    private final List<String> command;
    private final CaseFolder folder;
    private final List<EvidenceFile> files;
    private final Knowledge knowledge;
    private final RawRecords.Fetch fetch;
    private int missing;

    CaseFiles(
            Settings settings,
            List<String> command,
            CaseFolder folder,
            List<EvidenceFile> files,
            Knowledge knowledge,
            RawRecords.Fetch fetch) {
        this.settings = settings;
        this.command = command;
        this.folder = folder;
        this.files = files.stream()
                .sorted(Comparator.comparing(EvidenceFile::sha256).thenComparing(EvidenceFile::path))
                .toList();
        this.knowledge = knowledge;
        this.fetch = fetch;
    }

    void write(
            Ledger ledger,
            Conclusion conclusion,
            Stream<Session> otherSessions,
            Organisations organisations,
            List<RuleChange> rules,
            Instant started)
            throws IOException {
        var writer = new CaseWriter(folder);
        writer.ledger(ledger);
        writer.sessions(Stream.concat(conclusion.sessions().stream(), otherSessions));
        writer.conclusion(conclusion, RequestsText.markdown(conclusion.requests()), knowledge.networks());
        Map<EvidenceRef, String> raw = raw(conclusion, organisations);
        var input = new ReportInput(
                about(organisations, conclusion),
                conclusion,
                ledger,
                organisations,
                rules,
                raw,
                ShownNetworks.of(conclusion, rules, knowledge.networks()),
                settings.zone(),
                settings.redact(),
                privateTexts(conclusion),
                NOT_ASSESSED);
        writer.report(out -> Report.render(input, out));
        writer.about(
                new CaseWriter.Run(command, options(), settings.knowledge(), started, Instant.now()), organisations);
    }

    /** How many cited records are not in {@code raw/}, since their evidence is gone. */
    int missing() {
        return missing;
    }

    private Map<EvidenceRef, String> raw(Conclusion conclusion, Organisations organisations) throws IOException {
        NavigableSet<EvidenceRef> cited = new TreeSet<>();
        NavigableSet<EvidenceRef> shown = new TreeSet<>();
        claims(conclusion).forEach(evidence -> {
            cited.addAll(evidence);
            evidence.stream().limit(RECORDS_A_CLAIM).forEach(shown::add);
        });
        conclusion.incidents().stream()
                .flatMap(incident -> incident.exposure().mailboxes().stream())
                .flatMap(mailbox -> mailbox.messages().stream())
                .forEach(message -> cited.addAll(message.evidence()));
        organisations.all().stream()
                .flatMap(each -> Stream.of(
                        each.ownDomains(), each.setup().admins(), each.setup().services()))
                .flatMap(List::stream)
                .forEach(fact -> cited.addAll(fact.evidence()));
        var raw = new RawRecords(folder.file(RAW), LONGEST_RECORD, fetch, new EvidenceBefore(settings)::whole);
        raw.copy(files, cited, shown);
        raw.keep(folder.file(CaseFolder.STATE));
        raw.setAside(files, citedBefore(), folder.file(CaseFolder.STATE));
        missing = raw.missing();
        return raw.texts();
    }

    /**
     * Where people decide, what is cited comes and goes: what the case had is set aside, since its evidence may be gone when a decision is
     * taken back.
     */
    private List<EvidenceRef> citedBefore() throws IOException {
        if (settings.into().isEmpty() || !DecisionsFile.isIn(folder)) {
            return List.of();
        }
        Path before = settings.out();
        return new EarlierRaw(before.resolve(RAW), before.resolve(CaseFolder.STATE)).records();
    }

    /** The records behind each claim: findings, and all that incidents say. */
    private static Stream<List<EvidenceRef>> claims(Conclusion conclusion) {
        return Stream.concat(
                conclusion.findings().stream().map(finding -> finding.evidence()),
                conclusion.incidents().stream().flatMap(CaseFiles::claims));
    }

    private static Stream<List<EvidenceRef>> claims(Incident incident) {
        return Stream.of(
                        incident.story().stream().map(line -> line.evidence()),
                        incident.sent().stream().map(message -> message.evidence()),
                        incident.open().stream().map(item -> item.evidence()),
                        incident.beginning().stream().map(beginning -> beginning.evidence()),
                        incident.outcome().steps().stream().map(step -> step.evidence()),
                        incident.blastRadius().stream().map(hit -> hit.evidence()),
                        incident.exposure().mailboxes().stream().flatMap(CaseFiles::claims))
                .flatMap(each -> each);
    }

    private static Stream<List<EvidenceRef>> claims(MailboxExposure mailbox) {
        return Stream.concat(
                mailbox.folders().stream().map(folder -> folder.evidence()),
                mailbox.messages().stream().limit(MESSAGES_SHOWN).map(message -> message.evidence()));
    }

    private CaseFacts about(Organisations organisations, Conclusion conclusion) {
        Build build = Build.current();
        String name = names(organisations, conclusion)
                .orElse(String.valueOf(folder.target().getFileName()).replaceFirst("^case-", ""));
        return new CaseFacts(
                name,
                settings.about().caseNumber(),
                settings.about().examiner(),
                "Becquerel " + build.version() + " (" + build.sources() + ")",
                lines(settings.knowledge()),
                lines(options()));
    }

    /** Whom the case is of: those with incidents, worst first; if nobody has one, whoever has most people in it. */
    private static Optional<String> names(Organisations organisations, Conclusion conclusion) {
        List<String> affected = conclusion.incidents().stream()
                .map(Incident::tenant)
                .distinct()
                .map(organisations::of)
                .flatMap(each -> name(List.of(each), conclusion).stream())
                .distinct()
                .toList();
        String more = affected.size() > NAMED ? " and " + (affected.size() - NAMED) + " more" : "";
        return affected.isEmpty()
                ? name(organisations.all(), conclusion)
                : Optional.of(String.join(", ", affected.subList(0, Math.min(NAMED, affected.size()))) + more);
    }

    private static Optional<String> name(List<Organisation> organisations, Conclusion conclusion) {
        return organisations.stream()
                .map(Organisation::name)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .or(() -> ownDomain(organisations, conclusion));
    }

    /** The own domain most people have an address in. */
    private static Optional<String> ownDomain(List<Organisation> organisations, Conclusion conclusion) {
        return organisations.stream()
                .flatMap(each -> each.ownDomains().stream())
                .map(fact -> fact.value())
                .max(Comparator.comparingLong((String domain) -> conclusion.verdicts().stream()
                                .filter(each -> each.account().endsWith("@" + domain))
                                .count())
                        .thenComparing(Comparator.reverseOrder()));
    }

    private static List<String> lines(Map<String, String> entries) {
        return entries.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .toList();
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("evidence", String.join(", ", settings.evidence()));
        if (!settings.rules().paths().isEmpty()) {
            options.put(
                    "rules of your own",
                    settings.rules().paths().stream().map(Path::toString).collect(Collectors.joining(", "))
                            + " (all rules together: SHA-256 "
                            + settings.rules().fingerprint() + ")");
        }
        settings.from().ifPresent(from -> options.put("judged from", from.toString()));
        settings.to().ifPresent(to -> options.put("judged to", to.toString()));
        options.put("time zone shown", settings.zone().getId());
        options.put("redacted", String.valueOf(settings.redact()));
        return options;
    }

    private static List<String> privateTexts(Conclusion conclusion) {
        List<String> texts = new ArrayList<>();
        conclusion.incidents().stream()
                .flatMap(incident -> incident.sent().stream())
                .forEach(message -> {
                    texts.add(message.subject());
                    texts.addAll(message.attachments());
                });
        return texts.stream()
                .filter(each -> !each.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
