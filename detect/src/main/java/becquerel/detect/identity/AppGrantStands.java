package becquerel.detect.identity;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Configuration.App;
import becquerel.activity.Configuration.AppGrant;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Detector;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.Needs;
import becquerel.detect.Odds;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.Severity;
import becquerel.detect.Stage;
import becquerel.detect.Step;
import becquerel.knowledge.Apps;
import becquerel.knowledge.Organisations;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An application holds rights an intruder would want, as an export shows, and no record shows who let it in (I05–I07, I09). It
 * is judged like a consent that was seen, with less weight: most of what stands there is years old and wanted.
 */
public final class AppGrantStands implements Detector<AppGrantStands.Memory> {
    /** Microsoft's own tenants, which own its applications. */
    private static final Set<String> MICROSOFT =
            Set.of("f8cdef31-a31e-4b4a-93e4-5f571e91255a", "72f988bf-86f1-41af-91ab-2d7cd011db47");

    /** Of the rights an export shows, the log would have shown the making of few: they are from before its time. */
    private static final double OLD = 0.4;
    /** A publisher that the provider checked can be called to account; intruders seldom let themselves be checked. */
    private static final double VERIFIED = 0.3;

    private static final double WORTH_A_WORD = 0.2;
    private static final double MOST = 0.85;
    private static final int MOST_KEPT = 100;

    private final Organisations organisations;

    public AppGrantStands(Organisations organisations) {
        this.organisations = organisations;
    }

    /**
     * What an export shows of one application.
     *
     * @param first the first row with rights
     * @param app what it is, where the export says
     * @param consented whether somebody was seen letting it in, which is another detector's
     */
    record Memory(
            Optional<ConfigurationSeen> first,
            Optional<App> app,
            List<AppGrant> grants,
            List<String> people,
            List<EvidenceRef> records,
            boolean consented) {
        static final Memory NONE =
                new Memory(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of(), false);

        Memory {
            grants = List.copyOf(grants);
            people = List.copyOf(people);
            records = List.copyOf(records);
        }

        Memory with(ConfigurationSeen row, AppGrant grant) {
            Account whose = row.about();
            boolean isNew = whose.isKnown() && !people.contains(whose.name());
            return new Memory(
                    first.isPresent() ? first : Optional.of(row),
                    app,
                    grants.contains(grant) ? grants : Lists.with(grants, grant, MOST_KEPT),
                    isNew ? Lists.with(people, whose.name(), MOST_KEPT) : people,
                    Lists.with(records, row.evidence(), MOST_KEPT),
                    consented);
        }

        Memory with(ConfigurationSeen row, App what) {
            boolean cites = what.publisher().isEmpty() || app.isEmpty();
            return new Memory(
                    first,
                    app.or(() -> Optional.of(what)),
                    grants,
                    people,
                    cites ? Lists.with(records, row.evidence(), MOST_KEPT) : records,
                    consented);
        }

        Memory withConsent() {
            return new Memory(first, app, grants, people, records, true);
        }

        String name() {
            return app.map(App::name)
                    .filter(name -> !name.isEmpty())
                    .or(() -> grants.stream()
                            .map(AppGrant::appName)
                            .filter(name -> !name.isEmpty())
                            .findFirst())
                    .orElse("");
        }

        List<String> scopes() {
            return grants.stream()
                    .flatMap(grant -> grant.scopes().stream())
                    .distinct()
                    .toList();
        }

        boolean everyone() {
            return grants.stream().anyMatch(AppGrant::everyone);
        }
    }

