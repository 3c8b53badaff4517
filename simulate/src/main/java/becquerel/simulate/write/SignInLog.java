package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.World;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Entra's sign-in log, for as long as it was kept (CATALOGUE 1.5). It alone tells of sign-ins without a person. */
final class SignInLog extends ExportedLog {
    private final SignInDialect dialect;
    private final Faults faults;
    private final Instant from;
    private final boolean premium;
    private final String tenant;

    private SignInLog(World world, SignInDialect dialect, Split split, Instant from, Path evidence) {
        super(
                world,
                Stream.of(true, false)
                        .map(interactive ->
                                new Export(evidence, dialect.stem(interactive), dialect.kind(), dialect.form(), split))
                        .toList());
        this.dialect = dialect;
        this.faults = Faults.of(world, "sign-ins");
        this.from = from;
        this.premium = world.chance().at("premium").happens(0.35);
        this.tenant = world.tenant().id();
    }

    static SignInLog of(World world, Path evidence) {
        Chance draw = world.chance().at("sign-in export");
        SignInDialect dialect = draw.of(List.of(SignInDialect.values()));
        boolean stored = dialect == SignInDialect.DIAGNOSTIC || dialect == SignInDialect.LOG_ANALYTICS;
        // A month is kept, in the cheapest tenants a week; what is sent elsewhere is kept there.
        int days = stored ? draw.between(60, 400) : draw.happens(0.25) ? 7 : 30;
        Split split = dialect == SignInDialect.DIAGNOSTIC
                ? Split.days(false)
                : dialect == SignInDialect.PORTAL
                        ? Split.parts(100_000, true)
                        : dialect == SignInDialect.LOG_ANALYTICS
                                ? Split.parts(30_000, true)
                                : Split.parts(20_000, true);
        return new SignInLog(world, dialect, split, world.to().minus(Duration.ofDays(days)), evidence);
    }

    @Override
    public Page tell(AccountDay day) {
        List<Event> events = day.events();
        var page = new Page.Draft(events.size());
        var scratch = new Json(512);
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.SignedIn signIn) {
                write(day, i, signIn, page, scratch);
            }
        }
        return page.page();
    }

    private void write(AccountDay day, int number, Event.SignedIn event, Page.Draft page, Json scratch) {
        Chance draw = day.of(number).at("sign-in log");
        if (event.time().isBefore(from)
                || faults.lost(event.time())
                || !faults.arrival(event.time(), draw).isBefore(faults.closed())) {
            return;
        }
        SignInFacts facts = SignInFacts.of(day, number, event, premium, tenant);
        if (!facts.interactive() && !dialect.hasBoth()) {
            return;
        }
        Json out = page.out();
        int start = out.size();
        switch (dialect) {
            case BETA -> SignInObject.beta(facts, out);
            case V1 -> SignInObject.v1(facts, out);
            case PORTAL -> SignInTables.portal(facts, out);
            case DIAGNOSTIC -> SignInObject.diagnostic(facts, tenant, out);
            case LOG_ANALYTICS -> SignInTables.logAnalytics(facts, out, scratch);
        }
        page.row(facts.interactive() ? 0 : 1, event.time().getEpochSecond(), start, false);
        page.told(number, facts.id());
    }
}
