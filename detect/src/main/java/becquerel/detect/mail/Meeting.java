package becquerel.detect.mail;

import becquerel.detect.Entity;
import becquerel.knowledge.Organisation;
import java.util.Optional;

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

    /** Whether mail came from somebody people here did not write to first: that would be no lure. */
    boolean isLure() {
        return !mail.isOut() && peer.wroteFirst();
    }

    /** A domain is one owner's; at a free mail service nothing but the address is. */
    Entity.Kind kind() {
        return name.indexOf('@') < 0 ? Entity.Kind.DOMAIN : Entity.Kind.ACCOUNT;
    }
}
