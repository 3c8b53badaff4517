package becquerel.simulate.life;

import becquerel.simulate.mail.MailDay;
import becquerel.simulate.mail.Post;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.util.function.BiConsumer;

/** A world that is lived through. */
record Days(World world, Life life) {
    static Days of(long seed, int accounts, int days) {
        var world = new World(seed, accounts, days);
        return new Days(world, new Life(world));
    }

    /** Hands over everything that happens, with the mail of its day. */
    void live(BiConsumer<MailDay, Event> each) {
        var post = new Post(world, life);
        for (int day = 0; day < world.days(); day++) {
            MailDay mail = post.day(day);
            for (Person person : world.people()) {
                life.day(person, day, mail).forEach(event -> each.accept(mail, event));
            }
        }
    }
}
