package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A stretch of an intruder's work in one account: acts one after another, each a little later than the one before. When the
 * password has been changed, the first sign-in fails and nothing follows.
 */
final class Visit {
    private final Story.Scene scene;
    private final Intruder intruder;
    private final Chance draw;
    private final boolean fast;
    private Instant now;
    private boolean over;

    Visit(Story.Scene scene, Intruder intruder) {
        this.scene = scene;
        this.intruder = intruder;
        this.now = scene.now();
        this.draw = scene.story()
                .chance()
                .at("visit", intruder.account().number(), now.toEpochMilli())
                .at(intruder.access().address());
        Client.Kind kind = intruder.access().client().kind();
        this.fast =
                kind == Client.Kind.APPLICATION || intruder.access().client().legacy();
    }

    Instant now() {
        return now;
    }

    Chance draw() {
        return draw;
    }

    Story story() {
        return scene.story();
    }

    Person account() {
        return intruder.account();
    }

    boolean over() {
        return over;
    }

    /** Waits around that many minutes. */
    Visit pause(double minutes) {
        now = now.plusMillis((long) (draw.waiting(minutes) * 60_000) + 1000);
        return this;
    }

    /** A password, and a second factor where one is asked for, typed into the sign-in page. */
    Visit signIn(String app) {
        boolean factor = story().policy().factor(account());
        return signIn(app, factor ? Event.Factor.GIVEN : Event.Factor.NONE, true, Event.Way.USUAL, 50126);
    }

    /** The session or the tokens of before are used again. */
    Visit resume(String app) {
        boolean factor = story().policy().factor(account());
        return signIn(app, factor ? Event.Factor.CLAIM : Event.Factor.NONE, false, Event.Way.REFRESH, 50173);
    }

    /** A password handed over by a program; where a second factor is asked for, that is the end of it. */
    Visit grant(String app) {
        if (!over && story().policy().factor(account())) {
            fail(50076, app, Event.Way.PASSWORD_GRANT, "S2");
            over = true;
        }
        return signIn(app, Event.Factor.NONE, true, Event.Way.PASSWORD_GRANT, 50126);
    }

    private Visit signIn(String app, Event.Factor factor, boolean typed, Event.Way way, int refusal) {
        if (over) {
            return this;
        }
        if (story().isShut(account(), now) && !intruder.keeps()) {
            fail(refusal, app, way, "S3");
            over = true;
            return this;
        }
        tell(new Event.SignedIn(context("S3"), 0, app, resource(app), factor, typed, way));
        return this;
    }

    /** A sign-in that ends with that code; it may be a step on the way of one that goes through. */
    Visit fail(int code, String app, Event.Way way, String stage) {
        if (!over) {
            tell(new Event.SignedIn(context(stage), code, app, resource(app), Event.Factor.NONE, true, way));
        }
        return this;
    }

    private static String resource(String app) {
        return app.equals(Apps.OUTLOOK_WEB) || app.equals(Apps.EXCHANGE) ? Apps.EXCHANGE : Apps.GRAPH;
    }

    Visit search(String query) {
        if (!over) {
            tell(new Event.Searched(context("S5"), query));
        }
        return this;
    }

    /** Opens the newest messages of the own mailbox. */
    Visit read(int most) {
        return read(account(), most, _ -> true);
    }

    /** Opens the newest messages about money. */
    Visit readFinance(int most) {
        return read(account(), most, Finance::concerns);
    }

    Visit read(Person mailbox, int most, Predicate<Message> which) {
        List<Message> found = over ? List.of() : newest(mailbox, most, which);
        int size = fast ? 24 : 6;
        for (int i = 0; i < found.size(); i += size) {
            List<Message> glance = found.subList(i, Math.min(found.size(), i + size));
            tell(new Event.Opened(context("S5"), mailbox, "\\Inbox", glance));
        }
        return this;
    }

