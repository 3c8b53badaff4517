package becquerel.detect;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.knowledge.Networks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * A finding being written. It starts from the act that began it, takes account, time, record and the usual entities from
 * there, and ends with its sentence:
 *
 * <pre>{@code
 * Draft.of(this, rule).weighs(Severity.HIGH, 0.55).at(Stage.S5, "T1114.003")
 *     .entity(Entity.Kind.DROP_ADDRESS, target)
 *     .benign("…").confirm("…")
 *     .says("A rule in …")
 * }</pre>
 */
public final class Draft {
    private final String detector;
    private final int version;
    private final EvidenceRef first;
    private final String tenant;
    private Severity severity = Severity.LOW;
    private double confidence;
    private Stage stage = Stage.S3;
    private List<String> attack = List.of();
    private Instant time;
    private String account;
    private String actor;
    private String apart = "";
    private String benign = "";
    private String confirm = "";
    private String rule = "";
    private List<String> response = List.of();
    private final List<Entity> entities = new ArrayList<>();
    private final TreeMap<String, Double> numbers = new TreeMap<>();
    private final List<EvidenceRef> evidence = new ArrayList<>();

    private Draft(
            String detector,
            int version,
            String tenant,
            Instant time,
            EvidenceRef first,
            String account,
            String actor) {
        this.detector = detector;
        this.version = version;
        this.first = first;
        this.tenant = tenant;
        this.time = time;
        this.account = account;
        this.actor = actor;
    }

    /** Starts from the first record the finding rests on, which also names it: the same record gives the same id. */
    public static Draft of(Detector<?> detector, Activity first) {
        return new Draft(
                        detector.name(),
                        detector.version(),
                        first.tenant(),
                        first.time(),
                        first.evidence(),
                        first.subject().name(),
                        first.actor().name())
                .citing(first);
    }

    /** Starts from a first record of which no more than this is remembered; names no account unless one is given. */
    public static Draft of(Detector<?> detector, String tenant, Instant time, EvidenceRef first) {
        return new Draft(detector.name(), detector.version(), tenant, time, first, "", "").citing(List.of(first));
    }

    /** The same for what is found by rules together. */
    public static Draft of(String name, int version, String tenant, Instant time, EvidenceRef first) {
        return new Draft(name, version, tenant, time, first, "", "").citing(List.of(first));
    }

    public Draft weighs(Severity severity, double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException(detector + ": confidence " + confidence + " is not between 0 and 1");
        }
        this.severity = severity;
        this.confidence = confidence;
        return this;
    }

    public Draft at(Stage stage, String... attack) {
        this.stage = stage;
        this.attack = List.of(attack);
        return this;
    }

    /** When another moment than that of the first record is the act found. */
    public Draft time(Instant time) {
        this.time = time;
        return this;
    }

    /** When the account concerned is not the first record's subject. */
    public Draft account(String account) {
        this.account = account;
        return this;
    }

    public Draft actor(String actor) {
        this.actor = actor;
        return this;
    }

    /** Tells this finding from another one of the same detector on the same first record and account. */
    public Draft apart(String apart) {
        this.apart = apart;
        return this;
    }

    public Draft entity(Entity.Kind kind, String value) {
        if (!value.isEmpty()) {
            entities.add(new Entity(kind, value));
        }
        return this;
    }

    public Draft entities(Entity.Kind kind, Collection<String> values) {
        values.forEach(value -> entity(kind, value));
        return this;
    }

    public Draft number(String name, double value) {
        numbers.put(name, value);
        return this;
    }

    /** In seconds. */
    public Draft number(String name, Duration value) {
        return number(name, (double) value.toSeconds());
    }

    /** Cites the act's records and takes over who did it to whom, from where and in which session. */
    public Draft citing(Activity activity) {
        evidence.addAll(activity.proofs());
        person(activity.subject());
        person(activity.actor());
        boolean somebodys =
                !(activity instanceof Activity.MessageTraced) && !(activity instanceof Activity.MessageHeld);
        if (somebodys
                && Networks.isPlace(activity.origin().address())) { // a provider's or a mail server's joins nothing
            entity(Entity.Kind.ADDRESS, activity.origin().address());
        }
        entity(Entity.Kind.SESSION, activity.session());
        entity(Entity.Kind.USER_AGENT, activity.origin().userAgent());
        return this;
    }

    /** Cites records remembered without their acts. */
    public Draft citing(Collection<EvidenceRef> records) {
        evidence.addAll(records);
        return this;
    }

    public Draft benign(String benign) {
        this.benign = benign;
        return this;
    }

    public Draft confirm(String confirm) {
        this.confirm = confirm;
        return this;
    }

    /** The rule that found it, and what it says to do. */
    public Draft by(String rule, List<String> response) {
        this.rule = rule;
        this.response = response;
        return this;
    }

    /** Ends the draft with its sentence. */
    public Finding says(String sentence) {
        if (confidence == 0) {
            throw new IllegalStateException(detector + ": a finding needs severity and confidence");
        }
        return new Finding(
                FindingId.of(detector, tenant, account, first, apart),
                detector,
                version,
                severity,
                confidence,
                stage,
                attack,
                time,
                tenant,
                account,
                actor,
                entities,
                sentence,
                numbers,
                benign,
                confirm,
                rule,
                response,
                evidence);
    }

    private void person(Account account) {
        if (account.kind() != Account.Kind.SYSTEM) {
            entity(Entity.Kind.ACCOUNT, account.name());
        }
    }
}
