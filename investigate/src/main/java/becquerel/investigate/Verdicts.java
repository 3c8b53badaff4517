package becquerel.investigate;

import becquerel.detect.Blind;
import becquerel.detect.Finding;
import becquerel.investigate.Verdict.Kind;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One verdict for every person, and for every account the intruder made or raised. */
final class Verdicts {
    private static final Comparator<Verdict> ORDER = Comparator.comparing(Verdict::kind)
            .thenComparing(Verdict::confidence, Comparator.reverseOrder())
            .thenComparing(Verdict::tenant)
            .thenComparing(Verdict::account);

    private final Census census;
    private final Basis basis;
    private final SortedMap<Who, Standing> standings = new TreeMap<>();
    private final Map<Who, List<Finding>> weak = new TreeMap<>();
    private final NavigableSet<Who> people;
    private final Set<Who> passwordsKnown = new HashSet<>();

    private Verdicts(List<Attack> attacks, Census census, Organisations organisations, Basis basis) {
        this.census = census;
        this.basis = basis;
        this.people = new TreeSet<>(census.people());
        for (Organisation each : organisations.all()) {
            Stream.of(
                            each.people().vips(),
                            each.people().finance(),
                            each.people().admins())
                    .flatMap(List::stream)
                    .forEach(name -> people.add(new Who(each.tenant(), name)));
        }
        for (Attack attack : attacks) {
            attack.standings().forEach((account, standing) -> {
                Who who = new Who(attack.tenant(), account);
                standings.merge(who, standing, Verdicts::worse);
                if (standing.isPasswordKnown()) {
                    passwordsKnown.add(who);
                }
                if (standing.kind() == Kind.INTRUDERS_OWN) {
                    people.add(who);
                }
            });
        }
    }

    private static Standing worse(Standing a, Standing b) {
        int byKind = a.kind().compareTo(b.kind());
        return byKind < 0 || (byKind == 0 && a.certainty() >= b.certainty()) ? a : b;
    }

    /** {@code loose} are findings that belong to no incident. */
    static List<Verdict> of(
            List<Attack> attacks, List<Finding> loose, Census census, Organisations organisations, Basis basis) {
        var verdicts = new Verdicts(attacks, census, organisations, basis);
        for (Finding finding : loose) {
            String name = finding.actor().isEmpty() ? finding.account() : finding.actor();
            verdicts.weak
                    .computeIfAbsent(new Who(finding.tenant(), name), none -> new ArrayList<>())
                    .add(finding);
        }
        return verdicts.people.stream().map(verdicts::verdict).sorted(ORDER).toList();
    }

    private Verdict verdict(Who who) {
        Standing standing = standings.get(who);
        if (standing != null && standing.kind() != Kind.NOTHING_FOUND) {
            return verdict(who, standing.kind(), standing.certainty(), standing.reasons());
        }
        if (census.presence(who).acts() == 0) {
            return verdict(who, Kind.CANNOT_SAY, 0, List.of("No record in the evidence shows this account acting."));
        }
        var reasons = new ArrayList<String>();
        double doubt = standing == null ? 0 : standing.confidence();
        if (standing != null) {
            standing.reasons().forEach(reason -> reasons.add("Not enough by itself: " + reason));
        }
        for (Finding finding : weak.getOrDefault(who, List.of())) {
            reasons.add("Not enough by itself: " + finding.sentence());
            doubt = Math.max(doubt, finding.confidence());
        }
        return verdict(who, Kind.NOTHING_FOUND, Odds.round(Math.min(doubt, 0.49)), reasons);
    }

    private Verdict verdict(Who who, Kind kind, double confidence, List<String> reasons) {
        return new Verdict(
                who.name(),
                who.tenant(),
                kind,
                confidence,
                reasons,
                lookedFor(who),
                couldNotSee(who, kind),
                passwordsKnown.contains(who));
    }

    private List<String> lookedFor(Who who) {
        Census.Span span = census.span(who.tenant());
        int days = census.presence(who).days().cardinality();
        var all = new ArrayList<String>();
        all.add("Judged: records from " + Phrases.day(span.first()) + " to " + Phrases.day(span.last())
                + "; this account acts on " + Phrases.count(days, "day", "days") + " of them.");
        all.addAll(basis.lookedFor());
        return all;
    }

    private List<String> couldNotSee(Who who, Kind kind) {
        var all = new ArrayList<String>();
        if (census.presence(who).acts() == 0) {
            all.add("What this account did, if anything: no record is about its acts.");
        }
        if (!basis.limits().isEmpty()) {
            all.add(basis.limits());
        }
        basis.sources().stream()
                .filter(source -> source.tenant().equals(who.tenant()) && matters(source.kind(), kind))
                .map(Ledger.Source::means)
                .filter(means -> !means.isEmpty())
                .forEach(all::add);
        basis.blind().stream().map(Blind::means).distinct().forEach(all::add);
        return all;
    }

    /** What left a mailbox matters where somebody was in it. */
    private static boolean matters(SourceKind source, Kind verdict) {
        return switch (verdict) {
            case COMPROMISED, SUSPECTED, INTRUDERS_OWN -> true;
            case TARGETED, CANNOT_SAY, NOTHING_FOUND -> source != SourceKind.MESSAGE_TRACE;
        };
    }
}
