package becquerel.respond.report;

import static becquerel.respond.report.Html.at;

import becquerel.investigate.Decision;
import becquerel.investigate.Incident;
import becquerel.investigate.Incident.Term;
import becquerel.investigate.Session;
import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sessions of an incident one by one: those of the intruder first, then the unclear ones, then what a person said is the owner's. */
final class SessionTable {
    private static final int MOST = 15;

    /** So many of those that are not the intruder's have a row, however many are: they are the ones to decide. */
    private static final int OTHERS = 5;

    private static final int MOST_TERMS = 3;
    private static final int MOST_PLACES = 3;

    /** Less than this much log-odds says next to nothing. */
    private static final double NEXT_TO_NOTHING = 0.05;

    private static final List<Side> SIDES = List.of(Side.INTRUDER, Side.UNKNOWN, Side.OWNER);
    private static final Comparator<Session> ORDER = Comparator.comparingInt(
                    (Session each) -> SIDES.indexOf(each.label()))
            .thenComparing(Session::from)
            .thenComparing(Session::id);

    private SessionTable() {}

    /** Those an incident names, and of its accounts those about which a person decided. */
    static List<Session> told(Incident incident, List<Session> sessions) {
        var named = Set.copyOf(incident.sessions());
        return sessions.stream()
                .filter(each -> named.contains(each.id()) || each.decision().isPresent())
                .sorted(ORDER)
                .toList();
    }

    static void write(Page page, List<Session> sessions) {
        if (sessions.isEmpty()) {
            return;
        }
        var headings = List.of("When, account, session", "From where, with what", "Records#", "Whose hand", "Why");
        List<Session> shown = shown(sessions);
        Tables.write(page.html(), "hands", headings, () -> shown.forEach(each -> row(page, each)));
        page.shortened(shown.size(), sessions.size(), "of these sessions", "sessions.json");
    }

    /** What there is room for, in the same order. */
    private static List<Session> shown(List<Session> sessions) {
        int his = (int)
                sessions.stream().filter(each -> each.label() == Side.INTRUDER).count();
        int others = Math.min(sessions.size() - his, Math.max(OTHERS, MOST - his));
        return Stream.concat(
                        sessions.subList(0, his).stream().limit(MOST - (long) others),
                        sessions.subList(his, sessions.size()).stream().limit(others))
                .toList();
    }

    private static void row(Page page, Session session) {
        Html html = page.html();
        html.in("tr", () -> {
            html.in("td", at("data-label", "When"), () -> {
                html.in("div", () -> when(page, session));
                html.in("div", () -> html.line("span.account", session.account()));
                html.in("div", () -> html.evidence(session.id()));
            });
            html.in("td", at("data-label", "Where"), () -> where(page, session));
            Tables.number(html, "Records", session.records());
            html.in("td", at("data-label", "Hand"), () -> {
                html.line("span.side." + session.label().word(), hand(session.label()));
                html.text(chance(session));
            });
            html.in("td", at("data-label", "Why"), () -> {
                session.decision().ifPresent(decision -> decided(page, decision));
                html.in("div", () -> page.sentence(why(session)));
            });
        });
    }

    private static void when(Page page, Session session) {
        page.moment(session.from());
        if (Words.moment(session.from()).equals(Words.moment(session.to()))) {
            return;
        }
        page.html().text(" to ");
        if (Words.date(session.from()).equals(Words.date(session.to()))) {
            page.clock(session.to());
        } else {
            page.moment(session.to());
        }
    }

    private static void where(Page page, Session session) {
        Html html = page.html();
        List<String> addresses = session.addresses();
        if (addresses.isEmpty()) {
            html.in("div", () -> html.text("no address"));
        }
        addresses.stream().limit(MOST_PLACES).forEach(each -> html.in("div", () -> page.address(each)));
        if (addresses.size() > MOST_PLACES) {
            html.in("div", () -> html.text("and " + Words.count(addresses.size() - (long) MOST_PLACES) + " more"));
        }
        if (!session.clients().isEmpty()) {
            html.in("div.with", () -> html.text(Words.list(session.clients(), MOST_PLACES)));
        }
    }

    /** A name for a hand in tables and pictures. */
    static String hand(Side side) {
        return side == Side.UNKNOWN ? "unclear" : side.word();
    }

    /** Behind the hand, how likely it is the intruder's. */
    static String chance(Session session) {
        String score = Words.score(session.probability());
        return session.label() == Side.INTRUDER ? " " + score : " (intruder " + score + ")";
    }

    private static void decided(Page page, Decision decision) {
        Html html = page.html();
        html.in("div", () -> {
            html.line("strong", "Decided: " + hand(decision.label()));
            html.text(", by " + decision.who() + " on " + Words.date(decision.time()) + ": ");
            html.evidence(decision.why());
        });
    }

    /** The terms that weigh most, those for the intruder apart from those for the owner; what a person said stands above them. */
    private static String why(Session session) {
        List<Term> strongest = session.terms().stream()
                .skip(session.terms().size() > 1 ? 1 : 0) // the first is what holds for every session
                .filter(term -> session.decision().isEmpty() || !term.text().startsWith(RedactedSessions.DECIDED))
                .filter(term -> Math.abs(term.logOdds()) >= NEXT_TO_NOTHING)
                .sorted(Comparator.comparingDouble((Term term) -> -Math.abs(term.logOdds())))
                .limit(MOST_TERMS)
                .toList();
        var parts = new ArrayList<String>();
        add(parts, "For the intruder: ", strongest.stream().filter(term -> term.logOdds() > 0));
        add(parts, "For the owner: ", strongest.stream().filter(term -> term.logOdds() < 0));
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String what, Stream<Term> terms) {
        List<String> said = terms.map(Term::text).toList();
        if (!said.isEmpty()) {
            parts.add(what + String.join("; ", said) + ".");
        }
    }
}
