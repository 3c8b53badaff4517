package becquerel.detect.mail;

import becquerel.detect.Odds;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Likeness;
import becquerel.knowledge.MailDomain;
import becquerel.knowledge.Organisation;
import becquerel.knowledge.Words;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What resembles whom, and how telling that is. The odds and their reasons stand in docs/detectors.md. */
final class Resemblance {
    private static final int LONG = 8;
    /** Whom every firm has an address for: that two firms share one says nothing. */
    private static final Set<String> EVERYBODYS = Set.of(
            "admin",
            "contact",
            "hello",
            "info",
            "kontakt",
            "mail",
            "news",
            "newsletter",
            "no-reply",
            "noreply",
            "office",
            "sales",
            "service",
            "support",
            "team");

    private final Knowledge knowledge;

    Resemblance(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** By what somebody is remembered: the domain one owner owns, or the whole address at a free mail service. Empty for services. */
    String name(String address) {
        if (knowledge.hosts().isFree(address)) {
            return address;
        }
        boolean isService = knowledge.hosts().isIntake(address)
                || knowledge.hosts().isArchive(address)
                || knowledge.hosts().sendsNotices(address);
        return isService ? "" : MailDomain.of(address).registrable();
    }

    /** Which of these an address resembles most; empty for none. */
    String likest(String address, Stream<String> reals) {
        return reals.flatMap(real -> likeness(address, real).map(how -> new Like(real, how)).stream())
                .min(Comparator.comparing(Like::how).thenComparing(Like::real))
                .map(Like::real)
                .orElse("");
    }

    private record Like(String real, Likeness how) {}

    /** How an address resembles a domain or, at the same free mail service, another address. */
    Optional<Likeness> likeness(String address, String real) {
        boolean isFree = knowledge.hosts().isFree(address);
        int at = real.indexOf('@');
        int own = address.lastIndexOf('@');
        if (at < 0) {
            return isFree ? likeFirm(address.substring(0, own), real) : Likeness.of(address, real);
        }
        boolean isElsewhere = !isFree || !address.substring(own).equals(real.substring(at));
        String name = address.substring(0, own);
        String other = real.substring(0, at);
        boolean isShort = Math.min(name.length(), other.length()) < LONG; // names are alike, and there are many there
        if (isElsewhere || isShort || letters(name).equals(letters(other))) {
            return Optional.empty();
        }
        return Likeness.ofNames(name, other).filter(how -> how == Likeness.SAME_LOOK || how == Likeness.ONE_SIGN);
    }

    /** A free address named after a firm is honest as long as it is the firm's name. */
    private static Optional<Likeness> likeFirm(String name, String real) {
        String firm = MailDomain.of(real).name();
        return name.equals(firm)
                ? Optional.empty()
                : Likeness.ofNames(name, firm).filter(how -> how == Likeness.SAME_LOOK);
    }

    private static String letters(String name) {
        return name.replaceAll("[^\\p{L}]", "");
    }

    /** How likely such a likeness is meant, before more is known of the message. */
    Odds odds(Likeness how, String real) {
        String name = real.indexOf('@') < 0 ? MailDomain.of(real).name() : real.substring(0, real.indexOf('@'));
        boolean isLong = name.length() >= LONG;
        return Odds.of(
                switch (how) {
                    case SAME_LOOK, INSIDE -> isLong ? 0.5 : 0.3;
                    case ONE_SIGN -> isLong ? 0.3 : 0.15;
                    case ADDED_WORD -> isLong ? 0.2 : 0.1;
                    case OTHER_ENDING, TWO_SIGNS -> 0.1;
                });
    }

    /** The same with what the message tells. */
    Odds odds(Likeness how, Mail mail, String real, Collection<String> people) {
        String person = mail.outside().substring(0, mail.outside().lastIndexOf('@'));
        boolean isShared = how == Likeness.OTHER_ENDING || EVERYBODYS.contains(person);
        return odds(how, real)
                .times(4, people.contains(person) && !isShared) // a firm's second domain has all its people
                .times(2, knowledge.words().isReply(mail.subject()))
                .times(1.5, knowledge.words().mentions(Words.Family.FINANCE, mail.subject()))
                .times(0.3, !mail.arrived());
    }

    /** Own domains as one owner owns them; names the provider gives say nothing. */
    static Stream<String> own(Organisation organisation) {
        return organisation.ownDomains().stream()
                .map(fact -> MailDomain.of(fact.value()).registrable())
                .filter(domain -> !domain.endsWith(".onmicrosoft.com"))
                .distinct();
    }

    static Stream<String> partners(Organisation organisation) {
        return organisation.partnerDomains().stream()
                .map(domain -> MailDomain.of(domain).registrable())
                .distinct();
    }
}