    @Override
    public String name() {
        return "app-grant-stands";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String looksFor() {
        return "for applications with rights on mail and files in exports of the configuration";
    }

    @Override
    public String blindness() {
        return "Which applications hold rights on mail cannot be said without an export of their permissions.";
    }

    @Override
    public Needs needs() {
        return Needs.of(ConfigurationSeen.class).alsoUsing(ConsentGranted.class);
    }

    @Override
    public Key key(Activity activity) {
        String app = switch (activity) {
            case ConsentGranted consent -> consent.app();
            case ConfigurationSeen seen when seen.what() instanceof AppGrant grant -> grant.app();
            case ConfigurationSeen seen when seen.what() instanceof App what -> what.app();
            default -> ""; // other states
        };
        return new Key(activity.tenant(), "application " + app);
    }

    @Override
    public Memory fresh() {
        return Memory.NONE;
    }

    @Override
    public Step<Memory> see(Memory memory, Activity activity) {
        if (activity instanceof ConsentGranted consent && !consent.app().isEmpty() && consent.succeeded()) {
            return Step.nothing(memory.withConsent());
        }
        if (!(activity instanceof ConfigurationSeen row)) {
            return Step.nothing(memory);
        }
        Memory after = switch (row.what()) {
            case AppGrant grant -> memory.with(row, grant);
            case App what -> memory.with(row, what);
            default -> memory; // no matter of applications
        };
        boolean isNews = !after.grants().equals(memory.grants()) || !after.app().equals(memory.app());
        return isNews ? judged(after) : Step.nothing(after);
    }

    private Step<Memory> judged(Memory memory) {
        if (memory.first().isEmpty() || memory.consented()) {
            return Step.nothing(memory);
        }
        ConfigurationSeen first = memory.first().get();
        String app = memory.grants().getFirst().app();
        String owner = memory.app().map(App::ownerTenant).orElse("");
        boolean isWanted = Apps.isMicrosofts(app)
                || MICROSOFT.contains(owner)
                || organisations.of(first.tenant()).approvedApps().contains(app);
        if (isWanted) {
            return Step.nothing(memory);
        }
        String person = memory.people().size() == 1 ? memory.people().getFirst() : "";
        Optional<AppRisk> risk =
                AppRisk.of(new AppRisk.Subject(app, memory.name(), memory.scopes(), memory.everyone(), false, person));
        boolean isOwn =
                owner.equals(first.tenant()); // the organisation's own programs need a reason beside their rights
        boolean isVerified =
                memory.app().filter(known -> !known.publisher().isEmpty()).isPresent();
        return risk.filter(each -> !isOwn || !each.why().isEmpty())
                .map(each -> Odds.of(each.probability())
                        .times(OLD, true)
                        .times(VERIFIED, isVerified)
                        .confidence(MOST))
                .filter(confidence -> confidence >= WORTH_A_WORD)
                .map(confidence -> Step.found(memory, finding(memory, risk.get(), confidence)))
                .orElse(Step.nothing(memory));
    }

    private Finding finding(Memory memory, AppRisk risk, double confidence) {
        ConfigurationSeen first = memory.first().orElseThrow();
        String app = memory.grants().getFirst().app();
        String who = memory.everyone() || memory.people().isEmpty()
                ? "everyone in the organisation"
                : Sentences.list(memory.people());
        return Draft.of(this, first)
                .citing(memory.records())
                .weighs(confidence >= 0.5 ? Severity.HIGH : Severity.MEDIUM, confidence)
                .at(Stage.S4, "T1528", "T1671")
                .entity(Entity.Kind.APP, app)
                .number("rights", memory.scopes().size())
                .number("people", memory.people().size())
                .benign("People connect calendars, scanners of receipts and mail programs to their mailboxes.")
                .confirm("Ask who uses it and since when; look at its publisher, its age and its sign-ins.")
                .says(
                        "The application %s%s may act for %s (%s), as the export of the configuration shows; nobody was seen letting it in."
                                .formatted(
                                        memory.name().isEmpty() ? Quoted.plain(app) : Quoted.of(memory.name()),
                                        risk.why().isEmpty() ? "" : risk.why() + ",",
                                        who,
                                        Sentences.list(AppRisk.byWeight(memory.scopes()))));
    }
}
