package becquerel.simulate.attack;

import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An administrator is entered and makes what lasts: an account, rights on mailboxes, a copy of all mail about money. */
public final class AdminTakeover {
    /** In larger organisations a copy of everybody's mail is more than anyone can read. */
    private static final int LARGE = 1000;

    private final Story story;
    private final Chance draw;
    private final Person admin;
    private final Person made;
    private final Person payer;

    private AdminTakeover(World world) {
        story = new Story(
                world, "admin-takeover", "CATALOGUE 2.3 I13, I14, 2.4 R11, R13, R17; invictus_o365_ual (16 April)");
        draw = story.chance().at("plan");
        admin = Victims.one(story, each -> each.role() == Role.ADMIN);
        payer = Victims.of(story, Role.FINANCE, admin);
        made = account(world);
    }

    public static Attack in(World world) {
        return new AdminTakeover(world).tell();
    }

    /** An account with a name that looks as if it had always been there. */
    private Person account(World world) {
        String alias = draw.of(List.of(
                        "it.support", "helpdesk2", "svc-backup", "it-company", "exchange.admin", "scan.service"))
                + draw.between(1, 99);
        return new Person(
                world.people().size(),
                alias,
                world.tenant().domain(),
                alias,
                Role.EMPLOYEE,
                admin.zone(),
                admin.town(),
                draw.id(),
                draw.id());
    }

    private Story tell() {
        Entrance entrance = Entrance.any(story, admin, story.start());
        Intruder intruder = entrance.intruder();
        Aftermath.warnOfEntry(story, admin, entrance.when());
        Aftermath.perhapsNoticed(story, admin, entrance.when());
        Instant first = story.soon(entrance.when(), 3, draw);
        boolean account = draw.happens(0.6);
        boolean rights = account || draw.happens(0.5);
        story.at(first, scene -> {
            Visit visit = scene.visit(intruder).resume(Apps.AZURE_PORTAL);
            if (account) {
                makeAccount(visit);
            }
            if (rights) {
                String to = account ? made.account() : admin.account();
                visit.act(context -> new Event.Delegated(context, payer, to, "FullAccess", true), "S4");
            }
        });
        if (account) {
            story.owns(made);
            Aftermath.warn(story, admin, first, Aftermath.RAISED);
        }
        if (rights) {
            readOthers(account ? intruder.in(made) : intruder, first);
        }
        if (!rights || draw.happens(0.5)) {
            story.at(
                    story.soon(first, 2, draw),
                    scene -> copies(scene.visit(intruder).resume(Apps.EXCHANGE)));
        }
        return story;
    }

    private void makeAccount(Visit visit) {
        visit.directory("S4", "Add user", "UserManagement", made, Map.of("UserPrincipalName", made.account()));
        if (draw.happens(0.6)) {
            String role = draw.of(List.of("Global Administrator", "Exchange Administrator", "Helpdesk Administrator"));
            visit.directory("S4", "Add member to role", "RoleManagement", made, Map.of("Role.DisplayName", role));
        }
    }

    /** The new account, or the administrator's, opens the mailbox it was given. */
    private void readOthers(Intruder hand, Instant since) {
        story.touches(payer);
        Chance own = story.chance().at("reader");
        Client client = Tools.browser(since, own);
        Intruder reader = hand.with(client).under(own.guid());
        story.often(story.soon(since, 1, own), 10, own.between(1, 8), own, scene -> {
            Visit visit = scene.visit(reader).signIn(Apps.OUTLOOK_WEB).pause(2);
            visit.read(payer, own.between(4, 40), Finance::concerns);
        });
    }

    /** A copy of all mail about money, by a rule of the whole organisation or by forwarding somebody's mailbox. */
    private void copies(Visit visit) {
        String drop = Domains.drop(story.world().tenant().domain(), draw);
        if (draw.happens(0.6)) {
            String name = Rules.name(draw);
            var rule = new HashMap<>(Map.of("Name", name, "BlindCopyTo", drop));
            rule.put("SubjectOrBodyContainsWords", String.join(";", Rules.words(draw)));
            if (story.world().people().size() > LARGE || draw.happens(0.3)) {
                List<Person> payers =
                        Victims.of(story, "copied", draw.between(1, 6), each -> each.role() == Role.FINANCE);
                rule.put(
                        "SentTo",
                        String.join(";", payers.stream().map(Person::account).toList()));
            }
            visit.act(context -> new Event.Cmdlet(context, "New-TransportRule", name, rule), "S5");
        } else {
            story.touches(payer);
            visit.forwardAll(payer, drop, draw.happens(0.7));
        }
    }
}
