package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;

/** The victim gives an application of the intruder's rights to the own mail; it reads on when the password is changed. */
public final class ConsentPhishing {
    private final Story story;
    private final Chance draw;
    private final List<Person> victims;
    private final RogueApp app;
    private final String machine;

    private ConsentPhishing(World world) {
        story = new Story(
                world,
                "consent-phishing",
                "CATALOGUE 2.3 I05, I06, I07, 2.10 C07; huntress_rogueapps; invictus_o365_ual");
        draw = story.chance().at("plan");
        victims = Victims.of(story, "victim", 1 + draw.times(0.6), _ -> true);
        app = RogueApp.of(draw);
        machine = world.places().hosted(draw);
    }

    public static Attack in(World world) {
        return new ConsentPhishing(world).tell();
    }

    private Story tell() {
        for (Person victim : victims) {
            story.touches(victim);
            if (draw.happens(0.8)) {
                Lures.send(story, List.of(victim), story.start(), Lures.APP);
            }
            Instant given = Entrance.clicked(story, victim, story.start(), draw);
            story.at(given, scene -> consent(scene, victim));
            Intruder reader = app.reader(victim, Lines.beside(machine, draw));
            story.at(
                    given.plusSeconds(draw.between(5, 900)),
                    scene -> scene.visit(reader).resume(app.id()).read(draw.between(20, 400)));
            story.often(
                    given,
                    draw.between(1.0, 40.0),
                    draw.between(2, 30),
                    draw,
                    scene -> scene.visit(reader).resume(app.id()).read(draw.between(3, 60)));
            if (draw.happens(0.3)) {
                story.at(
                        story.later(given, 60, draw),
                        scene -> Fraud.reply(scene.visit(reader).resume(app.id()), reader));
            }
            Aftermath.warn(story, victim, given, Aftermath.APP);
            Aftermath.perhapsNoticed(story, victim, given);
        }
        return story;
    }

    /** The owner's own hand, at the owner's own machine; where only administrators may consent, one is asked and gives in. */
    private void consent(Story.Scene scene, Person victim) {
        boolean admin = !story.policy().consentOpen();
        Person who = admin ? Victims.of(story, Role.ADMIN, victim) : victim;
        var context = new Event.Context(
                scene.now(), who, Hand.OWNER, Entrance.owner(scene, who), new Step(story.name(), "S2"));
        if (admin) {
            var asked = new Event.Context(
                    scene.now().minusSeconds(1200), victim, Hand.OWNER, Entrance.owner(scene, victim), context.step());
            scene.out()
                    .accept(new Event.SignedIn(
                            asked, 90094, app.id(), Apps.GRAPH, Event.Factor.CLAIM, true, Event.Way.USUAL));
        } else {
            scene.out()
                    .accept(new Event.SignedIn(
                            context.at(scene.now().minusSeconds(20)),
                            65001,
                            app.id(),
                            Apps.GRAPH,
                            Event.Factor.CLAIM,
                            true,
                            Event.Way.USUAL));
        }
        scene.out().accept(app.consented(context, admin));
    }
}
