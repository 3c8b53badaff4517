package becquerel.simulate.life;

import becquerel.simulate.mail.MailDay;
import becquerel.simulate.mail.Presence;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ordinary day of everybody. */
public final class Life implements Presence {
    private final Setting setting;

    public Life(World world) {
        this.setting = Setting.of(world);
    }

    Setting setting() {
        return setting;
    }

    /** What an account does, and what is done in its name by no intruder, on a day; in any order. */
    public List<Event> day(Person person, int day, MailDay mail) {
        var today = new Today(setting, person, day, mail);
        for (Habit each : Habits.ALL) {
            each.day(today);
        }
        return today.events();
    }

    @Override
    public @Nullable Hours hours(Person person, int day) {
        Rhythm rhythm = Rhythm.of(setting, person, day);
        return rhythm.works() ? new Hours(rhythm.start(), rhythm.end()) : null;
    }

    /** What has happened so far that could be taken for an intruder's doing, by account and time. */
    public List<Temptation> temptations() {
        return setting.temptations().all();
    }
}
