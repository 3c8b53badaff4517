package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication.Factors;
import becquerel.activity.SignInVerdict;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Agent;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Networks;
import becquerel.knowledge.Organisations;
import java.util.HashSet;
import java.util.Set;

/**
 * A second factor was demanded and counted as given by a claim in the token, in a network where nobody ever gave one (A19). A
 * laptop in a hotel does that with the session it brought along; a machine the account never had cannot have a session, unless
 * somebody carried it there.
 */
public final class FactorCarried implements Detector<FactorCarried.Memory> {
    /** Nearly all who do so travel with the machine they signed in on at home. */
    private static final double TRAVELLERS = 0.1;
    /** Whoever has a new machine must sign in on it first; only the evidence may have missed that. */
    private static final double NEW_MACHINE = 8;

    private static final double WORTH_A_WORD = 0.3;
    private static final double MOST = 0.85;
    private static final int MOST_KEPT = 32;

    private final Organisations organisations;
    private final NetworkLookup networks;

    public FactorCarried(Organisations organisations, NetworkLookup networks) {
        this.organisations = organisations;
        this.networks = networks;
    }

    /**
     * One account's history.
     *
     * @param machines the platforms it was seen on
     * @param proven surroundings in which somebody typed or pressed something
     * @param told surroundings and platforms already reported
     */
    record Memory(Places places, Set<String> machines, Set<String> proven, Set<String> told) {
        Memory {
            machines = Set.copyOf(machines);
            proven = Set.copyOf(proven);
            told = Set.copyOf(told);
        }
    }

    @Override
    public String name() {
        return "factor-carried";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for second factors that were never given where they counted as given";
    }

    @Override
    public String blindness() {
        return "Whether a session was carried to another machine cannot be said without records of sign-ins.";
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
        return new Memory(Places.NONE, Set.of(), Set.of(), Set.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof SignIn signIn)
                || !signIn.actor().isPerson()
                || signIn.verdict() != SignInVerdict.SUCCESS) {
            return Step.nothing(memory);
        }
        String around = Networks.surroundings(signIn.origin().address());
        String machine = Agent.of(signIn.origin().userAgent()).platform();
        boolean newMachine = !machine.isEmpty() && !memory.machines().contains(machine);
        String mark = around + "|" + machine;
        Places places = memory.places().with(signIn);
        boolean carried = Checks.isCarried(signIn)
                && signIn.how().required() != Factors.SINGLE
                && signIn.device().isEmpty()
                && !memory.proven().contains(around)
                && !memory.told().contains(mark);
        Memory after = after(memory, places, machine, Checks.isFresh(signIn) ? around : "", "");
        if (!carried) {
            return Step.nothing(after);
        }
        Ground ground = Ground.of(signIn, memory.places(), organisations, networks);
        double confidence =
                ground.weigh(TRAVELLERS).times(NEW_MACHINE, newMachine).confidence(MOST);
        if (!ground.strange() || confidence < WORTH_A_WORD) {
            return Step.nothing(after);
        }
        return Step.found(
                after(after, places, machine, "", mark),
                finding(signIn, ground, newMachine ? machine : "", confidence));
    }

    private Finding finding(SignIn signIn, Ground ground, String newMachine, double confidence) {
        return Draft.of(this, signIn)
                .weighs(Severities.of(confidence), confidence)
                .at(Stage.S3, "T1078.004", "T1550.004")
                .number("machine never seen before", newMachine.isEmpty() ? 0 : 1)
                .benign(
                        "A computer on which the account was opened before the evidence begins takes its session along.")
                .confirm("Ask the owner whether the machine (%s) is theirs and where they were."
                        .formatted(Quoted.of(signIn.origin().userAgent())))
                .says("%s was signed in%s%s: nobody gave a second factor there, a claim in the token counted for it%s."
                        .formatted(
                                Sentences.actor(signIn),
                                Sentences.whenAndWhere(signIn),
                                ground.inWords(),
                                newMachine.isEmpty()
                                        ? ""
                                        : ", and the account had never been seen on a machine of that kind ("
                                                + newMachine + ")"));
    }

    private static Memory after(Memory memory, Places places, String machine, String proven, String told) {
        Set<String> machines = added(memory.machines(), machine);
        Set<String> all = added(memory.proven(), proven);
        Set<String> marks = added(memory.told(), told);
        boolean same = places.equals(memory.places())
                && machines.equals(memory.machines())
                && all.equals(memory.proven())
                && marks.equals(memory.told());
        return same ? memory : new Memory(places, machines, all, marks);
    }

    private static Set<String> added(Set<String> set, String one) {
        if (one.isEmpty() || set.contains(one) || set.size() >= MOST_KEPT) {
            return set;
        }
        var more = new HashSet<>(set);
        more.add(one);
        return more;
    }
}
