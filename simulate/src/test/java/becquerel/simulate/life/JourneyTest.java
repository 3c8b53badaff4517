package becquerel.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Place;
import becquerel.simulate.world.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneyTest {
    @Test
    void distancesAreThoseOfTheGlobe() {
        // Leipzig to Lyon is about 830 km.
        int lyon = Places.TOWNS.stream().map(each -> each.name()).toList().indexOf("Lyon");
        assertThat(Journey.kilometres(0, lyon)).isBetween(810.0, 850.0);
    }

    @Test
    void nobodyMovesItsDeskFasterThanAnAirliner() {
        var days = Days.of(17, 120, 30);
        Map<String, List<Event>> desks = new HashMap<>();
        days.live((_, event) -> {
            boolean desk = event instanceof Event.Synchronised
                    && days.life().setting().persona(event.context().account()).tunnel() == 0
                    && event.context().hand() == Hand.OWNER
                    && event.context().account().role().person();
            if (desk) {
                desks.computeIfAbsent(event.context().account().account(), _ -> new ArrayList<>())
                        .add(event);
            }
        });
        int moves = 0;
        for (List<Event> acts : desks.values()) {
            acts.sort(Comparator.comparing(Event::time));
            for (int i = 1; i < acts.size(); i++) {
                double speed = speed(acts.get(i - 1), acts.get(i));
                assertThat(speed).as("%s then %s", acts.get(i - 1), acts.get(i)).isLessThan(900);
                moves += speed > 0 ? 1 : 0;
            }
        }
        assertThat(moves).isPositive();
    }

    /** Kilometres an hour between the towns that the addresses are said to be in. */
    private static double speed(Event before, Event after) {
        Place from = Places.of(before.context().access().address());
        Place to = Places.of(after.context().access().address());
        if (from == null || to == null || from.town().equals(to.town())) {
            return 0;
        }
        double kilometres = Journey.kilometres(Places.TOWNS.indexOf(from.town()), Places.TOWNS.indexOf(to.town()));
        return kilometres / (Duration.between(before.time(), after.time()).toSeconds() / 3600.0);
    }
}
