package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Apps;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Answers in real threads that ask for money to go elsewhere. */
final class Fraud {
    private static final List<String> FILES = List.of(
            "",
            "",
            "bank-details.pdf",
            "Invoice-corrected.pdf",
            "IBAN_confirmation.pdf",
            "W9-updated.pdf",
            "new account.docx");

    private Fraud() {}

    /** Mail from people outside. */
    static Predicate<Message> outside(Story story) {
        String own = "@" + story.world().tenant().domain();
        return message ->
                !message.from().endsWith(own) && !message.serverAddress().isEmpty();
    }

    /**
     * Answers the newest thread about money, or any when there is none, and covers the traces as intruders do or forget to.
     *
     * @param later with what the intruder comes back for the answer
     */
    static void reply(Visit visit, Intruder later) {
        Predicate<Message> outside = outside(visit.story());
        var thread = visit.newest(outside.and(Finance::concerns)).or(() -> visit.newest(outside));
        if (visit.over() || thread.isEmpty()) {
            return;
        }
        Chance draw = visit.draw();
        Message reply = answer(visit, thread.get(), draw);
        visit.pause(9).send(reply, "S7");
        if (draw.happens(0.65)) {
            visit.move(List.of(reply), "\\Sent Items", removed(draw), removal(draw));
        }
        if (draw.happens(0.6)) {
            answered(visit, thread.get(), reply, later, draw);
        }
    }

    private static Message answer(Visit visit, Message original, Chance draw) {
        var to = new ArrayList<String>(List.of(original.from()));
        if (draw.happens(0.15)) { // a second address that only looks like somebody of the thread
            String from = original.from();
            int at = from.indexOf('@');
            to.add(from.substring(0, at + 1) + Domains.like(from.substring(at + 1), draw));
        }
        return new Message(
                Lures.id(draw, visit.account().account()),
                visit.now().plusSeconds(30),
                visit.account().account(),
                to,
                "Re: " + bare(original.subject()),
                draw.between(9_000, 120_000),
                original.serverAddress(),
                draw.of(FILES),
                thread(original));
    }

    private static void answered(Visit visit, Message thread, Message reply, Intruder later, Chance draw) {
        Story story = visit.story();
        Person victim = visit.account();
        Instant when =
                Rhythm.office(victim.zone()).next(visit.now().plusSeconds(900 + (long) draw.waiting(30_000)), draw);
        Message answer = new Message(
                Lures.id(draw, thread.from()),
                when,
                thread.from(),
                List.of(victim.account()),
                reply.subject(),
                draw.between(9_000, 150_000),
                thread.serverAddress(),
                "",
                reply.answers());
        story.at(when, scene -> scene.out().accept(arrives(victim, answer)));
        if (draw.happens(0.6)) {
            story.at(story.later(when, 4, draw), scene -> {
                Visit again = scene.visit(later).resume(Apps.OUTLOOK_WEB);
                again.read(6).move(List.of(answer), "\\Inbox", removed(draw), removal(draw));
            });
        }
    }

    /** Mail from people who do nothing wrong. */
    static Event arrives(Person at, Message message) {
        var access = new Access(message.serverAddress(), new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
        var context = new Event.Context(message.sent(), at, Hand.OWNER, access, Step.NONE);
        return new Event.Passed(context, message, at.account(), "Delivered");
    }

    /** The id at the start of a message's thread. */
    static String thread(Message of) {
        return of.answers().isEmpty() ? of.id() : of.answers();
    }

    static String bare(String subject) {
        String bare = subject;
        while (bare.regionMatches(true, 0, "re: ", 0, 4) || bare.regionMatches(true, 0, "fw: ", 0, 4)) {
            bare = bare.substring(4);
        }
        return bare;
    }

    static Event.Removal removal(Chance draw) {
        return draw.of(List.of(Event.Removal.TO_BIN, Event.Removal.SOFT, Event.Removal.HARD, Event.Removal.SOFT));
    }

    private static String removed(Chance draw) {
        return draw.happens(0.5) ? "\\Deleted Items" : "\\Recoverable Items\\Deletions";
    }
}
