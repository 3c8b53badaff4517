package becquerel.simulate.attack;

import becquerel.simulate.world.Access;
import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Client;
import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Message;
import becquerel.simulate.world.Person;
import becquerel.simulate.world.Step;
import java.time.Instant;
import java.util.List;

/** Mail that asks people for what intruders need. */
final class Lures {
    /**
     * @param subject of the message
     * @param file attached; empty when the message has a link or a code instead
     */
    record Lure(String subject, String file) {}

    static final List<Lure> VOICE = List.of(
            new Lure("Voice message from %s", "VoiceMessage_%d.html"),
            new Lure("New voicemail (00:%d)", "vm-%d.htm"),
            new Lure("Missed call, message attached", "audio_%d.wav.html"));
    static final List<Lure> PASSWORD_PAGE = List.of(
            new Lure("%s shared a document with you", ""),
            new Lure("Completed: please review and sign", ""),
            new Lure("Your password expires today", ""),
            new Lure("%d messages are held in quarantine", ""),
            new Lure("Remittance advice %d", "Remittance_%d.pdf"),
            new Lure("Invoice %d overdue", "INV%d.html"),
            new Lure("Updated employee handbook", "Handbook-%d.pdf"),
            new Lure("Fax received, 2 pages", "fax-%d.svg"));
    static final List<Lure> CODE = List.of(
            new Lure("Invitation to a meeting: enter the code to join", ""),
            new Lure("Verify your device with the code below", ""),
            new Lure("Secure document: your access code", ""));
    static final List<Lure> APP = List.of(
            new Lure("Action required: allow the mail archive upgrade", ""),
            new Lure("%s wants to share a folder with you", ""),
            new Lure("Security review of your mailbox", ""));

    private Lures() {}

    /**
     * Sends a lure to everybody, within minutes.
     *
     * @return those in whose mailboxes it arrives; filters keep some away
     */
    static List<Person> send(Story story, List<Person> to, Instant at, List<Lure> kind) {
        Chance draw = story.chance().at("lure", at.getEpochSecond());
        Lure lure = draw.of(kind);
        String domain = draw.happens(0.25) ? Domains.like(story.world().tenant().domain(), draw) : Domains.own(draw);
        String from =
                draw.of(List.of("no-reply", "notice", "voicemail", "documents", "office", "m.keller")) + "@" + domain;
        String server = story.world().places().hosted(draw);
        double kept = draw.between(0.02, story.policy().warned() ? 0.6 : 0.4);
        return to.stream()
                .filter(person -> send(story, person, at, lure, from, server, kept))
                .toList();
    }

    private static boolean send(
            Story story, Person to, Instant at, Lure lure, String from, String server, double kept) {
        Chance draw = story.chance().at("lure to", to.number(), at.getEpochSecond());
        boolean stopped = draw.happens(kept);
        String status = !stopped ? "Delivered" : draw.happens(0.5) ? "Quarantined" : "FilteredAsSpam";
        Instant sent = at.plusSeconds(draw.below(400));
        String file = lure.file().replace("%d", Integer.toString(draw.between(1000, 999_999)));
        String subject = lure.subject()
                .replace("%d", Integer.toString(draw.between(11, 99)))
                .replace(
                        "%s",
                        draw.of(List.of(
                                "Reception", "Accounts", "M. Keller", "+44 1632 960" + draw.between(100, 999))));
        Message message = new Message(
                id(draw, from), sent, from, List.of(to.account()), subject, draw.between(6_000, 90_000), server, file);
        story.at(sent, scene -> scene.out().accept(inbound(story, to, message, status, "S1")));
        return !stopped;
    }

    /** A message of the intruder's from outside. */
    static Event inbound(Story story, Person to, Message message, String status, String stage) {
        var access = new Access(message.serverAddress(), new Client(Client.Kind.APPLICATION, "", "", ""), "", "");
        var context = new Event.Context(message.sent(), to, Hand.INTRUDER, access, new Step(story.name(), stage));
        return new Event.Passed(context, message, to.account(), status);
    }

    static String id(Chance draw, String from) {
        return "<" + Long.toHexString(draw.bits()) + "." + Long.toHexString(draw.bits()) + "@"
                + from.substring(from.indexOf('@') + 1) + ">";
    }
}
