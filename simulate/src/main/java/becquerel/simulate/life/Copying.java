package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Programs that the company consented to read every mailbox: one that moves to a new home for some days, one that backs up each night. */
final class Copying implements Habit {
    private static final Client PROGRAM = new Client(Client.Kind.APPLICATION, "", "", "Other");
    private static final String SCOPES = "full_access_as_app Mail.ReadWrite User.Read.All";

    @Override
    public void day(Today today) {
        Company company = today.setting().company();
        int since = today.day() - company.migration();
        if (since >= 0 && since < company.migrationDays()) {
            consent(today, "Mailbox Mover", since == 0);
            copied(today, "Mailbox Mover", since * 12, 12, today.draw("moving"));
            today.tempt("migration", today.hour(0), today.hour(24));
        }
        if (company.backup()) {
            int first = today.world()
                    .chance()
                    .at("backup begins")
                    .between(-40, today.world().days() / 2);
            consent(today, "Night Vault Backup", today.day() == first);
            if (today.day() >= first) {
                copied(today, "Night Vault Backup", 0, 1, today.draw("backup"));
                today.tempt("backup-app", today.hour(0), today.hour(24));
            }
        }
    }

    private static void consent(Today today, String name, boolean now) {
        boolean admin =
                today.person().role() == Role.ADMIN && today.setting().staff().first(today.person());
        if (now && admin) {
            today.add(new Event.Consented(
                    today.own(Seat.WEB, today.hour(10)), id(today, name), name, principal(today, name), SCOPES, true));
        }
    }

    private static void copied(Today today, String name, int from, int days, Chance draw) {
        Access access = new Access(
                today.world().places().hosted(today.world().chance().at(name)), PROGRAM, "", "", id(today, name));
        Instant now = today.hour(days == 1 ? draw.between(1.0, 5.0) : draw.between(0.0, 22.0));
        for (int back = from; back < from + days; back += 3) {
            var batch = new ArrayList<Message>();
            for (int i = back; i < Math.min(back + 3, from + days); i++) {
                batch.addAll(today.mail().earlier(today.person(), i + 1));
            }
            if (!batch.isEmpty()) {
                today.add(new Event.Opened(
                        today.by(Hand.SERVICE, access, now), today.person(), "\\Inbox", List.copyOf(batch)));
            }
            now = now.plusSeconds(draw.between(10, 120));
        }
    }

    private static String id(Today today, String name) {
        return today.world().chance().at("app " + name).guid();
    }

    private static String principal(Today today, String name) {
        return today.world().chance().at("principal " + name).guid();
    }
}
