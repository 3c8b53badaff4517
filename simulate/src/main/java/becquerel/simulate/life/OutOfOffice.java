package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Before a holiday people switch an answer on, and some send their mail to a colleague meanwhile. */
final class OutOfOffice implements Habit {
    @Override
    public void day(Today today) {
        if (!today.works()) {
            return;
        }
        Journey next = Journey.on(
                today.person(),
                today.setting().persona(today.person()),
                today.day() + 1,
                today.setting().chance());
        if (next == null || next.first() != today.day() + 1 || !next.leisure()) {
            return;
        }
        Chance draw = today.draw("out of office");
        Instant at = today.end().minusSeconds(draw.between(60, 3000));
        today.add(new Event.Cmdlet(
                today.own(Seat.WEB, at),
                "Set-MailboxAutoReplyConfiguration",
                today.person().account(),
                Map.of(
                        "Identity",
                        today.person().account(),
                        "AutoReplyState",
                        "Scheduled",
                        "ExternalAudience",
                        "All")));
        if (draw.happens(0.1)) {
            Person colleague = today.world().people().get(today.person().number() / 25 * 25);
            today.add(new Event.RuleChanged(
                    today.own(Seat.WEB, at.plusSeconds(100)),
                    today.person(),
                    Event.Change.NEW,
                    InboxRule.forwarding("away", List.of(), colleague.account()),
                    false));
            today.tempt("out-of-office-forward", at, today.world().to());
        }
    }
}
