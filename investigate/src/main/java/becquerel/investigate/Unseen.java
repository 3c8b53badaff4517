package becquerel.investigate;

import static java.time.temporal.ChronoUnit.DAYS;

import becquerel.detect.Sentences;
import becquerel.investigate.Ledger.Gap;
import becquerel.investigate.Ledger.Source;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What gaps in and between the sources leave unsaid, with the request that would close each. */
final class Unseen {
    private final List<Source> sources;
    private final List<Incident> incidents;
    private final Organisations organisations;
    private final List<EvidenceRequest> requests;
    private final Map<String, Long> tenants = new TreeMap<>();

    private Unseen(
            List<Source> sources,
            List<Incident> incidents,
            Organisations organisations,
            List<EvidenceRequest> requests) {
        this.sources = sources;
        this.incidents = incidents;
        this.organisations = organisations;
        this.requests = requests;
        SourceDays.main(sources).forEach(tenant -> tenants.put(tenant, records(tenant)));
    }

    /** Plain sentences, in the order of the sources. */
    static List<String> of(
            List<Source> sources,
            List<Incident> incidents,
            Organisations organisations,
            List<EvidenceRequest> requests) {
        var unseen = new Unseen(sources, incidents, organisations, requests);
        return Stream.of(unseen.tenancy(), unseen.gaps(), unseen.content())
                .flatMap(lines -> lines)
                .toList();
    }

    private long records(String tenant) {
        return sources.stream()
                .filter(source -> source.tenant().equals(tenant))
                .mapToLong(Source::records)
                .sum();
    }

    private Stream<String> tenancy() {
        List<String> all = new ArrayList<>();
        List<String> named = tenants.keySet().stream()
                .filter(tenant -> !tenant.equals(SourceDays.UNKNOWN))
                .toList();
        if (named.size() > 1) {
            all.add("The evidence is of " + named.size() + " organisations: "
                    + Sentences.sentenceList(named.stream()
                            .map(tenant -> name(tenant) + " ("
                                    + Phrases.count(tenants.getOrDefault(tenant, 0L), "record", "records") + ")")
                            .toList())
                    + ". Each is judged by itself.");
        }
        sharedDomains(named)
                .forEach(
                        domain -> all.add(
                                "The domain " + Phrases.plain(domain)
                                        + " is used by people of two organisations: one organisation under two ids, or guests. They are judged apart."));
        long loose = records(SourceDays.UNKNOWN);
        if (!tenants.containsKey(SourceDays.UNKNOWN) && loose > 0) {
            all.add(
                    Phrases.count(loose, "record names", "records name")
                            + " no organisation, and nothing ties them to one: they are judged apart, under the name of unknown.");
        }
        return all.stream();
    }

    private Set<String> sharedDomains(List<String> named) {
        Set<String> seen = new TreeSet<>();
        Set<String> shared = new TreeSet<>();
        named.forEach(tenant -> organisations.of(tenant).ownDomains().forEach(own -> {
            if (!seen.add(own.value())) {
                shared.add(own.value());
            }
        }));
        return shared;
    }

    private Stream<String> gaps() {
        return sources.stream()
                .filter(source -> tenants.containsKey(source.tenant()))
                .map(source -> said(source, means(source)))
                .filter(text -> !text.isEmpty());
    }

    /** Where nothing was found, a fraud that came from elsewhere may still lie in what messages say, which no log tells. */
    private Stream<String> content() {
        boolean calm = !tenants.isEmpty()
                && tenants.keySet().stream()
                        .anyMatch(tenant -> incidents.stream()
                                .noneMatch(incident -> incident.tenant().equals(tenant)));
        return calm
                ? Stream.of(
                        "What messages say is in none of these logs: a request for payment that came from a partner's own"
                                + " mailbox, broken into elsewhere, is seen only in the content of mail. Have suspicious messages"
                                + " exported whole, with their headers (.eml), and ask those who pay whether somebody's bank"
                                + " details were to be changed.")
                : Stream.empty();
    }

    /** Of a trace it matters whether it covers the attack, where there is one. */
    private String means(Source source) {
        if (source.kind() != SourceKind.MESSAGE_TRACE || source.covered().isEmpty()) {
            return source.means();
        }
        List<Incident> here = incidents.stream()
                .filter(incident -> incident.tenant().equals(source.tenant()))
                .toList();
        return here.isEmpty() ? source.means() : shorter(source.covered().get(), here);
    }

    private static String shorter(Gap trace, List<Incident> incidents) {
        LocalDate from = incidents.stream()
                .map(incident -> RequestScope.day(incident.firstSeen()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = incidents.stream()
                .map(incident -> RequestScope.day(incident.lastSeen()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        boolean late = trace.from().isAfter(from);
        boolean early = trace.to().isBefore(to);
        if (!late && !early) {
            return "";
        }
        return "The message trace "
                + (late ? "begins " + days(from, trace.from()) + " after the attack" : "")
                + (late && early ? " and " : "")
                + (early ? "ends " + days(trace.to(), to) + " before its last act" : "")
                + ": what left "
                + (late ? "before " + SourceWords.day(trace.from()) : "")
                + (late && early ? " or " : "")
                + (early ? "after " + SourceWords.day(trace.to()) : "")
                + " cannot be proven.";
    }

    private static String days(LocalDate from, LocalDate to) {
        return Phrases.count(DAYS.between(from, to), "day", "days");
    }

    private String said(Source source, String means) {
        if (means.isEmpty()) {
            return "";
        }
        String whose = tenants.size() > 1 ? Phrases.plain(name(source.tenant())) + ": " : "";
        return whose
                + request(source.kind())
                        .map(number -> means.substring(0, means.length() - 1) + " (requests.md, " + number + ").")
                        .orElse(means);
    }

    private Optional<Integer> request(SourceKind kind) {
        String name = Requests.name(kind);
        for (int i = 0; i < requests.size(); i++) {
            if (!name.isEmpty() && requests.get(i).source().startsWith(name)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    /** What people call an organisation; its id tells them nothing. */
    private String name(String tenant) {
        Organisation organisation = organisations.of(tenant);
        if (!organisation.name().isEmpty()) {
            return organisation.name();
        }
        return organisation.ownDomains().stream()
                .map(own -> own.value())
                .filter(domain -> !domain.endsWith(".onmicrosoft.com"))
                .findFirst()
                .orElse(tenant);
    }
}
