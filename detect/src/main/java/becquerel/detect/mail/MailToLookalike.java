package becquerel.detect.mail;

import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Likeness;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mail was sent to a domain or free address that resembles a colleague's or a correspondent's (F03). Intruders put themselves into
 * a talk this way: the answers of everybody else then go to them. Who only answers a lookalike was tricked, and that is no sign
 * of a foreign hand.
 */
public final class MailToLookalike implements Detector<Correspondents>, LookalikeDetector {
    private static final double MOST = 0.8;
    private static final double MOST_OF_AN_ANSWER = 0.45;

    private final Organisations organisations;
    private final Resemblance resemblance;

    public MailToLookalike(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.resemblance = new Resemblance(knowledge);
    }

    @Override
    public String name() {
        return "mail-to-lookalike";
    }

    @Override
    public String looksFor() {
        return "for mail sent to domains and addresses that resemble a correspondent's";
    }

    @Override
    public String blindness() {
        return "Whether mail went to lookalikes of correspondents cannot be said without a trace of mail flow.";
    }

    @Override
    public Organisations organisations() {
        return organisations;
    }

    @Override
    public Resemblance resemblance() {
        return resemblance;
    }

    @Override
    public Stream<String> reals(Organisation organisation, Stream<String> known) {
        return Stream.concat(Resemblance.own(organisation), Stream.concat(Resemblance.partners(organisation), known));
    }

    @Override
    public Optional<Finding> judge(Meeting meeting) {
        if (!meeting.mail().isOut() || !meeting.mail().arrived()) { // what came back was a slip of the pen
            return Optional.empty();
        }
        return resemblance.likeness(meeting.mail().outside(), meeting.real()).map(how -> finding(meeting, how));
    }

    private Finding finding(Meeting meeting, Likeness how) {
        Mail mail = meeting.mail();
        boolean isAnswer = meeting.peer().wroteFirst();
        List<String> people = meeting.known().map(Peer::people).orElse(List.of(Lookalike.person(mail.inside())));
        double confidence = resemblance
                .odds(how, mail, meeting.real(), people)
                .times(0.5, isAnswer)
                .confidence(isAnswer ? MOST_OF_AN_ANSWER : MOST);
        boolean isOwn = Resemblance.own(meeting.organisation()).anyMatch(meeting.real()::equals);
        return Lookalike.about(Draft.of(this, mail.act()), meeting, confidence)
                .at(Stage.S7, "T1657", "T1656")
                .benign(
                        isAnswer
                                ? "The owner was tricked into answering; or it is an honest firm of a similar name."
                                : "An honest firm of a similar name, or another domain of the same one.")
                .confirm(
                        "Ask the owner whether they chose this address; compare it with the talk's earlier messages, and call the"
                                + " real correspondent at a number known from before.")
                .says("%s sent %s to %s%s: %s%s%s."
                        .formatted(
                                Lookalike.inside(meeting),
                                Lookalike.message(mail),
                                Lookalike.outside(meeting),
                                Lookalike.when(meeting),
                                Lookalike.clause(meeting, how),
                                isOwn ? ", the organisation's own domain" : Lookalike.known(meeting),
                                isAnswer ? "; it had written first" : ""));
    }
}
