package becquerel.detect.mail;

import becquerel.detect.Finding;
import becquerel.detect.Step;
import becquerel.knowledge.Organisation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who is new is compared once with whom an organisation knows, and remembered with the answer. */
record Acquaintance(LookalikeDetector detector, Organisation organisation) {
    Step<Correspondents> see(Correspondents memory, List<Mail> mails) {
        var found = new ArrayList<Finding>();
        Correspondents after = memory;
        for (Mail mail : mails) {
            String name = detector.resemblance().name(mail.outside());
            if (!name.isEmpty()) {
                after = met(after, mail, name, found);
            }
        }
        return new Step<>(after, found);
    }

    @SuppressWarnings("ReferenceEquality") // an equal peer that is another one only costs a copy
    private Correspondents met(Correspondents memory, Mail mail, String name, List<Finding> found) {
        Optional<Peer> before = memory.named(name);
        Peer old = before.orElseGet(() -> Peer.met(mail, like(memory, mail, name)));
        Peer peer = old.with(mail);
        if (!peer.like().isEmpty() && !peer.isKnown(mail.time()) && peer.mayTell(mail.inside())) {
            var meeting = new Meeting(mail, organisation, name, peer, memory.named(peer.like()));
            Optional<Finding> finding = detector.judge(meeting);
            finding.ifPresent(found::add);
            peer = finding.isPresent() ? peer.telling(mail.inside()) : peer;
        }
        boolean isNews = before.isPresent()
                ? peer != old
                : mail.arrived() || !peer.like().isEmpty();
        return isNews ? memory.with(name, peer) : memory;
    }

    private String like(Correspondents memory, Mail mail, String name) {
        boolean isTrusted = organisation.approves(mail.outside())
                || Stream.concat(Resemblance.own(organisation), Resemblance.partners(organisation))
                        .anyMatch(name::equals);
        return isTrusted
                ? ""
                : detector.resemblance()
                        .likest(mail.outside(), detector.reals(organisation, memory.known(mail.time())));
    }
}
