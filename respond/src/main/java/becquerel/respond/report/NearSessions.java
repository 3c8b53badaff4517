package becquerel.respond.report;

import becquerel.activity.Context;
import becquerel.investigate.Incident;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The sessions around the time of an incident.
 *
 * @param span from some days before the intruder's first session to some days after his last act
 * @param byAccount those that lie in it at least in part, in order of time; accounts with the intruder in them come first
 */
record NearSessions(Span span, Map<String, List<Session>> byAccount) {
    /** How much is told before the intruder's first session and after his last act. */
    private static final Duration AROUND = Duration.ofDays(3);

    /** Of these sessions; nothing where no time is known of any, or none is near. */
    static Optional<NearSessions> of(Incident incident, List<Session> sessions) {
        List<Session> dated = sessions.stream()
                .filter(each -> !Context.isUndated(each.from()) && !Context.isUndated(each.to()))
                .sorted(Comparator.comparing(Session::from).thenComparing(Session::id))
                .toList();
        return span(incident, dated)
                .map(span -> new NearSessions(span, near(span, dated)))
                .filter(near -> !near.byAccount().isEmpty());
    }

    /** The first of the accounts. */
    NearSessions most(int accounts) {
        var first = new LinkedHashMap<String, List<Session>>();
        byAccount.entrySet().stream().limit(accounts).forEach(each -> first.put(each.getKey(), each.getValue()));
        return new NearSessions(span, first);
    }

    /** Days on which something drawn begins, ends or is marked. */
    Set<LocalDate> days(HandMarks marks) {
        var days = new TreeSet<LocalDate>();
        byAccount.forEach((account, sessions) -> {
            sessions.forEach(each -> {
                days.add(day(each.from().isBefore(span.from()) ? span.from() : each.from()));
                days.add(day(each.to().isAfter(span.to()) ? span.to() : each.to()));
            });
            marks.of(account).forEach(each -> days.add(day(each.time())));
        });
        return days;
    }

    private static LocalDate day(Instant time) {
        return time.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Optional<Span> span(Incident incident, List<Session> dated) {
        var named = Set.copyOf(incident.sessions());
        List<Session> his = dated.stream()
                .filter(each -> each.label() == Side.INTRUDER && named.contains(each.id()))
                .toList();
        Optional<Instant> from = Stream.concat(
                        his.stream().map(Session::from),
                        known(incident.firstSeen()).filter(any -> his.isEmpty()))
                .min(Comparator.naturalOrder());
        Optional<Instant> to = Stream.concat(his.stream().map(Session::to), known(incident.lastSeen()))
                .max(Comparator.naturalOrder());
        return from.isPresent() && to.isPresent()
                ? Optional.of(new Span(from.get().minus(AROUND), to.get().plus(AROUND)))
                : Optional.empty();
    }

    private static Stream<Instant> known(Instant time) {
        return Context.isUndated(time) ? Stream.empty() : Stream.of(time);
    }

    /** Account by account: first those in which the intruder was, by his first session; then the others. */
    private static Map<String, List<Session>> near(Span span, List<Session> dated) {
        var byAccount = new LinkedHashMap<String, List<Session>>();
        for (boolean his : List.of(true, false)) {
            dated.stream()
                    .filter(each -> isWithin(span, each) && (!his || each.label() == Side.INTRUDER))
                    .forEach(each ->
                            byAccount.computeIfAbsent(each.account(), account -> ofAccount(span, account, dated)));
        }
        return byAccount;
    }

    private static List<Session> ofAccount(Span span, String account, List<Session> dated) {
        return dated.stream()
                .filter(each -> each.account().equals(account) && isWithin(span, each))
                .toList();
    }

    private static boolean isWithin(Span span, Session session) {
        return !session.from().isAfter(span.to()) && !session.to().isBefore(span.from());
    }
}
