package becquerel.simulate.life;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Event.Change;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Role;
import java.time.Instant;
import java.util.List;

/** Rules that people make for newsletters, notifications and customers; some tidy all of theirs at once. */
final class OwnRules implements Habit {
    private static final List<String> NAMES = List.of(
            "Newsletter", "News", "1", "x", "Team", "rule 1", "move", "Kunden", "projets", "aa", "later", "Archive");
    private static final List<String> FOLDERS = List.of(
            "Newsletters",
            "Notifications",
            "Archive",
            "Customers",
            "Projects",
            "Later",
            "Team",
            "Reports",
            "Private",
            "Suppliers",
            "Orders",
            "RSS Feeds");

    @Override
    public void day(Today today) {
        Chance draw = today.draw("rules");
        if (!today.monthly(draw, today.setting().rates().rules())) {
            return;
        }
        Instant now = today.moment(draw);
        if (draw.happens(0.88)) {
            changed(today, Change.NEW, made(today, draw), now);
            return;
        }
        Instant start = now;
        for (int left = draw.between(3, 14); left > 0; left--) {
            double which = draw.share();
            Change change = which < 0.45
                    ? Change.NEW
                    : which < 0.7
                            ? Change.SET
                            : which < 0.85 ? Change.REMOVE : which < 0.93 ? Change.DISABLE : Change.ENABLE;
            changed(today, change, made(today, draw), now);
            now = now.plusSeconds(draw.between(15, 180));
        }
        today.tempt("rules-tidied", start, now);
    }

    private static void changed(Today today, Change change, InboxRule rule, Instant at) {
        boolean program = today.persona().machine() == Persona.Machine.OUTLOOK;
        Seat seat = program ? Seat.DESK : Seat.WEB;
        today.add(new Event.RuleChanged(today.own(seat, at), today.person(), change, rule, program));
        if (rule.delete() || rule.markRead()) {
            today.tempt("own-rule", at, at.plusSeconds(1));
        }
    }

    private static InboxRule made(Today today, Chance draw) {
        List<Message> earlier = today.older();
        String sender =
                earlier.isEmpty() ? "news@mail.example" : draw.of(earlier).from();
        String name = draw.happens(0.6) ? sender : draw.of(NAMES);
        String folder = draw.of(FOLDERS);
        boolean finance = today.person().role() == Role.FINANCE && draw.happens(0.4);
        if (finance && !earlier.isEmpty()) {
            String word = Words.first(draw.of(earlier).subject());
            return InboxRule.moving(word, List.of(word.toLowerCase(java.util.Locale.ROOT)), List.of(), folder);
        }
        double which = draw.share();
        if (which < 0.6) {
            return InboxRule.moving(name, List.of(), List.of(sender), folder);
        }
        if (which < 0.78) {
            return new InboxRule(name, List.of(), List.of(sender), List.of(), List.of(), folder, false, true, true);
        }
        return which < 0.9
                ? InboxRule.deleting(name, List.of(), List.of(sender))
                : new InboxRule(name, List.of(), List.of(sender), List.of(), List.of(), "", false, true, false);
    }
}
