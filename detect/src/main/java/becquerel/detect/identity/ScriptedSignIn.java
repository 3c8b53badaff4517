package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Agent.Trade;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** A person's account opened by a program library or a phishing kit instead of a browser or mail program (A10). */
public final class ScriptedSignIn implements Detector<ScriptedSignIn.Memory> {
    private static final int MOST_SOURCES = 64;

    private final Organisations organisations;

    public ScriptedSignIn(Organisations organisations) {
        this.organisations = organisations;
    }

    /** One account's history, with the scripts seen so far by application and place. */
    record Memory(Places places, Map<String, Instant> scripts) {
        Memory {
            scripts = Map.copyOf(scripts);
        }
    }

    @Override
    public String name() {
        return "scripted-sign-in";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for people's accounts opened by scripts and phishing kits";
    }

    @Override
    public String blindness() {
        return "Whether scripts opened accounts cannot be said without records of sign-ins.";
    }

    @Override
    public Needs needs() {
        return Needs.of(SignIn.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(Places.NONE, Map.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn)
                || !signIn.actor().isPerson()
                || signIn.verdict() != SignInVerdict.SUCCESS) {
            return Step.nothing(memory);
        }
        Agent agent = Agent.of(signIn.origin().userAgent());
        if (!agent.isScripted()) {
            Places places = memory.places().with(signIn);
            return Step.nothing(places.equals(memory.places()) ? memory : new Memory(places, memory.scripts()));
        }
        String source = signIn.origin().app() + "|"
                + Networks.surroundings(signIn.origin().address());
        boolean isApproved = organisations
                .of(signIn.tenant())
                .approvedApps()
                .contains(signIn.origin().app());
        if (isApproved
                || memory.scripts().containsKey(source)
                || memory.scripts().size() >= MOST_SOURCES) {
            return Step.nothing(memory); // the same program at the same place, once said
        }
        var scripts = new HashMap<>(memory.scripts());
        scripts.put(source, signIn.time());
        return Step.found(new Memory(memory.places(), scripts), finding(memory, signIn, agent));
    }

    private Finding finding(Memory memory, SignIn signIn, Agent agent) {
        boolean isKit = agent.trade().filter(Trade.KIT::equals).isPresent();
        boolean isGateway = Apps.isGateway(signIn.origin().app());
        boolean isKnown = memory.places().isSettled(signIn.time())
                && Duration.between(memory.places().first(), signIn.time()).compareTo(Duration.ZERO) > 0;
        boolean isAtHome = memory.places().isUsual(signIn.origin().address(), signIn.time())
                || !Networks.isPlace(signIn.origin().address());
        Draft draft = Draft.of(this, signIn)
                .at(Stage.S3, "T1078.004", "T1550.001")
                .benign("Organisations have programs of their own that sign in as people.")
                .confirm("Ask the administrator which program this is and where it runs.");
        if (isAtHome) {
            draft.weighs(Severity.LOW, 0.2);
        } else if (isKit) {
            draft.weighs(Severity.CRITICAL, 0.9);
        } else if (isGateway) {
            draft.weighs(isKnown ? Severity.CRITICAL : Severity.HIGH, isKnown ? 0.85 : 0.6);
        } else {
            draft.weighs(isKnown ? Severity.HIGH : Severity.MEDIUM, isKnown ? 0.6 : 0.4);
        }
        return draft.says("%s was signed in by %s calling itself %s%s%s."
                .formatted(
                        Sentences.actor(signIn),
                        isKit ? "an intruder's tool" : "a script",
                        Quoted.of(signIn.origin().userAgent()),
                        Sentences.whenAndWhere(signIn),
                        isGateway ? ", through an application that phishing kits use" : ""));
    }
}
