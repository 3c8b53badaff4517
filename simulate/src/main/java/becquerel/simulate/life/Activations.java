package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where roles are given for hours only, those who need them take them every other day. */
final class Activations implements Habit {
    private static final List<String> ROLES = List.of(
            "Exchange Administrator", "User Administrator", "Authentication Administrator", "Global Administrator");

    @Override
    public void day(Today today) {
        Role role = today.person().role();
        boolean asks = (role == Role.ADMIN || role == Role.HELPDESK)
                && today.world().chance().at("roles for hours").happens(0.35);
        Chance draw = today.draw("activation");
        if (asks && today.works() && draw.happens(0.4)) {
            Instant at = today.moment(draw);
            String name = draw.of(ROLES);
            var role1 = Map.of("Role.DisplayName", name);
            Accounts.act(today, "Add member to role completed (PIM activation)", today.person(), role1, at);
            Accounts.act(today, "Remove member from role", today.person(), role1, at.plusSeconds(4 * 3600L));
            today.tempt("role-activated", at, at.plusSeconds(4 * 3600L));
        }
    }
}
