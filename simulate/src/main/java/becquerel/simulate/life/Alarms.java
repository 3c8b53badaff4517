package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import java.time.Instant;
import java.util.List;

/** The provider warns of what turns out to be nothing. */
final class Alarms implements Habit {
    private record Alarm(String name, String severity) {}

    private static final List<Alarm> ALARMS = List.of(
            new Alarm("Unusual volume of file deletion", "Medium"),
            new Alarm("Unusual external user file activity", "High"),
            new Alarm("Email messages containing malicious URL removed after delivery", "Informational"),
            new Alarm("Email reported by user as malware or phish", "Low"),
            new Alarm("Messages have been delayed", "High"),
            new Alarm("Suspicious email sending patterns detected", "Medium"),
            new Alarm("Elevation of Exchange admin privilege", "Low"));

    @Override
    public void day(Today today) {
        Chance draw = today.draw("alarms");
        if (today.monthly(draw, 0.02)) {
            Alarm alarm = draw.of(ALARMS);
            Instant at = today.moment(draw);
            var access = new Access("", new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
            today.add(new Event.Alert(
                    today.by(Hand.SERVICE, access, at), alarm.name(), alarm.severity(), "ThreatManagement"));
            today.tempt("false-alarm", at, at.plusSeconds(1));
        }
    }
}
