package becquerel.detect.identity;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Organisations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An application was given rights an intruder would want (I05, I06, I07, I08), or the provider stopped one as risky (I12). One
 * consent leaves several records within seconds; they are one finding.
 */
public final class AppConsent implements Detector<AppConsent.Memory> {
    private static final Duration ONE_CONSENT = Duration.ofMinutes(10);
    private static final int MOST_RECORDS = 50;
    private static final int MOST_OPEN = 20;

    private final Organisations organisations;

    public AppConsent(Organisations organisations) {
        this.organisations = organisations;
    }

    /** The consents one person gave lately, each with all its records. */
    record Memory(List<Consent> open) {
        Memory {
            open = List.copyOf(open);
        }
    }

    /** One consent as far as its records tell. */
    record Consent(List<ConsentGranted> records) {
        Consent {
            records = List.copyOf(records);
        }

        String app() {
            return records.stream()
                    .map(ConsentGranted::app)
                    .filter(id -> !id.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        String name() {
            return records.stream()
                    .map(ConsentGranted::appName)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        List<String> scopes() {
            var scopes = new LinkedHashSet<String>();
            records.forEach(record -> scopes.addAll(record.scopes()));
            return List.copyOf(scopes);
        }

        boolean everyone() {
            return records.stream().anyMatch(ConsentGranted::everyone);
        }

        boolean belongs(ConsentGranted other) {
            ConsentGranted last = records.getLast();
            return Duration.between(last.time(), other.time()).compareTo(ONE_CONSENT) <= 0
                    && last.succeeded() == other.succeeded()
                    && (same(app(), other.app()) || same(name(), other.appName()));
        }

        private static boolean same(String one, String other) {
            return one.isEmpty() || other.isEmpty() || one.equalsIgnoreCase(other);
        }
    }

    @Override
    public String name() {
        return "app-consent";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for applications that were given rights on mail and files, or that pose as Microsoft's";
    }

    @Override
    public String blindness() {
        return "Whether applications were given access to mail cannot be said without records of consents.";
    }

    @Override
    public Needs needs() {
        return Needs.of(ConsentGranted.class);
    }

    @Override
    public Key key(Activity activity) {
        return Key.of(activity.tenant(), activity.actor());
    }

    @Override
    public Memory fresh() {
        return new Memory(List.of());
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (!(activity instanceof ConsentGranted grant) || !grant.actor().isPerson()) {
            return Step.nothing(memory);
        }
        var open = new ArrayList<Consent>();
        Consent mine = new Consent(List.of(grant));
        for (Consent each : memory.open()) {
            if (each.belongs(grant) && mine.records().size() == 1) {
                mine = new Consent(Lists.with(each.records(), grant, MOST_RECORDS));
            } else if (Duration.between(each.records().getLast().time(), grant.time())
                            .compareTo(ONE_CONSENT)
                    <= 0) {
                open.add(each);
            }
        }
        if (open.size() < MOST_OPEN) {
            open.add(mine);
        }
        return judged(mine)
                .map(finding -> Step.found(new Memory(open), finding))
                .orElse(Step.nothing(new Memory(open)));
    }

    private Optional<Finding> judged(Consent consent) {
        ConsentGranted first = consent.records().getFirst();
        String app = consent.app();
        if (Apps.isMicrosofts(app)
                || organisations.of(first.tenant()).approvedApps().contains(app)) {
            return Optional.empty();
        }
        if (!first.succeeded()) {
            return consent.records().stream().anyMatch(AppConsent::isRisky)
                    ? Optional.of(stopped(consent))
                    : Optional.empty();
        }
        boolean risky = consent.records().stream().anyMatch(AppConsent::isRisky);
        String person = first.actor().name();
        return AppRisk.of(new AppRisk.Subject(app, consent.name(), consent.scopes(), consent.everyone(), risky, person))
                .map(risk ->
                        granted(consent, risk.severity(), risk.probability()).says(sentence(consent, risk.why())));
    }

    private Draft granted(Consent consent, Severity severity, double confidence) {
        return draft(consent)
                .weighs(severity, confidence)
                .at(Stage.S4, "T1528", "T1671")
                .benign("People connect calendars, scanners of receipts and mail programs to their mailboxes.")
                .confirm("Ask the person what the application is for, and look at its publisher and age.");
    }

    private Finding stopped(Consent consent) {
        return draft(consent)
                .weighs(Severity.MEDIUM, 0.3)
                .at(Stage.S2, "T1528")
                .benign("New and small applications are called risky until they are known.")
                .confirm("Ask the person how they came to the page that asked for consent.")
                .says("The provider stopped %s from letting the application %s in%s, because it looks risky."
                        .formatted(
                                Sentences.actor(consent.records().getFirst()),
                                shown(consent),
                                Sentences.whenAndWhere(consent.records().getFirst())));
    }

    private Draft draft(Consent consent) {
        ConsentGranted first = consent.records().getFirst();
        Draft draft = Draft.of(this, first)
                .entity(Entity.Kind.APP, consent.app().isEmpty() ? consent.name() : consent.app())
                .number("rights", consent.scopes().size());
        consent.records().forEach(draft::citing);
        return draft;
    }

    private static String sentence(Consent consent, String why) {
        ConsentGranted first = consent.records().getFirst();
        String rights =
                consent.scopes().isEmpty() ? "" : " (" + Sentences.list(AppRisk.byWeight(consent.scopes())) + ")";
        return "%s let the application %s%s act for %s%s%s."
                .formatted(
                        Sentences.actor(first),
                        shown(consent),
                        why.isEmpty() ? "" : why + ",",
                        consent.everyone() ? "everyone in the organisation" : "them",
                        rights,
                        Sentences.whenAndWhere(first));
    }

    private static String shown(Consent consent) {
        return consent.name().isEmpty() ? Quoted.plain(consent.app()) : Quoted.of(consent.name());
    }

    private static boolean isRisky(ConsentGranted grant) {
        return grant.reason().toLowerCase(Locale.ROOT).contains("risky");
    }
}
