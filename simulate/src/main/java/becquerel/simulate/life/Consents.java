package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import java.time.Instant;
import java.util.List;

/** People let applications into their mailbox or calendar, which from then on look in by themselves. */
final class Consents implements Habit {
    /**
     * An application.
     *
     * @param id the same in all tenants
     * @param reads whether it reads mail
     */
    private record App(String id, String name, String scopes, boolean reads) {}

    /** Invented ones, and two that Microsoft's gallery and their makers publish the ids of. */
    private static final List<App> APPS = List.of(
            new App(
                    "9e5f94bc-e8a4-4e73-b8be-63364c29d753",
                    "Mozilla Thunderbird",
                    "IMAP.AccessAsUser.All SMTP.Send offline_access",
                    true),
            new App(
                    "f8d98a96-0999-43f5-8af3-69971c7bb423",
                    "Apple Internet Accounts",
                    "EAS.AccessAsUser.All EWS.AccessAsUser.All offline_access User.Read",
                    true),
            app("Day Planner", "Calendars.ReadWrite offline_access User.Read", false),
            app("Meeting Polls", "Calendars.Read User.Read openid profile", false),
            app("Pipeline CRM", "Mail.Read Mail.Send Contacts.ReadWrite offline_access User.Read", true),
            app("Deal Desk", "Mail.ReadWrite Calendars.ReadWrite offline_access", true),
            app("Sign and Send", "Files.Read User.Read offline_access", false),
            app("Board Room", "User.Read openid profile email", false),
            app("Flow Tasks", "Tasks.ReadWrite Mail.Read offline_access", true),
            app("Travel Mate", "Mail.Read offline_access User.Read", true));

    private static App app(String name, String scopes, boolean reads) {
        return new App(Chance.of(name.hashCode()).guid(), name, scopes, reads);
    }

    @Override
    public void day(Today today) {
        if (!today.person().role().person() || !today.persona().there(today.day())) {
            return;
        }
        Chance fate = today.always("consent");
        App app = fate.of(APPS);
        int first = (int) Math.min(
                        100_000, fate.waiting(30 / today.setting().rates().consents()))
                - 60;
        if (today.day() == first) {
            Instant at = today.works() ? today.moment(fate) : today.hour(20);
            Tokens.tried(today, Seat.WEB, at.minusSeconds(12), 65001);
            today.add(new Event.Consented(
                    today.own(Seat.WEB, at),
                    app.id(),
                    app.name(),
                    today.world().chance().at("principal " + app.name()).guid(),
                    app.scopes(),
                    false));
            today.tempt("app-consent", at, at.plusSeconds(1));
        }
        if (today.day() >= first && app.reads()) {
            used(today, app);
        }
    }

    private static void used(Today today, App app) {
        Chance draw = today.draw("app");
        String host = today.world().places().hosted(Chance.of(app.name().hashCode() + draw.below(3)));
        var access = new Access(host, new Client(Client.Kind.APPLICATION, "", "", "Other"), "", "", app.id());
        List<Message> mail = today.arriving();
        int read = 0;
        for (int hour = 1; hour < 24; hour += draw.between(1, 5)) {
            int until = Reading.before(mail, today.hour(hour));
            if (until > read) {
                Event.Context context =
                        today.by(Hand.SERVICE, access, today.hour(hour).plusSeconds(draw.below(900)));
                today.add(new Event.Opened(context, today.person(), "\\Inbox", List.copyOf(mail.subList(read, until))));
                read = until;
            }
        }
    }
}
