package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import java.time.Instant;
import java.util.List;

/** Hired testers spray passwords from their own network and get in nowhere; exercises send lures, and some click. */
final class Exercises implements Habit {
    private static final List<String> LURES = List.of(
            "Your parcel is waiting",
            "Action required: password expires",
            "Shared document: salary review",
            "New voice message");
    private static final Client SPRAYER = new Client(
            Client.Kind.BROWSER,
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/122.0.0.0 Safari/537.36",
            "Linux",
            "Chrome");

    @Override
    public void day(Today today) {
        int test = today.setting().company().penetration();
        if (today.day() == test || today.day() == test + 1) {
            sprayed(today, today.draw("spray"));
        }
        int exercise = today.setting().company().phishing();
        int mine = exercise == Persona.NEVER
                ? exercise
                : exercise + today.always("lured").below(3);
        if (today.day() == mine && today.person().role().person()) {
            lured(today, today.draw("lure"));
        }
    }

    private static void sprayed(Today today, Chance draw) {
        Chance testers = today.world().chance().at("testers");
        var access = new Access(today.world().places().hosted(testers.at("host", draw.below(2))), SPRAYER, "", "");
        double round = testers.between(9.0, 16.0);
        for (int i = 0; i < 2; i++) {
            Instant at = today.hour(round + i * 1.2 + draw.share() * 0.3);
            int code = draw.happens(0.06) ? 50053 : 50126;
            today.add(Strangers.typed(today.by(Hand.STRANGER, access, at), code));
        }
        today.tempt("penetration-test", today.hour(round), today.hour(round + 2));
    }

    private static void lured(Today today, Chance draw) {
        Chance exercise = today.world().chance().at("exercise");
        String domain = "it-desk-" + exercise.below(1000) + ".example";
        Instant at = today.works() ? today.moment(draw).minusSeconds(600) : today.hour(11);
        var message = new Message(
                "<" + Long.toHexString(draw.bits()) + "@" + domain + ">",
                at,
                "security@" + domain,
                List.of(today.person().account()),
                exercise.of(LURES),
                18_000,
                today.world().places().mailServer(domain, draw),
                "");
        today.add(Arrivals.passed(today, message, "Delivered"));
        if (today.works() && draw.happens(0.7)) {
            Instant seen = at.plusSeconds(draw.between(60, 580));
            today.add(new Event.Opened(today.own(Seat.DESK, seen), today.person(), "\\Inbox", List.of(message)));
            if (draw.happens(0.2) && exercise.at("not announced").happens(0.4)) {
                today.add(new Event.Alert(
                        today.own(Seat.WEB, seen.plusSeconds(120)),
                        "A potentially malicious URL click was detected",
                        "High",
                        "ThreatManagement"));
            }
        }
        today.tempt("phishing-exercise", at, at.plusSeconds(3600));
    }
}
