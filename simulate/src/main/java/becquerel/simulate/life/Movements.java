package becquerel.simulate.life;

import becquerel.simulate.world.Places;
import java.time.Duration;

/** Does nothing itself: tells where people's other acts come from strange places or at strange hours. */
final class Movements implements Habit {
    @Override
    public void day(Today today) {
        if (!today.person().role().person()) {
            return;
        }
        Company company = today.setting().company();
        if (today.day() == company.tunnelChange()) {
            today.tempt("company-vpn-change", today.hour(0), today.hour(72));
        }
        if (today.day() == company.officeMove()) {
            today.tempt("office-move", today.hour(0), today.hour(72));
        }
        Journey journey = today.whereabouts().journey();
        if (journey != null && today.looks()) {
            boolean abroad = !Places.TOWNS
                    .get(journey.town())
                    .country()
                    .equals(Places.TOWNS.get(today.person().town()).country());
            today.tempt(abroad ? "travel-abroad" : "travel", today.hour(0), today.hour(24));
        }
        if (today.whereabouts().tunnelled() && today.works()) {
            today.tempt("own-vpn", today.start(), today.end());
        }
        if (today.works() && Duration.between(today.start(), today.end()).toHours() < 4) {
            today.tempt("work-on-a-day-off", today.start(), today.end());
        }
        if (today.persona().lag() > 100) {
            today.temptAlways("old-browser");
        }
    }
}
