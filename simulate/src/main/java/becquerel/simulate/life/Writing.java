package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Message;

/** Mail is written, mostly at the desk. */
final class Writing implements Habit {
    @Override
    public void day(Today today) {
        Chance draw = today.draw("writing");
        boolean phone = today.persona().phone() != Persona.Phone.NONE;
        for (Message message : today.mail().written(today.person())) {
            boolean away = today.whereabouts().flying(message.sent());
            Seat seat = phone && (away || draw.happens(0.15)) ? Seat.PHONE : Seat.DESK;
            today.add(new Event.Sent(today.own(seat, message.sent()), today.person(), message, "Send"));
        }
    }
}
