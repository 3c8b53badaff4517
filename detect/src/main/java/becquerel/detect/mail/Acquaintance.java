package becquerel.detect.mail;

import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Step;
import becquerel.knowledge.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What detectors of lookalikes have in common: who is new is compared once with whom they know, and remembered with the answer. */
final class Acquaintance {
    private final Resemblance resemblance;
    private final Judge judge;

    Acquaintance(Resemblance resemblance, Judge judge) {
        this.resemblance = resemblance;
        this.judge = judge;
    }

    /** What one detector looks at. */
    interface Judge {
        /** Those whom somebody new may resemble. */
        Stream<String> reals(Organisation organisation, Stream<String> known);

        /** What to say of mail with somebody who resembles another; nothing when it is not this detector's matter. */
        Optional<Finding> judge(Meeting meeting);
    }

    /**
     * Mail with somebody who resembles another.
     *
     * @param name by what the lookalike is remembered
     * @param peer what is known of it with this message
     * @param known what is known of whom it resembles
     */
    record Meeting(Mail mail, Organisation organisation, String name, Peer peer, Optional<Peer> known) {
        String real() {
            return peer.like();
        }

        boolean isFirst() {
            return peer.first().equals(mail.time());
        }

        /** A domain is one owner's; of a free mail service's address nothing but the address is. */
        Entity.Kind kind() {
            return name.indexOf('@') < 0 ? Entity.Kind.DOMAIN : Entity.Kind.ACCOUNT;
        }
    }

    Step<Correspondents> see(Correspondents memory, List<Mail> mails, Organisation organisation) {
        var found = new ArrayList<Finding>();
        Correspondents after = memory;
        for (Mail mail : mails) {
            String name = resemblance.name(mail.outside());
            if (!name.isEmpty()) {
                after = met(after, mail, name, organisation, found);
            }
        }
        return new Step<>(after, found);
    }

    @SuppressWarnings("ReferenceEquality") // an equal peer that is another one only costs a copy
    private Correspondents met(
            Correspondents memory, Mail mail, String name, Organisation organisation, List<Finding> found) {
        Optional<Peer> before = memory.named(name);
        Peer old = before.orElseGet(() -> Peer.met(mail, like(memory, mail, name, organisation)));
        Peer peer = old.with(mail);
        if (!peer.like().isEmpty() && !peer.isKnown(mail.time()) && peer.mayTell(mail.inside())) {
            var meeting = new Meeting(mail, organisation, name, peer, memory.named(peer.like()));
            Optional<Finding> finding = judge.judge(meeting);
            finding.ifPresent(found::add);
            peer = finding.isPresent() ? peer.telling(mail.inside()) : peer;
        }
        boolean isNews = before.isPresent()
                ? peer != old
                : mail.arrived() || !peer.like().isEmpty();
        return isNews ? memory.with(name, peer) : memory;
    }

    private String like(Correspondents memory, Mail mail, String name, Organisation organisation) {
        boolean isTrusted = organisation.approves(mail.outside())
                || Stream.concat(Resemblance.own(organisation), Resemblance.partners(organisation))
                        .anyMatch(name::equals);
        return isTrusted
                ? ""
                : resemblance.likest(mail.outside(), judge.reals(organisation, memory.known(mail.time())));
    }
}
