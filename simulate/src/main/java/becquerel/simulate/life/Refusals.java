package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Hand;
import java.time.Instant;
import java.util.List;

/** Conditional access refuses people for harmless reasons: a borrowed machine, a strange place, a telephone not yet known. */
final class Refusals implements Habit {
    private static final List<Integer> CODES = List.of(53003, 53003, 53000, 50097, 530032, 53001);
    private static final Client BORROWED = new Client(
            Client.Kind.BROWSER,
            "Mozilla/5.0 (iPad; CPU OS 17_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.6 Mobile/15E148"
                    + " Safari/604.1",
            "Ios",
            "Mobile Safari");

    @Override
    public void day(Today today) {
        boolean asks = today.world().chance().at("conditional access").happens(0.6);
        if (!asks || !today.looks()) {
            return;
        }
        Chance draw = today.draw("refusals");
        boolean away = today.whereabouts().journey() != null;
        double month = today.setting().rates().refused() * (away ? 8 : 1);
        if (!draw.happens(Math.min(0.6, month / 20.6))) {
            return;
        }
        Instant now = today.hour(draw.between(7.0, 22.5));
        int town = today.whereabouts().town(now);
        String address = today.world().places().line(town, draw.at("borrowed"));
        var access = today.access(Seat.WEB, now).under("").with(BORROWED).at(address);
        int code = draw.of(CODES);
        for (int left = draw.between(1, 4); left > 0; left--) {
            today.add(Strangers.typed(today.by(Hand.OWNER, access, now), code));
            now = now.plusSeconds(draw.between(15, 120));
        }
        today.tempt("refused", now.minusSeconds(600), now);
    }
}