    /** Fetches whole folders, as desktop programs do. */
    Visit synchronise() {
        List<Message> all = over ? List.of() : newest(account(), 5000, _ -> true);
        if (!all.isEmpty()) {
            tell(new Event.Synchronised(context("S5"), account(), "\\Inbox", all));
        }
        return this;
    }

    /** The newest message of that kind that has come so far. */
    Optional<Message> newest(Predicate<Message> which) {
        return newest(account(), 1, which).stream().findFirst();
    }

    private List<Message> newest(Person mailbox, int most, Predicate<Message> which) {
        return scene.mailroom().archive(mailbox).reversed().stream()
                .filter(each -> each.sent().isBefore(now) && which.test(each))
                .limit(most)
                .toList();
    }

    /** Makes a rule; one that only hides is of another stage than one that sends mail out. */
    Visit rule(InboxRule rule) {
        return rule(Event.Change.NEW, rule, intruder.access().client().kind() != Client.Kind.BROWSER);
    }

    Visit rule(Event.Change change, InboxRule rule, boolean byProgram) {
        if (!over) {
            String stage = change == Event.Change.NEW && rule.sendsOn() ? "S5" : "S6";
            tell(new Event.RuleChanged(context(stage), account(), change, rule, byProgram));
            story().made(account(), rule);
        }
        return this;
    }

    Visit forwardAll(Person mailbox, String target, boolean keepsCopy) {
        if (!over) {
            tell(new Event.Forwarding(context("S5"), mailbox, target, keepsCopy));
        }
        return this;
    }

    Visit directory(String stage, String activity, String category, Person target, Map<String, String> changes) {
        if (!over) {
            String id = target.objectId().toString();
            tell(new Event.Directory(context(stage), activity, category, target.account(), id, changes));
        }
        return this;
    }

    /** A telephone or program of the intruder becomes a second factor; the provider tells the owner, who may never see it. */
    Visit registerFactor() {
        if (over) {
            return this;
        }
        String device = draw.of(List.of("iPhone 13", "SM-A145R", "Pixel 6a", "Redmi Note 12", "NO_DEVICE"));
        Map<String, String> changes = Map.of("StrongAuthenticationPhoneAppDetail", device);
        directory("S4", "User registered security info", "UserManagement", account(), changes);
        Message notice = Notices.factorAdded(this);
        emit(Notices.arrives(account(), notice));
        if (draw.happens(0.45)) {
            pause(3).move(List.of(notice), "\\Inbox", "\\Deleted Items", Fraud.removal(draw));
        }
        return this;
    }

    /** Sends a message from the own mailbox. */
    Visit send(Message message, String stage) {
        if (!over) {
            Event.Context context = context(stage);
            tell(new Event.Sent(context, account(), message, "Send"));
            for (String to : message.to()) {
                Person colleague = story().world().person(to);
                Event.Context of = colleague == null ? context : in(context, colleague);
                emit(new Event.Passed(of, message, to, "Delivered"));
            }
        }
        return this;
    }

    private static Event.Context in(Event.Context context, Person colleague) {
        var access = new Access("", new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
        return new Event.Context(context.time().plusSeconds(3), colleague, Hand.INTRUDER, access, context.step());
    }

    Visit move(List<Message> messages, String from, String to, Event.Removal removal) {
        if (!over && !messages.isEmpty()) {
            tell(new Event.Moved(context("S6"), account(), messages, from, to, removal));
        }
        return this;
    }

    /** Any other act. */
    Visit act(java.util.function.Function<Event.Context, Event> event, String stage) {
        if (!over) {
            tell(event.apply(context(stage)));
        }
        return this;
    }

    private Event.Context context(String stage) {
        return new Event.Context(now, account(), Hand.INTRUDER, intruder.access(), new Step(story().name(), stage));
    }

    private void emit(Event event) {
        scene.out().accept(event);
    }

    private void tell(Event event) {
        emit(event);
        double seconds = fast ? 0.3 + draw.waiting(4) : 5 + draw.waiting(70);
        now = now.plus(Duration.ofMillis((long) (seconds * 1000)));
    }
}
