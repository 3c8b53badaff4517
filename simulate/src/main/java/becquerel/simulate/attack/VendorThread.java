package becquerel.simulate.attack;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Role;
import becquerel.simulate.world.Step;
import becquerel.simulate.world.World;
import java.time.Instant;
import java.util.List;

/** A supplier's mailbox is the one that was entered: in a real thread come new bank details, and nobody here was tried. */
public final class VendorThread {
    private final Story story;
    private final Chance draw;

    private VendorThread(World world) {
        story = new Story(world, "vendor-thread", "CATALOGUE 2.1 L06, L15, L16, 2.10 C05");
        draw = story.chance().at("plan");
    }

    public static Attack in(World world) {
        return new VendorThread(world).tell();
    }

    private Story tell() {
        int people = 1 + draw.times(0.5);
        boolean same = draw.happens(0.5);
        String server = story.world().places().hosted(draw);
        List<Person> payers = Victims.of(story, "payer", people, each -> each.role() == Role.FINANCE);
        for (Person each : payers.isEmpty() ? Victims.of(story, "payer", people, _ -> true) : payers) {
            story.touches(each);
            Instant first = Rhythm.office(each.zone()).next(story.start().plusSeconds(86_400), draw);
            story.at(first, scene -> ask(scene, each, same, server));
        }
        return story;
    }

    private void ask(Story.Scene scene, Person payer, boolean same, String server) {
        List<Message> threads = scene.mailroom().archive(payer).reversed().stream()
                .filter(message -> message.sent().isBefore(scene.now()))
                .filter(Fraud.outside(story))
                .toList();
        if (threads.isEmpty()) {
            return;
        }
        Message thread = threads.stream().filter(Finance::concerns).findFirst().orElse(threads.getFirst());
        String domain = thread.from().substring(thread.from().indexOf('@') + 1);
        String from = same
                ? thread.from()
                : thread.from().substring(0, thread.from().indexOf('@') + 1) + Domains.like(domain, draw);
        Message request = letter(
                from,
                payer.account(),
                scene.now(),
                thread.subject(),
                same && draw.happens(0.5) ? thread.serverAddress() : server,
                Fraud.thread(thread));
        scene.out().accept(Lures.inbound(story, payer, request, "Delivered", "S7"));
        Instant next = scene.now();
        int more = draw.between(0, 3);
        for (int i = 0; i < more; i++) {
            next = Rhythm.office(payer.zone()).next(next.plusSeconds((long) draw.waiting(100_000)), draw);
            Message reminder =
                    letter(from, payer.account(), next, thread.subject(), request.serverAddress(), request.answers());
            story.at(next, later -> later.out().accept(Lures.inbound(story, payer, reminder, "Delivered", "S7")));
        }
        if (draw.happens(0.5)) {
            Instant answered = Rhythm.office(payer.zone()).next(scene.now().plusSeconds(3600), draw);
            story.at(answered, later -> answer(later, payer, from, request));
        }
    }

    private Message letter(String from, String to, Instant when, String subject, String server, String answers) {
        return new Message(
                Lures.id(draw, from),
                when,
                from,
                List.of(to),
                "Re: " + Fraud.bare(subject),
                draw.between(12_000, 160_000),
                server,
                draw.of(List.of("", "Bank_letter.pdf", "updated-details.pdf", "Invoice.pdf")),
                answers);
    }

    /** The payer believes it and writes back. */
    private void answer(Story.Scene scene, Person payer, String to, Message request) {
        var context = new Event.Context(
                scene.now(), payer, Hand.OWNER, Entrance.owner(scene, payer), new Step(story.name(), "S7"));
        Message answer =
                letter(payer.account(), to, scene.now(), request.subject(), request.serverAddress(), request.answers());
        scene.out().accept(new Event.Sent(context, payer, answer, "Send"));
        scene.out().accept(new Event.Passed(context, answer, to, "Delivered"));
    }
}
