package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;

/** From the first mailbox colleagues are asked in its name, and some of them are entered. */
public final class InternalSpread {
    private final Story story;
    private final Chance draw;

    private InternalSpread(World world) {
        story = new Story(world, "internal-spread", "CATALOGUE 2.7 F01, 2.10 C09, C10");
        draw = story.chance().at("plan");
    }

    public static Attack in(World world) {
        return new InternalSpread(world).tell();
    }

    private Story tell() {
        Person first = Victims.one(story);
        Entrance entrance = Entrance.any(story, first, story.start());
        Intruder intruder = entrance.intruder();
        Aftermath.warnOfEntry(story, first, entrance.when());
        Aftermath.perhapsNoticed(story, first, entrance.when());
        int many = 4 + draw.times(8) + (draw.happens(0.2) ? draw.between(10, 80) : 0);
        List<Person> colleagues = Victims.of(story, "colleague", many, each -> !each.equals(first));
        Instant sent = story.soon(entrance.when(), 8, draw);
        story.at(
                sent,
                scene -> send(scene.visit(intruder).resume(Apps.OUTLOOK_WEB).read(10), colleagues));
        Aftermath.warn(story, first, sent, Aftermath.SENDING);
        int fall = Math.min(colleagues.size(), 1 + draw.times(1));
        boolean shared = draw.happens(0.6);
        for (Person next : colleagues.subList(0, fall)) {
            story.touches(next);
            enter(next, sent, shared ? intruder : null);
        }
        return story;
    }

    private void send(Visit visit, List<Person> colleagues) {
        String subject =
                draw.of(List.of("Document for you", "Please review", "Invoice", "Shared file", "Updated list"));
        Message lure = new Message(
                Lures.id(draw, visit.account().account()),
                visit.now(),
                visit.account().account(),
                colleagues.stream().map(Person::account).toList(),
                subject,
                draw.between(8_000, 60_000),
                "",
                draw.of(List.of("", "document.html", "review.pdf")));
        if (draw.happens(0.5)) {
            visit.rule(Rules.hiding(
                    List.of(subject.toLowerCase(java.util.Locale.ROOT), "spam", "phishing"), List.of(), draw));
        }
        visit.send(lure, "S1");
        if (draw.happens(0.5)) {
            visit.move(List.of(lure), "\\Sent Items", "\\Deleted Items", Fraud.removal(draw));
        }
    }

    private void enter(Person next, Instant sent, @org.jspecify.annotations.Nullable Intruder known) {
        Chance own = story.chance().at("next", next.number());
        Entrance entrance = Entrance.any(story, next, sent.plusSeconds(600));
        Intruder intruder = known == null
                ? entrance.intruder()
                : known.in(next).under(entrance.intruder().access().session());
        Aftermath.perhapsNoticed(story, next, entrance.when());
        Instant used = story.soon(entrance.when(), 5, own);
        story.at(used, scene -> {
            Visit visit = scene.visit(intruder)
                    .resume(Apps.OUTLOOK_WEB)
                    .search(Finance.query(own))
                    .readFinance(10);
            if (own.happens(0.5)) {
                visit.rule(own.happens(0.4) ? Rules.out(Domains.drop(next.domain(), own), own) : Rules.hiding("", own));
            }
            if (own.happens(0.4)) {
                Fraud.reply(visit, intruder);
            }
        });
    }
}
