package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What the provider, the owner and the helpdesk do about an attack, often nothing, mostly late. */
final class Aftermath {
    /**
     * @param paid whether only organisations that pay for it get it
     * @param share of cases in which it comes
     */
    record Warning(String name, String severity, String category, boolean paid, double share) {}

    static final Warning FORWARDING =
            new Warning("Creation of forwarding/redirect rule", "Informational", "ThreatManagement", false, 0.7);
    static final Warning INBOX_FORWARDING =
            new Warning("Suspicious inbox forwarding", "Medium", "ThreatManagement", true, 0.5);
    static final Warning INBOX_RULE =
            new Warning("Suspicious inbox manipulation rule", "High", "ThreatManagement", true, 0.3);
    static final Warning SIGN_IN =
            new Warning("Unfamiliar sign-in properties", "Medium", "ThreatManagement", true, 0.3);
    static final Warning TRAVEL = new Warning("Impossible travel activity", "Medium", "ThreatManagement", true, 0.2);
    static final Warning TOKEN = new Warning("Anomalous Token", "Medium", "ThreatManagement", true, 0.2);
    static final Warning SPRAY = new Warning("Password Spray", "High", "ThreatManagement", true, 0.3);
    static final Warning SENDING =
            new Warning("Suspicious email sending patterns detected", "Medium", "ThreatManagement", false, 0.4);
    static final Warning RAISED =
            new Warning("Elevation of Exchange admin privilege", "Low", "AccessGovernance", false, 0.7);
    static final Warning APP = new Warning("Suspicious OAuth app", "Medium", "ThreatManagement", true, 0.15);

    private Aftermath() {}

    /** The provider may warn of what happened to somebody, minutes to days after. */
    static void warn(Story story, Person of, Instant cause, Warning warning) {
        Chance draw = story.chance().at(warning.name(), of.number());
        if ((warning.paid() && !story.policy().warned()) || !draw.happens(warning.share())) {
            return;
        }
        double hours = 0.2 + draw.waiting(1.5) * Math.exp(draw.around(0, 1));
        Instant when = cause.plus(Duration.ofSeconds((long) (hours * 3600)));
        story.at(when, scene -> {
            var access = new Access("", new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
            var context = new Event.Context(when, of, Hand.SERVICE, access, Step.NONE);
            scene.out().accept(new Event.Alert(context, warning.name(), warning.severity(), warning.category()));
        });
    }

    /** Somebody may notice, and then the password is reset and some of what was left behind is removed. */
    static void perhapsNoticed(Story story, Person victim, Instant since) {
        Chance draw = story.chance().at("noticed", victim.number());
        if (draw.happens(0.4)) {
            Person helper = Victims.of(story, Role.HELPDESK, victim);
            double hours = 3 + draw.waiting(60);
            Instant asked = since.plus(Duration.ofSeconds((long) (hours * 3600)));
            reset(story, victim, Rhythm.office(helper.zone()).next(asked, draw), draw.happens(0.7));
        }
    }

    /** The helpdesk sets another password; whoever had the old one, or a session, is out within the hour. */
    static void reset(Story story, Person victim, Instant when, boolean cleans) {
        Chance draw = story.chance().at("reset", victim.number());
        Person helper = Victims.of(story, Role.HELPDESK, victim);
        boolean revokes = draw.happens(0.6);
        story.shut(victim, when.plusSeconds((long) (60 + draw.share() * 3000)));
        story.at(when, scene -> {
            Event.Context context = at(scene, helper, when);
            scene.out().accept(directory(context, "Reset password (by admin)", victim));
            if (revokes) {
                scene.out()
                        .accept(directory(
                                context.after(Duration.ofSeconds(40)),
                                "Update StsRefreshTokenValidFrom Timestamp",
                                victim));
            }
            if (cleans) {
                clean(scene, helper, victim, draw);
            }
        });
    }

    private static void clean(Story.Scene scene, Person helper, Person victim, Chance draw) {
        boolean owner = draw.happens(0.5);
        Event.Context context = at(scene, owner ? victim : helper, scene.now().plusSeconds(300));
        for (InboxRule rule : scene.story().rules(victim)) {
            if (draw.happens(0.75)) { // now and then one is overlooked
                context = context.after(Duration.ofSeconds(draw.between(10, 90)));
                scene.out().accept(new Event.RuleChanged(context, victim, Event.Change.REMOVE, rule, false));
            }
        }
    }

    private static Event directory(Event.Context context, String activity, Person target) {
        String id = target.objectId().toString();
        return new Event.Directory(context, activity, "UserManagement", target.account(), id, Map.of());
    }

    private static Event.Context at(Story.Scene scene, Person who, Instant when) {
        Story story = scene.story();
        Access access = scene.mailroom().lastAccess(who).orElseGet(() -> {
            Chance draw = story.chance().at("helper", who.number());
            String address = story.world().places().office(who.town());
            return new Access(address, Tools.browser(when, draw), "", "");
        });
        return new Event.Context(when, who, Hand.OWNER, access, Step.NONE);
    }

    /** The warnings that a stolen sign-in may cause. */
    static void warnOfEntry(Story story, Person victim, Instant when) {
        List.of(SIGN_IN, TRAVEL, TOKEN).forEach(each -> warn(story, victim, when, each));
    }
}
