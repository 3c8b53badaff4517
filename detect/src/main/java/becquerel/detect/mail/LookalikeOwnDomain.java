package becquerel.detect.mail;

import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Stage;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Mail came in from a domain that resembles one of the organisation's own (L05). It is a try, and says nothing of whether anybody
 * fell for it, so it stays below what makes an incident alone.
 */
public final class LookalikeOwnDomain implements Detector<Correspondents>, LookalikeDetector {
    private static final double MOST = 0.45;

    private final Organisations organisations;
    private final Resemblance resemblance;

    public LookalikeOwnDomain(Organisations organisations, Knowledge knowledge) {
        this.organisations = organisations;
        this.resemblance = new Resemblance(knowledge);
    }

    @Override
    public String name() {
        return "lookalike-own-domain";
    }

    @Override
    public String looksFor() {
        return "for mail from domains that resemble the organisation's own";
    }

    @Override
    public String blindness() {
        return "Whether mail came from lookalikes of the own domains cannot be said without a trace of mail flow.";
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
        return Resemblance.own(organisation);
    }

    @Override
    public Optional<Finding> judge(Meeting meeting) {
        if (!meeting.isLure()) {
            return Optional.empty();
        }
        return resemblance
                .likeness(meeting.mail().outside(), meeting.real())
                .map(how -> Lookalike.about(
                                Draft.of(this, meeting.mail().act()),
                                meeting,
                                resemblance
                                        .odds(how, meeting.mail(), meeting.real(), people(meeting))
                                        .confidence(MOST))
                        .at(Stage.S1, "T1566", "T1583.001", "T1656")
                        .benign("Sister firms, agencies that write in the firm's name, and firms of similar names.")
                        .confirm(
                                "See who registered the domain and when, ask the recipient what the message wanted, and look for"
                                        + " answers to it.")
                        .says(Lookalike.sentence(meeting, how, ", the organisation's own domain")));
    }

    /** Whom an impostor would be: the recipient's own name, and those who may order payments. */
    private static List<String> people(Meeting meeting) {
        var names = new ArrayList<>(meeting.organisation().people().vips());
        names.addAll(meeting.organisation().people().finance());
        names.add(meeting.mail().inside());
        return names.stream().map(Lookalike::person).toList();
    }
}
