import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Entra's own sign-in logs, made from the audit log: the same requests under the same ids, and those that a program on a
 * person's own machine makes without anybody typing, which the audit log leaves out.
 */
final class SignIns {
    static final String DESKTOP_APP = "d3590ed6-52b3-4102-aeff-aad2292ab01c";
    static final String TEAMS_APP = "1fec8e78-bce4-4aaf-ab1b-5451cc387264";
    static final String TEAMS_SERVICE = "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe";

    private final Tenant tenant;
    private final Map<String, Office.Person> people = new HashMap<>();
    private final Map<Office.Person, Instant> secondFactors;
    private final List<SignIn> all = new ArrayList<>();

    /** {@code secondFactors}: who has to show one, and since when. */
    SignIns(Tenant tenant, List<Office.Person> people, Map<Office.Person, Instant> secondFactors) {
        this.tenant = tenant;
        this.secondFactors = secondFactors;
        people.forEach(person -> this.people.put(person.account(), person));
    }

    /** Retells the audit log. */
    SignIns from(List<Log.Entry> log) {
        var desktops = new HashSet<String>();
        for (Log.Entry entry : log) {
            Office.Person who = people.get(entry.user());
            if (who == null) {
                continue;
            }
            if (entry.type() == 15) {
                all.add(told(entry, who));
            } else if ("Client=MSExchangeRPC".equals(entry.fields().get("ClientInfoString"))) {
                String address = (String) entry.fields().get("ClientIPAddress");
                if (desktops.add(who.alias() + address + entry.time().toString().substring(0, 10))) {
                    refresh(entry.time().minusSeconds(18), who, address, DESKTOP_APP, Log.EXCHANGE);
                }
            } else if (entry.operation().equals("TeamsSessionStarted")) {
                refresh(entry.time().minusSeconds(3), who, (String) entry.fields().get("ClientIP"), TEAMS_APP, TEAMS_SERVICE);
            }
        }
        return this;
    }

    /** A program on somebody's own computer fetches a fresh token. */
    void refresh(Instant time, Office.Person who, String address, String app, String resource) {
        desktop(time, who, address, app, resource, "0");
    }

    /** The same with a token that a new password has made worthless. */
    void revoked(Instant time, Office.Person who, String address) {
        desktop(time, who, address, DESKTOP_APP, Log.EXCHANGE, "50173");
    }

    /** What one file holds of a span, newest first, as the service answers. */
    List<SignIn> of(boolean interactive, Instant from, Instant end) {
        return all.stream()
                .filter(each -> each.interactive() == interactive)
                .filter(each -> !each.time().isBefore(from) && each.time().isBefore(end))
                .sorted(Comparator.comparing(SignIn::time).thenComparing(SignIn::id).reversed())
                .toList();
    }

    private void desktop(Instant time, Office.Person who, String address, String app, String resource, String code) {
        String seed = who.alias() + time + app;
        var agent = new Office.Agent("", who.agent().os(), "Rich Client");
        all.add(new SignIn(time, id("request:" + seed), id("attempt:" + seed), tenant, who, address, app, resource, code,
                SignIn.Way.DESKTOP, "Mobile Apps and Desktop clients", agent, computer(who), id("session:" + seed),
                hasSecondFactor(who, time)));
    }

    private SignIn told(Log.Entry entry, Office.Person who) {
        String userAgent = named(entry, "ExtendedProperties", "UserAgent").orElse("");
        String address = (String) entry.fields().get("ClientIP");
        SignIn.Way way = way(entry, userAgent);
        boolean secondFactor = hasSecondFactor(who, entry.time());
        return new SignIn(entry.time(), entry.id(), (String) entry.fields().get("InterSystemsId"), tenant, who, address,
                (String) entry.fields().get("ApplicationId"), (String) entry.fields().get("ObjectId"),
                (String) entry.fields().get("ErrorNumber"), way, client(entry, way, address), agent(entry, userAgent),
                device(who, way, userAgent, address), named(entry, "DeviceProperties", "SessionId").orElse(""),
                secondFactor && way != SignIn.Way.LEGACY || entry.fields().get("ErrorNumber").equals("50076"));
    }

    private static SignIn.Way way(Log.Entry entry, String userAgent) {
        if (userAgent.equals("BAV2ROPC")) {
            return SignIn.Way.LEGACY;
        } else if (userAgent.equals(Office.PHONE.text())) {
            return SignIn.Way.PHONE;
        }
        return named(entry, "ExtendedProperties", "UserAuthenticationMethod").isPresent()
                ? SignIn.Way.TYPED
                : SignIn.Way.BROWSER;
    }

    /** The old protocol itself is told only here; of some tries the service knows no better than "other". */
    private static String client(Log.Entry entry, SignIn.Way way, String address) {
        if (way != SignIn.Way.LEGACY) {
            return way == SignIn.Way.PHONE ? "Mobile Apps and Desktop clients" : "Browser";
        } else if (entry.user().startsWith("scan@")) {
            return "Authenticated SMTP";
        } else if (address.startsWith("2001:db8:c10d:")) {
            return entry.user().equals(Office.RADEK.account()) ? "IMAP4" : "POP3";
        }
        boolean second = address.equals(Workers.CHECKER) && entry.time().isAfter(Acts.at("2021-06-08T00:00:00"));
        return second ? "Other clients" : "IMAP4";
    }

    private static Office.Agent agent(Log.Entry entry, String userAgent) {
        return new Office.Agent(userAgent, named(entry, "DeviceProperties", "OS").orElse(""),
                named(entry, "DeviceProperties", "BrowserType").orElse(""));
    }

    /** Edge and phones say which machine they are on; no other program does, and nobody's who only knows the password. */
    private static SignIn.Device device(Office.Person who, SignIn.Way way, String userAgent, String address) {
        if (way == SignIn.Way.PHONE) {
            return new SignIn.Device(id("phone:" + who.alias()), "iPhone", false);
        } else if (userAgent.contains(" Edg/") && !address.equals(Workers.RULE_WRITER)) {
            return computer(who);
        }
        return SignIn.Device.UNKNOWN;
    }

    private static SignIn.Device computer(Office.Person who) {
        String number = "%03d".formatted(Math.floorMod(who.alias().hashCode(), 900) + 100);
        return new SignIn.Device(id("computer:" + who.alias()), "NB-" + number, true);
    }

    private boolean hasSecondFactor(Office.Person who, Instant time) {
        Instant since = secondFactors.get(who);
        return since != null && !time.isBefore(since);
    }

    private static Optional<String> named(Log.Entry entry, String list, String name) {
        return ((List<?>) entry.fields().get(list)).stream()
                .map(each -> (Map<?, ?>) each)
                .filter(each -> each.get("Name").equals(name))
                .map(each -> (String) each.get("Value"))
                .findFirst();
    }

    private static String id(String seed) {
        return UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString();
    }
}
