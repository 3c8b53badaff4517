package becquerel.run.intake;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.activity.Account;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Authentication;
import becquerel.activity.Client;
import becquerel.activity.Context;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Origin;
import becquerel.activity.Outcome;
import becquerel.activity.SignInVerdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static final Authentication HOW = new Authentication(
            Authentication.Flow.INTERACTIVE,
            "oauth2",
            Authentication.Factors.MULTIPLE,
            List.of(new Authentication.Step("Password", true, "")),
            "none",
            "",
            "success",
            "low",
            List.of("unlikelyTravel"),
            true,
            "DE",
            "Berlin");

    @Test
    void fillsInEverything_whenTheFirstSaysNothing() {
        var bare = new SignIn(
                context(Tenancy.UNKNOWN, new Account("", Account.Kind.UNKNOWN), Origin.UNKNOWN, ""),
                SignInVerdict.SUCCESS,
                "",
                "",
                "",
                "",
                "");
        var full = full("192.0.2.7", "agent", "session");
        var told = (SignIn) Together.told(bare, full);
        assertThat(told.with(full.context())).isEqualTo(full);
        assertThat(told.context()).isEqualTo(full.context());
    }

    @Test
    void changesNothing_whenTheFirstSaysAll() {
        var full = full("192.0.2.7", "agent", "session");
        assertThat(Together.told(full, full("198.51.100.9", "other", "another")))
                .isEqualTo(full);
    }

    @Test
    void takesNoPortFromAnotherAddress() {
        var without = full("192.0.2.7", "agent", "session");
        Origin origin = new Origin("192.0.2.7", 0, "agent", Client.BROWSER, "app");
        var one = without.with(context("tenant", Account.person("ann@example.com"), origin, "session"));
        assertThat(Together.told(one, full("192.0.2.7", "", "")).origin().port())
                .isEqualTo(443);
        assertThat(Together.told(one, full("192.0.2.8", "", "")).origin().port())
                .isZero();
    }

    @Test
    void knowsAPerson_whenOnlyOneLogSaysSo() {
        var unsure = full("192.0.2.7", "", "")
                .with(context("tenant", new Account("ann@example.com", Account.Kind.UNKNOWN), Origin.UNKNOWN, ""));
        assertThat(Together.told(unsure, full("192.0.2.7", "", "")).actor().isPerson())
                .isTrue();
    }

    @Test
    void putsTheScopesOfOneConsentTogether() {
        var one = consent("", "Mail app", List.of("Mail.Read"), false);
        var two = consent("app-id", "other name", List.of("Mail.Read", "Mail.Send"), true);
        var told = (ConsentGranted) Together.told(one, two);
        assertThat(told.scopes()).containsExactly("Mail.Read", "Mail.Send");
        assertThat(told.app()).isEqualTo("app-id");
        assertThat(told.appName()).isEqualTo("Mail app");
        assertThat(told.everyone()).isTrue();
    }

    private static SignIn full(String address, String agent, String session) {
        return new SignIn(
                context(
                                "tenant",
                                Account.person("ann@example.com"),
                                new Origin(address, 443, agent, Client.BROWSER, "app"),
                                session)
                        .withToken("token"),
                SignInVerdict.SUCCESS,
                "0",
                "reason",
                "OAuth2:Token",
                "resource",
                "device",
                "attempt",
                HOW);
    }

    private static ConsentGranted consent(String app, String name, List<String> scopes, boolean everyone) {
        return new ConsentGranted(
                context("tenant", Account.person("ann@example.com"), Origin.UNKNOWN, ""),
                app,
                name,
                scopes,
                everyone,
                "");
    }

    private static Context context(String tenant, Account actor, Origin origin, String session) {
        return new Context(
                Instant.parse("2024-03-05T12:00:00Z"),
                tenant,
                actor,
                origin,
                session,
                "Sign-in",
                Outcome.SUCCESS,
                new EvidenceRef("a.json", 1, "id"));
    }
}
