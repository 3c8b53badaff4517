package becquerel.investigate;

import static java.time.temporal.ChronoUnit.DAYS;

import becquerel.investigate.Ledger.Gap;
import becquerel.investigate.Ledger.Source;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says of each kind of source of one tenant what it lacks beside the longest of them, and what therefore cannot be said. */
final class SourceWords {
    /** In a small office, nobody may be at work on a long weekend. */
    private static final int QUIET = 3;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final String tenant;
    private final List<Source> sources;
    private final Optional<Gap> whole;

    SourceWords(String tenant, List<Source> sources) {
        this.tenant = tenant;
        this.sources = sources;
        this.whole = sources.stream()
                .filter(source -> source.kind() != SourceKind.OTHER)
                .flatMap(source -> source.covered().stream())
                .max(Comparator.comparingLong(Gap::days)
                        .thenComparing(Gap::to)); // of equally long ones the later is nearer to what is asked
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** The same sources with what each means, and the missing ones that matter. */
    List<Source> explained() {
        List<Source> all = new ArrayList<>();
        for (SourceKind kind : SourceKind.values()) {
            Optional<Source> there = of(kind);
            if (there.isPresent()) {
                all.add(there.get().meaning(means(there.get())));
            } else if (!absent(kind).isEmpty()) {
                all.add(new Source(tenant, kind, 0, Optional.empty(), 0, List.of(), absent(kind)));
            }
        }
        return all;
    }

    private Optional<Source> of(SourceKind kind) {
        return sources.stream().filter(source -> source.kind() == kind).findFirst();
    }

    private boolean has(SourceKind kind) {
        return of(kind).isPresent();
    }

    private String absent(SourceKind kind) {
        boolean anySignIn = has(SourceKind.SIGN_INS) || has(SourceKind.QUIET_SIGN_INS);
        return switch (kind) {
            case AUDIT_LOG ->
                "No audit log: rules, grants and the reading of mail show only where another source tells of them.";
            case SIGN_INS ->
                !has(SourceKind.AUDIT_LOG)
                        ? "Interactive sign-ins are missing: from where people signed in cannot be seen."
                        : anySignIn
                                ? "Interactive sign-ins are missing: with which factors and from where people signed in rests on the audit log alone."
                                : "No sign-in log: findings on sign-ins rest on the audit log alone, which tells neither the factors asked for"
                                        + " nor how tokens were used afterwards.";
            case QUIET_SIGN_INS ->
                has(SourceKind.SIGN_INS)
                        ? "Non-interactive sign-ins are missing: whether stolen tokens were used on cannot be seen."
                        : "";
            case MESSAGE_TRACE ->
                has(SourceKind.MAIL_EVENTS)
                        ? ""
                        : "No message trace: whether forwarded mail really left cannot be proven.";
            case APP_SIGN_INS, DIRECTORY_AUDIT, MAIL_EVENTS, CONFIGURATION, OTHER -> "";
        };
    }

    private String means(Source source) {
        if (source.covered().isEmpty() || whole.isEmpty() || source.kind() == SourceKind.OTHER) {
            return "";
        }
        String edge = edges(source.covered().get())
                .map(edges -> cut(source.kind(), source.covered().get(), edges))
                .orElse("");
        return (edge + " " + silent(source)).strip();
    }

    /** Such as {@code before 2 April 2021}; empty when the source is about as long as the longest one. */
    private Optional<String> edges(Gap covered) {
        Gap all = whole.orElseThrow();
        boolean late = DAYS.between(all.from(), covered.from()) >= QUIET;
        boolean early = DAYS.between(covered.to(), all.to()) >= QUIET;
        if (!late && !early) {
            return Optional.empty();
        }
        return Optional.of((late ? "before " + day(covered.from()) : "")
                + (late && early ? " and " : "")
                + (early ? "after " + day(covered.to()) : ""));
    }

    private String cut(SourceKind kind, Gap covered, String edges) {
        Gap all = whole.orElseThrow();
        LocalDate from = covered.from().isBefore(all.from()) ? all.from() : covered.from();
        LocalDate to = covered.to().isAfter(all.to()) ? all.to() : covered.to();
        String days = Math.max(0, DAYS.between(from, to) + 1) + " of " + all.days() + " days";
        boolean audited = has(SourceKind.AUDIT_LOG);
        return switch (kind) {
            case AUDIT_LOG ->
                "The audit log covers " + days + ": rules, grants and the reading of mail " + edges
                        + " cannot be seen.";
            case SIGN_INS ->
                "Interactive sign-ins cover " + days + ". "
                        + (audited
                                ? "Spray and travel findings " + edges + " rest on the audit log alone."
                                : "Who signed in " + edges + " cannot be seen.");
            case QUIET_SIGN_INS ->
                "Non-interactive sign-ins cover " + days + ": whether stolen tokens were used " + edges
                        + " cannot be seen.";
            case DIRECTORY_AUDIT ->
                audited
                        ? ""
                        : "The directory audit log covers " + days + ": changes of accounts, roles and apps " + edges
                                + " cannot be seen.";
            case MESSAGE_TRACE -> "The message trace covers " + days + ": what left " + edges + " cannot be proven.";
            case MAIL_EVENTS ->
                "Mail events cover " + days + ": "
                        + (has(SourceKind.MESSAGE_TRACE)
                                ? "what hung on messages " + edges + ", and what the provider took them for,"
                                : "which message brought a lure " + edges)
                        + " cannot be said.";
            case APP_SIGN_INS, CONFIGURATION, OTHER -> "";
        };
    }

    /** Sources in which something happens on most days, and then nothing for days on end. */
    private static String silent(Source source) {
        boolean dense = switch (source.kind()) {
            case AUDIT_LOG, SIGN_INS, QUIET_SIGN_INS, MESSAGE_TRACE ->
                2L * source.days() > source.covered().orElseThrow().days();
            case APP_SIGN_INS, DIRECTORY_AUDIT, MAIL_EVENTS, CONFIGURATION, OTHER -> false;
        };
        List<String> spans = source.gaps().stream()
                .filter(gap -> dense && gap.days() > QUIET)
                .map(gap -> day(gap.from()) + " to " + day(gap.to()))
                .toList();
        return spans.isEmpty()
                ? ""
                : "In the " + source.kind().words() + " not one record is from " + Phrases.list(spans)
                        + ": an outage, or days that were left out of the export.";
    }
}
