package becquerel.investigate;

import becquerel.detect.Entity;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What evidence is missing, what it would settle, how to get it, and until when that was possible. */
final class Requests {
    private static final int SIGN_INS = 30;
    private static final int SIGN_INS_FREE = 7;
    private static final int TRACE = 90;
    private static final int DEFENDER = 30;
    /** Since then the audit log is kept twice as long. */
    private static final LocalDate LONGER_AUDIT = LocalDate.of(2023, 10, 17);

    /**
     * One source that may be missing.
     *
     * @param kind whose days tell whether it is there; {@code OTHER} where only the files' kinds tell
     * @param recognised parts of {@link Ledger.Entry#kind()} that show it is there; all of one group must occur
     * @param onlyAfterIncident not worth asking for when nothing happened
     */
    private record Source(
            String name,
            SourceKind kind,
            List<String> recognised,
            boolean onlyAfterIncident,
            Function<RequestScope, String> settles,
            Function<RequestScope, String> command,
            String permission,
            Function<RequestScope, String> retention) {}

    /** Most useful first. */
    private static final List<Source> SOURCES = List.of(
            new Source(
                    "Message trace",
                    SourceKind.MESSAGE_TRACE,
                    List.of("message trace"),
                    true,
                    scope -> "Who received what was sent during the intrusion, and whether forwarded mail really left: "
                            + scope.inWords() + ".",
                    RequestCommands::messageTrace,
                    "Exchange Online: View-Only Recipients",
                    scope -> kept("A message trace reaches back", TRACE, scope)
                            + " Get-MessageTrace alone reaches back 10 days; beyond them it takes Get-MessageTraceV2 or"
                            + " Start-HistoricalSearch."),
            new Source(
                    "Entra sign-ins, interactive",
                    SourceKind.SIGN_INS,
                    List.of("entra sign-in"),
                    false,
                    scope ->
                            "From where, with which device and which factors each sign-in came, and so which were the owner's: "
                                    + scope.inWords() + ".",
                    RequestCommands::signIns,
                    "Entra: Reports Reader, with AuditLog.Read.All",
                    Requests::signInsKept),
            new Source(
                    "Entra sign-ins, non-interactive",
                    SourceKind.QUIET_SIGN_INS,
                    List.of("non-interactive"),
                    false,
                    scope -> "Whether stolen tokens were used on without a sign-in anybody sees: " + scope.inWords()
                            + ".",
                    RequestCommands::quietSignIns,
                    "Entra: Reports Reader, with AuditLog.Read.All",
                    Requests::signInsKept),
            new Source(
                    "Unified audit log",
                    SourceKind.AUDIT_LOG,
                    List.of("audit log", "cloud app events", "officeactivity"),
                    false,
                    scope -> "Which rules, grants and settings were made, and which mail was read and sent: "
                            + scope.inWords() + ".",
                    RequestCommands::auditLog,
                    "Purview: Audit Reader or View-Only Audit Logs",
                    scope -> auditKept(scope, scope.to())),
            new Source(
                    "Unified audit log after the evidence ends",
                    SourceKind.OTHER,
                    List.of(),
                    true,
                    scope -> "Whether the intruder came back after " + scope.end()
                            + ", and whether what is listed as still open was removed since.",
                    RequestCommands::auditLogAfter,
                    "Purview: Audit Reader or View-Only Audit Logs",
                    scope -> auditKept(scope, scope.end())),
            new Source(
                    "Inbox rules, hidden ones too",
                    SourceKind.OTHER,
                    List.of("inbox rules"),
                    false,
                    scope -> "Which rules work today, also those no record shows being made: " + who(scope) + ".",
                    RequestCommands::inboxRules,
                    "Exchange Online: View-Only Recipients",
                    scope -> "Shows today's state: run it before anything is removed, and again afterwards."),
            new Source(
                    "Mailbox settings and permissions",
                    SourceKind.OTHER,
                    List.of("mailbox settings", "mailboxes"),
                    false,
                    scope -> "Which forwarding, delegations and protocols are in force, and whether auditing was on: "
                            + who(scope) + ".",
                    RequestCommands::mailboxes,
                    "Exchange Online: View-Only Recipients",
                    scope -> "Shows today's state: run it before anything is removed, and again afterwards."),
            new Source(
                    "App grants",
                    SourceKind.OTHER,
                    List.of("application permissions", "app grants"),
                    true,
                    scope -> "Which apps may read mail today, and since when: " + who(scope) + ".",
                    scope -> RequestCommands.appGrants(),
                    "Entra: Directory Readers, with Directory.Read.All",
                    scope -> "Shows today's state: run it before anything is removed, and again afterwards."),
            new Source(
                    "Entra audit log",
                    SourceKind.DIRECTORY_AUDIT,
                    List.of("entra audit"),
                    true,
                    scope -> "Who changed sign-in methods, roles, apps and access policies, from which address: "
                            + scope.inWords() + ".",
                    RequestCommands::entraAudit,
                    "Entra: Reports Reader, with AuditLog.Read.All",
                    Requests::signInsKept),
            new Source(
                    "Proof that mail access was recorded",
                    SourceKind.OTHER,
                    List.of("audit settings"),
                    true,
                    scope -> "Whether mail that no record names was left unread, or only not recorded: " + who(scope)
                            + ".",
                    RequestCommands::auditSettings,
                    "Exchange Online: View-Only Recipients; Entra: Global Reader for licences",
                    scope -> "Shows today's state; licences and settings may have been others during the intrusion."),
            new Source(
                    "Defender EmailEvents",
                    SourceKind.OTHER,
                    List.of("emailevents", "email events"),
                    true,
                    scope -> "Which message brought the lure, who else received it, and what was delivered: "
                            + scope.from().minusDays(7) + " to " + scope.to() + ".",
                    RequestCommands::emailEvents,
                    "Defender XDR: Security Reader",
                    scope -> kept("Advanced hunting reaches back", DEFENDER, scope)));

