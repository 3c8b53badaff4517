package becquerel.simulate.life;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.InboxRule;
import java.time.Instant;
import java.util.List;

/** Some send their mail on to an address of their own, and some of them stop again; the provider may say so. */
final class OwnForward implements Habit {
    private static final List<String> HOSTS =
            List.of("gmail.com", "outlook.com", "yahoo.com", "icloud.com", "gmx.net", "hotmail.com", "proton.me");

    @Override
    public void day(Today today) {
        Chance fate = today.always("own forward");
        if (!today.person().role().person()
                || !fate.happens(today.setting().rates().forwards())) {
            return;
        }
        int first = fate.below(today.world().days());
        int last = fate.happens(0.3) ? first + fate.between(3, 30) : Integer.MAX_VALUE;
        boolean asRule = fate.happens(0.55);
        String target = target(today, fate);
        if (today.works() && today.day() == first) {
            begin(today, target, asRule, today.moment(fate), fate);
        }
        if (today.works() && today.day() == last) {
            end(today, target, asRule, today.moment(fate));
        }
    }

    private static String target(Today today, Chance fate) {
        String alias = today.person().alias();
        String part = fate.happens(0.6) ? alias : alias.substring(0, Math.min(4, alias.length())) + fate.below(1000);
        return part.replace(".", fate.happens(0.5) ? "." : "") + "@" + fate.of(HOSTS);
    }

    private static InboxRule rule(String target, Chance fate) {
        String name = fate.happens(0.5) ? target : fate.of(List.of("fwd", "private", "weiter", "forward", "copy"));
        return fate.happens(0.6)
                ? InboxRule.forwarding(name, List.of(), target)
                : InboxRule.redirecting(name, List.of(), target);
    }

    private static void begin(Today today, String target, boolean asRule, Instant at, Chance fate) {
        Event.Context own = today.own(Seat.WEB, at);
        today.add(
                asRule
                        ? new Event.RuleChanged(
                                own, today.person(), Event.Change.NEW, rule(target, fate.at("rule")), false)
                        : new Event.Forwarding(own, today.person(), target, fate.happens(0.85)));
        today.tempt("private-forward", at, today.world().to());
        if (today.setting().company().backup() || fate.happens(0.5)) {
            var access = new Access("", new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
            today.add(new Event.Alert(
                    today.by(Hand.SERVICE, access, at.plusSeconds(600)),
                    "Creation of forwarding/redirect rule",
                    "Informational",
                    "ThreatManagement"));
        }
    }

    private static void end(Today today, String target, boolean asRule, Instant at) {
        Chance fate = today.always("own forward").at("rule");
        Event.Context own = today.own(Seat.WEB, at);
        today.add(
                asRule
                        ? new Event.RuleChanged(own, today.person(), Event.Change.REMOVE, rule(target, fate), false)
                        : new Event.Forwarding(own, today.person(), "", true));
    }
}
