package becquerel.respond.report;

import becquerel.investigate.Decision;
import becquerel.investigate.Incident.Term;
import becquerel.investigate.Session;

/** Sessions without what a third party should not read. */
final class RedactedSessions {
    /** How the term begins that tells what a person decided. */
    static final String DECIDED = "decided by ";

    private final Redaction redaction;

    RedactedSessions(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Why somebody decided is in that person's own words, which may name anybody: it goes as a whole, wherever it is told. */
    void hide(Session session) {
        session.decision().ifPresent(decision -> why(decision));
    }

    Session of(Session s) {
        return new Session(
                s.id(),
                s.tenant(),
                redaction.address(s.account()),
                s.label(),
                s.probability(),
                RedactedInput.each(s.terms(), term -> term(s, term)),
                s.from(),
                s.to(),
                s.addresses(),
                RedactedInput.each(s.clients(), redaction::mixed),
                RedactedInput.each(s.nativeSessions(), redaction::mixed),
                s.records(),
                s.decision().map(this::decision));
    }

    private Term term(Session session, Term term) {
        boolean holdsWhy = session.decision().isPresent() && term.text().startsWith(DECIDED);
        return new Term(
                holdsWhy
                        ? DECIDED + redaction.mixed(session.decision().get().who()) + ": "
                                + why(session.decision().get())
                        : redaction.sentence(term.text()),
                term.logOdds());
    }

    private Decision decision(Decision d) {
        return new Decision(
                d.session(),
                d.tenant(),
                redaction.address(d.account()),
                d.label(),
                redaction.mixed(d.who()),
                why(d),
                d.time());
    }

    private String why(Decision decision) {
        return redaction.whole(decision.why(), "reason");
    }
}