    private Requests() {}

    static List<EvidenceRequest> of(List<Incident> incidents, Census census, Basis basis) {
        if (census.people().isEmpty()) {
            return List.of();
        }
        RequestScope scope = scope(incidents, census);
        Map<String, Ledger.Gap> interest = interest(incidents, basis, scope);
        return SOURCES.stream()
                .filter(source -> !incidents.isEmpty() || !source.onlyAfterIncident())
                .flatMap(source -> missing(source, scope, basis, interest).stream()
                        .map(lacking -> request(source, lacking, lacking.equals(scope))))
                .toList();
    }

    /** For each tenant, the days of its incidents, or all days where there are none at all. */
    private static Map<String, Ledger.Gap> interest(List<Incident> incidents, Basis basis, RequestScope scope) {
        Map<String, Ledger.Gap> interest = new TreeMap<>();
        for (Incident each : incidents) {
            var days = new Ledger.Gap(RequestScope.day(each.firstSeen()), RequestScope.day(each.lastSeen()));
            interest.merge(each.tenant(), days, Ledger.Gap::around);
        }
        if (incidents.isEmpty()) {
            SourceDays.main(basis.sources())
                    .forEach(tenant -> interest.put(tenant, new Ledger.Gap(scope.from(), scope.to())));
        }
        return interest;
    }

    private static EvidenceRequest request(Source source, RequestScope scope, boolean whole) {
        return new EvidenceRequest(
                source.name() + (whole ? "" : ", the missing days " + scope.from() + " to " + scope.to()),
                RequestScope.named(source.settles().apply(scope)),
                RequestScope.named(source.command().apply(scope)),
                source.permission(),
                RequestScope.named(source.retention().apply(scope)));
    }

    /** The days for which a source has to be asked for. */
    private static Optional<RequestScope> missing(
            Source source, RequestScope scope, Basis basis, Map<String, Ledger.Gap> interest) {
        if (source.kind() != SourceKind.OTHER && !basis.sources().isEmpty()) {
            return MissingDays.of(source.kind(), basis.sources(), interest, scope);
        }
        return source.recognised().stream().noneMatch(part -> isThere(part, basis))
                ? Optional.of(scope)
                : Optional.empty();
    }

    /** How requests for this kind of source begin; empty when there are none. */
    static String name(SourceKind kind) {
        return SOURCES.stream()
                .filter(source -> kind != SourceKind.OTHER && source.kind() == kind)
                .map(Source::name)
                .findFirst()
                .orElse("");
    }

    private static boolean isThere(String part, Basis basis) {
        return basis.kinds().stream()
                .anyMatch(kind -> kind.toLowerCase(Locale.ROOT).contains(part));
    }

    private static RequestScope scope(List<Incident> incidents, Census census) {
        var tenants = new TreeSet<String>();
        var accounts = new TreeSet<String>();
        census.people().forEach(who -> tenants.add(who.tenant()));
        incidents.forEach(incident -> accounts.addAll(incident.accounts()));
        Census.Span span =
                tenants.stream().map(census::span).reduce(Census.Span::plus).orElseThrow();
        LocalDate from = incidents.stream()
                .map(incident -> RequestScope.day(incident.firstSeen()))
                .min(Comparator.naturalOrder())
                .orElse(RequestScope.day(span.first()));
        LocalDate to = incidents.stream()
                .map(incident -> RequestScope.day(incident.lastSeen()))
                .max(Comparator.naturalOrder())
                .orElse(RequestScope.day(span.last()));
        return new RequestScope(
                List.copyOf(accounts), List.copyOf(drops(incidents)), from, to, RequestScope.day(span.last()));
    }

    private static Set<String> drops(List<Incident> incidents) {
        return incidents.stream()
                .flatMap(incident -> incident.findings().stream())
                .flatMap(finding -> finding.entities().stream())
                .filter(entity -> entity.kind() == Entity.Kind.DROP_ADDRESS)
                .map(Entity::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String who(RequestScope scope) {
        return scope.accounts().isEmpty() ? "all accounts" : Phrases.list(scope.accounts());
    }

    private static String kept(String what, int days, RequestScope scope) {
        return what + " " + days + " days: for " + scope.from() + " that ended on "
                + scope.from().plusDays(days) + ", for " + scope.to() + " on "
                + scope.to().plusDays(days) + ", unless it was exported or retained longer.";
    }

    private static String signInsKept(RequestScope scope) {
        return kept("With Entra ID P1 or P2 it is kept", SIGN_INS, scope) + " Without a licence it is kept "
                + SIGN_INS_FREE + " days: for " + scope.to() + " that ended on "
                + scope.to().plusDays(SIGN_INS_FREE) + ".";
    }

    private static String auditKept(RequestScope scope, LocalDate day) {
        int days = scope.end().isBefore(LONGER_AUDIT) ? 90 : 180;
        return "The audit log is kept " + days + " days (one year with Audit Premium): for " + day + " that ended on "
                + day.plusDays(days) + ", unless it was exported or retained longer.";
    }
}
