package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;

/** Somebody's wages are to go to another account: asked from inside the mailbox, or from outside in the same name. */
public final class PayrollDiversion {
    private final Story story;
    private final Chance draw;
    private final Person employee;
    private final Person payroll;

    private PayrollDiversion(World world) {
        story = new Story(world, "payroll-diversion", "CATALOGUE 2.1 L08, L17, 2.4 R01; PEERS D.2 (names of others)");
        draw = story.chance().at("plan");
        List<Person> found = Victims.of(story, "employee", 1, each -> each.role() != Role.FINANCE);
        employee = found.getFirst();
        payroll = Victims.of(story, Role.FINANCE, employee);
    }

    public static Attack in(World world) {
        var attack = new PayrollDiversion(world);
        return attack.draw.happens(0.65) ? attack.inside() : attack.outside();
    }

    private Story inside() {
        story.touches(employee);
        Entrance entrance = Entrance.any(story, employee, story.start());
        Intruder intruder = entrance.intruder();
        Instant asked = story.soon(entrance.when(), 8, draw);
        Aftermath.warnOfEntry(story, employee, entrance.when());
        Aftermath.perhapsNoticed(story, employee, asked);
        story.at(asked, scene -> {
            Visit visit = scene.visit(intruder).resume(Apps.OUTLOOK_WEB);
            visit.search(draw.of(List.of("payroll", "direct deposit", "pay slip", "Gehalt", "HR")))
                    .read(4);
            if (draw.happens(0.7)) {
                InboxRule rule = Rules.hiding(List.of(), List.of(payroll.account()), draw);
                visit.pause(4).rule(rule);
            }
            Message request = letter(employee.account(), visit.now(), "");
            visit.pause(6).send(request, "S7");
            if (draw.happens(0.6)) {
                visit.move(List.of(request), "\\Sent Items", "\\Deleted Items", Fraud.removal(draw));
            }
        });
        story.often(
                asked,
                12,
                draw.between(0, 3),
                draw,
                scene -> scene.visit(intruder).resume(Apps.OUTLOOK_WEB).read(5));
        return story;
    }

    /** Nobody is entered; only the name is used. */
    private Story outside() {
        story.touches(payroll);
        String from = draw.happens(0.6)
                ? Domains.free(employee.alias(), draw)
                : employee.alias() + "@" + Domains.like(employee.domain(), draw);
        String server = story.world().places().hosted(draw);
        Instant time = story.start();
        int letters = draw.between(1, 4);
        for (int i = 0; i < letters; i++) {
            Message request = letter(from, time, server);
            String status = draw.happens(0.15) ? "FilteredAsSpam" : "Delivered";
            story.at(time, scene -> scene.out().accept(Lures.inbound(story, payroll, request, status, "S7")));
            time = story.later(time, 20, draw);
        }
        return story;
    }

    private Message letter(String from, Instant when, String server) {
        String subject = draw.of(List.of(
                "Direct deposit update",
                "Payroll",
                "Bank account change",
                "New account for my salary",
                "Gehaltskonto",
                "Quick question"));
        return new Message(
                Lures.id(draw, from),
                when,
                from,
                List.of(payroll.account()),
                subject,
                draw.between(5_000, 20_000),
                server,
                "");
    }
}
