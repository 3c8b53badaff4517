package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A new machine or telephone is registered and fetches the whole mailbox; a new telephone may mean a new factor. */
final class NewMachines implements Habit {
    @Override
    public void day(Today today) {
        if (!today.works()) {
            return;
        }
        Chance draw = today.draw("new machine");
        if (today.day() == today.persona().newMachine()) {
            taken(today, today.persona().managed(), Seat.DESK, today.start().plusSeconds(900), draw);
            today.tempt("new-laptop", today.start(), today.end());
        }
        if (today.day() == today.persona().newPhone() && today.persona().phone() != Persona.Phone.NONE) {
            Instant at = today.moment(draw);
            taken(today, !today.access(Seat.PHONE, at).device().isEmpty(), Seat.PHONE, at, draw);
            if (today.world().policy().factor(today.person()) && draw.happens(0.7)) {
                Factors.registered(today, at.plus(Tokens.soon(draw)), draw);
            }
            today.tempt("new-phone", at, today.end());
        }
    }

    private static void taken(Today today, boolean managed, Seat seat, Instant at, Chance draw) {
        Instant now = at;
        if (managed) {
            registered(today, seat, now);
        }
        for (int back = 0; back < 28; back += 4) {
            var batch = new ArrayList<Message>();
            for (int i = 0; i < 4; i++) {
                batch.addAll(today.mail().earlier(today.person(), back + i + 1));
            }
            if (!batch.isEmpty()) {
                now = now.plusSeconds(draw.between(20, 120));
                today.add(new Event.Synchronised(today.own(seat, now), today.person(), "\\Inbox", List.copyOf(batch)));
            }
        }
    }

    static void registered(Today today, Seat seat, Instant at) {
        String device = today.access(seat, at).device();
        for (String activity : List.of("Register device", "Add device", "Add registered owner to device")) {
            today.add(new Event.Directory(
                    today.own(seat, at),
                    activity,
                    "Device",
                    "DEVICE-" + device.substring(0, Math.min(7, device.length())),
                    device,
                    Map.of("TrustType", seat == Seat.PHONE ? "Workplace" : "AzureAd")));
        }
    }
}
