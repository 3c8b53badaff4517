package becquerel.detect.mail;

import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mail came in from a domain that resembles that of a correspondent of weeks or of a known partner (L06): how a supplier's mailbox
 * is used against his customers. It is a try, so it stays below what makes an incident alone.
 */
public final class LookalikePartnerDomain implements Detector<Correspondents>, LookalikeDetector {
    private static final double MOST = 0.45;

    private final Organisations organisations;
    private final Knowledge knowledge;
    private final Resemblance resemblance;

    public LookalikePartnerDomain(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.knowledge = knowledge;
        this.resemblance = new Resemblance(knowledge);
    }

    @Override
    public String name() {
        return "lookalike-partner-domain";
    }

    @Override
    public String looksFor() {
        return "for mail from domains that resemble those of partners and correspondents";
    }

    @Override
    public String blindness() {
        return "Whether mail came from lookalikes of partners' domains cannot be said without a trace of mail flow.";
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
        return Stream.concat(Resemblance.partners(organisation), known);
    }

    @Override
    public Optional<Finding> judge(Meeting meeting) {
        if (!meeting.isLure()) {
            return Optional.empty();
        }
        List<String> people = meeting.known().map(Peer::people).orElse(List.of());
        boolean isOfMoney = Lookalike.isOfMoney(meeting.mail(), knowledge.words());
        return resemblance
                .likeness(meeting.mail().outside(), meeting.real())
                .map(how -> Lookalike.about(
                                Draft.of(this, meeting.mail().act()),
                                meeting,
                                resemblance
                                        .odds(how, meeting.mail(), meeting.real(), people)
                                        .confidence(MOST))
                        .at(isOfMoney ? Stage.S7 : Stage.S1, "T1566", "T1583.001", "T1656", "T1199")
                        .benign(
                                "A partner's further domain, another firm of a similar name, or a change of the partner's name.")
                        .confirm(
                                "Call the partner at a number known from before; see who registered the domain and when, and"
                                        + " hold payments the message asks for.")
                        .says(Lookalike.sentence(meeting, how, Lookalike.known(meeting))));
    }
}
