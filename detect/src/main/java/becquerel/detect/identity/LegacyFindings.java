package becquerel.detect.identity;

import becquerel.activity.Activity.SignIn;
import becquerel.activity.Client;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.knowledge.Fact;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is said of sign-ins with the bare password, and how much it weighs. */
final class LegacyFindings {
    private static final Set<Client> MAIL = Set.of(Client.IMAP, Client.POP, Client.SMTP);
    /** The provider gave a token, but the mailbox would not have let it in; exports may be younger than the sign-in. */
    private static final double CLOSED = 0.3;

    private final Detector<?> detector;
    private final Organisations organisations;

    LegacyFindings(Detector<?> detector, Organisations organisations) {
        this.detector = detector;
        this.organisations = organisations;
    }

    Finding tried(List<SignIn> failures) {
        SignIn last = failures.getLast();
        return Draft.of(detector, failures.getFirst())
                .citing(failures.stream().map(SignIn::evidence).toList())
                .weighs(Severity.LOW, 0.25)
                .at(Stage.S2, "T1110.003")
                .number("wrong passwords", failures.size())
                .benign("A scanner, an old phone or a mail program with an old password does the same.")
                .confirm("Ask the owner what still signs in with name and password alone.")
                .says("Somebody tried %s on %s with the bare password (client %s), last%s."
                        .formatted(
                                Sentences.count(failures.size(), "wrong password", "wrong passwords"),
                                Sentences.actor(last),
                                client(last),
                                Sentences.whenAndWhere(last)));
    }

    Finding probed(SignIn signIn) {
        return Draft.of(detector, signIn)
                .weighs(Severity.MEDIUM, 0.3)
                .at(Stage.S2, "T1110.003", "T1087.004")
                .benign("A program of the organisation's was set up with a wrong application id.")
                .confirm("Ask the administrators whether they know the application id %s."
                        .formatted(Quoted.plain(signIn.origin().app())))
                .says(
                        "Somebody tried to sign in as %s with the bare password%s, under an application id the organisation does not have: a tool that looks for a way in."
                                .formatted(Sentences.actor(signIn), Sentences.whenAndWhere(signIn)));
    }

    /** @param isPlain whether nothing about it is strange */
    Finding right(SignIn signIn, boolean isPlain, Places places) {
        boolean isSuccess = signIn.verdict() == SignInVerdict.SUCCESS;
        boolean isSettled = places.isSettled(signIn.time());
        Organisation organisation = organisations.of(signIn.tenant());
        Optional<Fact> closed = isSuccess ? closed(organisation, signIn) : Optional.empty();
        Draft draft = Draft.of(detector, signIn)
                .at(isSuccess ? Stage.S3 : Stage.S2, "T1110.003", "T1078.004")
                .benign("Scanners, business programs and old mail clients sign in this way; the first time in the"
                        + " evidence need not be the first time.")
                .confirm("Ask the owner and the administrator which program signs in this way, and since when.");
        if (isPlain) {
            draft.weighs(Severity.LOW, 0.2);
        } else {
            double confidence = Odds.of(isSettled ? 0.75 : 0.25)
                    .times(CLOSED, closed.isPresent())
                    .confidence(0.75);
            draft.weighs(confidence >= 0.5 ? Severity.HIGH : Severity.LOW, confidence);
        }
        closed.ifPresent(fact -> draft.citing(fact.evidence())
                .confirm("Find out since when the mailbox has been closed to " + protocol(signIn)
                        + ": only if it was closed at that time was nothing read."));
        return isSuccess
                ? draft.says("%s signed in with the password alone (client %s)%s; no second factor was asked for%s."
                        .formatted(
                                Sentences.actor(signIn),
                                client(signIn),
                                Sentences.whenAndWhere(signIn),
                                closed.isEmpty()
                                        ? ""
                                        : "; but the mailbox's settings, as exported, forbid " + protocol(signIn)
                                                + ", so this success may not have opened the mailbox"))
                : draft.says(("Somebody checked the password of %s (client %s)%s: it is right, though the sign-in was"
                                + " then refused (code %s). On this way the owner sees no prompt.")
                        .formatted(
                                Sentences.actor(signIn),
                                client(signIn),
                                Sentences.whenAndWhere(signIn),
                                signIn.code()));
    }

    /** What an export says against the mailbox having been opened this way. */
    private static Optional<Fact> closed(Organisation organisation, SignIn signIn) {
        String mailbox = signIn.actor().name();
        Client client = signIn.origin().client();
        if (MAIL.contains(client)) {
            return organisation.closed(mailbox, client);
        }
        // an old client of which the log does not say what it spoke: only if everything it may have been is closed
        return MAIL.stream().allMatch(each -> organisation.closed(mailbox, each).isPresent())
                ? organisation.closed(mailbox, Client.IMAP)
                : Optional.empty();
    }

    private static String protocol(SignIn signIn) {
        Client client = signIn.origin().client();
        return MAIL.contains(client) ? client.name() : "IMAP, POP and SMTP";
    }

    private static String client(SignIn signIn) {
        String agent = signIn.origin().userAgent();
        return agent.isEmpty() ? signIn.origin().client().name() : Quoted.of(agent);
    }
}
