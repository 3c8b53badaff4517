package becquerel.simulate.write;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;

/** Sign-ins in the audit log (CATALOGUE 1.2.4, record type 15). Tokens renewed without a person are not there. */
final class SignInRecords {
    private final AccountDay day;
    private final AuditPen pen;
    private final Actor actor;
    private final Sessions sessions;

    SignInRecords(AccountDay day, AuditPen pen, Actor actor, Sessions sessions) {
        this.day = day;
        this.pen = pen;
        this.actor = actor;
        this.sessions = sessions;
    }

    void write(int number, Event.SignedIn event) {
        Chance draw = day.of(number);
        var request = draw.id();
        sessions.see(event, request);
        if (event.way() == Event.Way.REFRESH) {
            return;
        }
        boolean failed = SignInCode.failed(event.code());
        String id = request.toString();
        String key = actor.person().objectId().toString();
        String address = event.context().access().address();
        var entry = new Entry(
                id,
                event.time(),
                RecordTypes.SIGN_IN,
                failed ? "UserLoginFailed" : "UserLoggedIn",
                actor.account(),
                key,
                0,
                "AzureActiveDirectory",
                event.resource(),
                address);
        // The status only says that the page worked (CATALOGUE 1.2.3).
        boolean page = !failed || draw.happens(0.55);
        Json out = pen.start(entry, page ? "Success" : "Failed").number("AzureActiveDirectoryEventType", 1);
        extended(event, out, page, draw);
        parties(number, event, key, id, out);
        device(event.context().access(), out);
        out.text("ErrorNumber", Integer.toString(event.code()));
        if (event.code() != 0) {
            out.text("LogonError", SignInCode.name(event.code()));
        }
        pen.end(entry, draw, number);
        if (!failed && event.app().equals(Apps.TEAMS)) {
            teams(number, event, draw);
        }
    }

    private static void extended(Event.SignedIn event, Json out, boolean page, Chance draw) {
        Client client = event.context().access().client();
        out.list("ExtendedProperties");
        boolean redirect = event.way() == Event.Way.USUAL && client.kind() == Client.Kind.BROWSER;
        out.pair("ResultStatusDetail", !page ? "UserError" : redirect ? "Redirect" : "Success");
        if (!client.agent().isEmpty()) {
            out.pair("UserAgent", client.agent());
        }
        if (event.typed() || event.way() == Event.Way.PASSWORD_GRANT) {
            out.pair("UserAuthenticationMethod", event.factor() == Event.Factor.GIVEN ? "16457" : "1");
        }
        out.pair("RequestType", requestType(event, draw));
        if (event.typed() && redirect) {
            out.pair("KeepMeSignedIn", draw.happens(0.5) ? "True" : "False");
        }
        out.endList().list("ModifiedProperties").endList();
    }

    private static String requestType(Event.SignedIn event, Chance draw) {
        return switch (event.way()) {
            case PASSWORD_GRANT, REFRESH -> "OAuth2:Token";
            case DEVICE_CODE -> "Cmsi:Cmsi";
            case USUAL ->
                !event.typed()
                        ? "OAuth2:Authorize"
                        : event.factor() == Event.Factor.GIVEN
                                ? "SAS:ProcessAuth"
                                : draw.happens(0.3) ? "Kmsi:kmsi" : "Login:login";
        };
    }

    private void parties(int number, Event.SignedIn event, String key, String id, Json out) {
        String tenant = pen.provider().tenant().id();
        out.list("Actor");
        out.item().text("ID", key).number("Type", 0).end();
        out.item().text("ID", actor.account()).number("Type", 5).end();
        out.endList()
                .text("ActorContextId", tenant)
                .text("ActorIpAddress", event.context().access().address())
                .text("InterSystemsId", day.correlation(number))
                .text("IntraSystemId", id)
                .text("SupportTicketId", "")
                .list("Target");
        out.item().text("ID", event.resource()).number("Type", 0).end();
        out.endList().text("TargetContextId", tenant).text("ApplicationId", event.app());
    }

    private void device(Access access, Json out) {
        out.list("DeviceProperties");
        if (!access.device().isEmpty()) {
            out.pair("Id", access.device()).pair("DisplayName", Devices.name(access.device(), access.client()));
        }
        out.pair("OS", access.client().system())
                .pair("BrowserType", access.client().browser());
        if (!access.device().isEmpty()) {
            String trust = Devices.joined(access.device(), access.client()) ? "1" : "0";
            out.pair("IsCompliant", "False").pair("TrustType", trust);
        }
        out.pair("IsCompliantAndManaged", "False");
        if (!access.session().isEmpty()) {
            out.pair("SessionId", access.session());
        }
        out.endList();
    }

    private void teams(int number, Event.SignedIn event, Chance draw) {
        var entry = new Entry(
                draw.guid(),
                event.time().plusSeconds(2),
                RecordTypes.TEAMS,
                "TeamsSessionStarted",
                actor.exchangeName(),
                actor.person().objectId().toString(),
                0,
                "MicrosoftTeams",
                "Unknown",
                event.context().access().address());
        pen.start(entry, "").list("ExtraProperties").item().text("Key", "OsName");
        String system = event.context().access().client().system();
        pen.out()
                .text("Value", system.isEmpty() ? "other" : system.toLowerCase(java.util.Locale.ROOT))
                .end()
                .endList();
        pen.end(entry, draw, number);
    }
}
