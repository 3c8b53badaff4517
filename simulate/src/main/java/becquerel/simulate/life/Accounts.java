package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Administrators make accounts for those who join and close those of leavers, whose mail somebody else gets for a while. */
final class Accounts implements Habit {
    private static final String USERS = "UserManagement";

    @Override
    public void day(Today today) {
        if (today.person().role() != Role.ADMIN) {
            return;
        }
        for (Person each : today.setting().staff().joining(today.day() + 3, today.person())) {
            joining(today, each, today.draw("joining " + each.number()));
        }
        for (Person each : today.setting().staff().leaving(today.day(), today.person())) {
            leaving(today, each, today.draw("leaving " + each.number()));
        }
    }

    private static void joining(Today today, Person newcomer, Chance draw) {
        Instant at = today.moment(draw);
        act(today, "Add user", newcomer, Map.of("AccountEnabled", "true"), at);
        act(today, "Change user license", newcomer, Map.of(), at.plusSeconds(30));
        if (draw.happens(0.7)) {
            act(today, "Add member to group", newcomer, Map.of("Group.DisplayName", "All staff"), at.plusSeconds(70));
        }
        if (draw.happens(0.4)) {
            act(today, "Create Temporary Access Pass method for user", newcomer, Map.of(), at.plusSeconds(200));
        }
        today.tempt(newcomer, "joiner", at, today.hour(24 * 5));
    }

    private static void leaving(Today today, Person leaver, Chance draw) {
        Instant at = today.moment(draw);
        act(today, "Disable account", leaver, Map.of("AccountEnabled", "false"), at);
        act(today, "Update StsRefreshTokenValidFrom Timestamp", leaver, Map.of(), at.plusSeconds(20));
        today.tempt(leaver, "leaver", at, today.world().to());
        Person heir = today.world().people().get(leaver.number() / 25 * 25);
        Event.Context own = today.own(Seat.WEB, at.plusSeconds(120));
        if (draw.happens(0.4)) {
            today.add(new Event.Delegated(own, leaver, heir.account(), "FullAccess", true));
        }
        double which = draw.share();
        if (which < 0.3) {
            today.add(new Event.Forwarding(own.at(at.plusSeconds(180)), leaver, heir.account(), false));
        } else if (which < 0.45) {
            String target = leaver.alias() + draw.of(List.of("@gmail.com", "@outlook.com", "@new-employer.example"));
            today.add(new Event.Forwarding(own.at(at.plusSeconds(180)), leaver, target, true));
            today.tempt(leaver, "leaver-forward", at, today.world().to());
            today.tempt("leaver-forward", at, at.plusSeconds(300));
        }
        if (draw.happens(0.5)) {
            var shared = Map.of("Identity", leaver.account(), "Type", "Shared");
            today.add(new Event.Cmdlet(own.at(at.plusSeconds(300)), "Set-Mailbox", leaver.account(), shared));
        }
    }

    static void act(Today today, String activity, Person target, Map<String, String> changes, Instant at) {
        today.add(new Event.Directory(
                today.own(Seat.WEB, at),
                activity,
                USERS,
                target.account(),
                target.objectId().toString(),
                changes));
    }
}
