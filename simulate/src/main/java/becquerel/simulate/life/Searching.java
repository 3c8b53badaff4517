package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Role;
import java.util.List;

/** People look for mail by sender, by topic, and in accounts, by invoice. */
final class Searching implements Habit {
    @Override
    public void day(Today today) {
        if (!today.works()) {
            return;
        }
        Chance draw = today.draw("searching");
        double usual = today.always("searches").waiting(0.8);
        for (int left = draw.times(usual); left > 0; left--) {
            List<Message> earlier = today.older();
            if (!earlier.isEmpty()) {
                Message wanted = draw.of(earlier);
                boolean sender = draw.happens(0.5) && today.person().role() != Role.FINANCE;
                String query = sender ? wanted.from() : Words.first(wanted.subject());
                today.add(new Event.Searched(today.own(Seat.WEB, today.moment(draw)), query));
            }
        }
    }
}
