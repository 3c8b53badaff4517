package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The victim types the intruder's code into the provider's own page; no password is stolen and no page is faked. */
public final class DeviceCode {
    private final Story story;
    private final Chance draw;
    private final Person victim;
    private final String app;

    private DeviceCode(World world) {
        story = new Story(
                world, "device-code", "CATALOGUE 2.2 A20, A22, 1.5 (originalTransferMethod); panther_labelled_events");
        draw = story.chance().at("plan");
        victim = Victims.one(story);
        app = draw.of(List.of(Apps.AUTHENTICATION_BROKER, Apps.OFFICE, Apps.TEAMS, Apps.AZURE_COMMAND_LINE));
    }

    public static Attack in(World world) {
        return new DeviceCode(world).tell();
    }

    private Story tell() {
        Instant sent = story.start();
        if (draw.happens(0.75)) { // else in a chat or call, of which mail logs know nothing
            Lures.send(story, List.of(victim), sent, Lures.CODE);
        }
        Instant typed = Entrance.clicked(story, victim, sent, draw);
        String session = draw.guid();
        Client tool = draw.happens(0.6) ? Tools.script(draw) : Tools.browser(typed, draw);
        Intruder intruder = new Intruder(victim, Lines.any(story.world(), victim, draw), tool, session).through(app);
        story.at(typed, scene -> confirm(scene, session));
        story.at(typed.plusSeconds(draw.between(3, 60)), scene -> first(scene, intruder));
        Aftermath.warn(story, victim, typed, Aftermath.TOKEN);
        Aftermath.perhapsNoticed(story, victim, typed);
        story.often(typed, draw.between(2.0, 30.0), draw.between(1, 14), draw, scene -> look(scene, intruder));
        if (draw.happens(0.35)) {
            story.at(
                    story.later(typed, 20, draw),
                    scene -> scene.visit(intruder).resume(app).rule(Rules.hiding("", draw)));
        }
        if (draw.happens(0.5)) {
            story.at(
                    story.later(typed, 40, draw),
                    scene -> Fraud.reply(scene.visit(intruder).resume(app).readFinance(6), intruder));
        }
        return story;
    }

    /** The owner's own browser, asked once more whether that application is meant. */
    private void confirm(Story.Scene scene, String session) {
        Access own = Entrance.owner(scene, victim).under(session);
        var context = new Event.Context(scene.now(), victim, Hand.OWNER, own, new Step(story.name(), "S2"));
        Event.Factor factor = story.policy().factor(victim) ? Event.Factor.CLAIM : Event.Factor.NONE;
        var way = Event.Way.DEVICE_CODE;
        scene.out()
                .accept(new Event.SignedIn(
                        context.at(scene.now().minusSeconds(9)), 50199, app, Apps.GRAPH, factor, true, way));
        scene.out().accept(new Event.SignedIn(context, 0, app, Apps.GRAPH, factor, true, way));
    }

    private void first(Story.Scene scene, Intruder intruder) {
        Visit visit = scene.visit(intruder).resume(app);
        if (app.equals(Apps.AUTHENTICATION_BROKER) && draw.happens(0.6)) {
            String name = "DESKTOP-" + Long.toString(draw.bits() >>> 30, 36).toUpperCase(java.util.Locale.ROOT);
            Map<String, String> device = Map.of("DeviceDisplayName", name, "DeviceOSType", "Windows");
            String id = draw.guid();
            for (String activity : List.of("Register device", "Add registered owner to device")) {
                visit.act(context -> new Event.Directory(context, activity, "Device", name, id, device), "S4");
            }
        }
        visit.read(10);
    }

    private static void look(Story.Scene scene, Intruder intruder) {
        Visit visit = scene.visit(intruder).resume(intruder.access().app());
        if (visit.draw().happens(0.5)) {
            visit.search(Finance.query(visit.draw()));
        }
        visit.read(visit.draw().between(2, 40));
    }
}
