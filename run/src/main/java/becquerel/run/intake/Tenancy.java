package becquerel.run.intake;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Configuration.OwnDomain;
import becquerel.knowledge.Asked;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tenant of records that do not name one: that of the file's other records, else the one tenant that owns the
 * domain of whoever acted, of whom a state is about, or of a message's sender or recipient, else {@code unknown} (CONTRACT 3,
 * tenant). States and mail that name nobody known go with those whom their file names, or belong to the only tenant of the case;
 * a bare name is of the tenant that knows it, and a trace of the tenant that nearly all of its rows name (decision 6).
 */
final class Tenancy {
    static final String UNKNOWN = "unknown";

    private static final String DOMAINS = "domains";
    private static final String NAMES = "names";

    /** Domains of one file that are looked at. */
    private static final int MOST_DOMAINS = 100_000;

    private final Map<Integer, Set<String>> byFile = new HashMap<>();
    private final Map<String, Set<String>> byDomain = new HashMap<>();
    /** Domains that the states or the mail of a file without tenants are about. */
    private final Map<Integer, TreeSet<String>> domains = new HashMap<>();

    private final Map<Integer, Mentions> mentions = new HashMap<>();
    /** Tenants of whole files, found by what they mention. */
    private final Map<Integer, Set<String>> byMentions = new HashMap<>();

    private Map<String, Set<String>> byName = Map.of();
    /** What was looked up for records that name no tenant. */
    private final transient Asked asked = new Asked();

    void learn(int file, Activity activity) {
        if (activity.tenant().equals(UNKNOWN)) {
            noteDomain(file, activity);
            mention(file, activity);
            return;
        }
        byFile.computeIfAbsent(file, each -> new TreeSet<>()).add(activity.tenant());
        if (activity instanceof MessageTraced row) {
            ofFileSeen(file).note(row);
        }
        if (activity.actor().kind() == Account.Kind.PERSON && activity.succeeded()) { // a guest's domain is another's
            byDomain.computeIfAbsent(activity.actor().domain(), each -> new TreeSet<>())
                    .add(activity.tenant());
        }
    }

    private void noteDomain(int file, Activity activity) {
        switch (activity) {
            case ConfigurationSeen seen -> noteDomain(file, domain(seen));
            case MessageTraced mail -> {
                noteDomain(file, mail.recipient().domain());
                noteDomain(file, domain(mail.sender()));
            }
            default -> {
                // names whoever acted, which is told record by record
            }
        }
    }

    private void noteDomain(int file, String domain) {
        if (!domain.isEmpty()) {
            addDomain(file, domain);
        }
    }

    private void mention(int file, Activity activity) {
        switch (activity) {
            case ConfigurationSeen seen
            when isBare(seen) -> ofFileSeen(file).name(seen.about().name());
            case MessageTraced row -> ofFileSeen(file).see(row);
            case MessageHeld row -> ofFileSeen(file).see(row);
            default -> {
                // tells by its actor's domain or not at all
            }
        }
    }

    private Mentions ofFileSeen(int file) {
        return mentions.computeIfAbsent(file, each -> new Mentions());
    }

    /** Whether a state is about somebody who is called by less than an address. */
    private static boolean isBare(ConfigurationSeen seen) {
        return seen.about().isKnown() && domain(seen).isEmpty();
    }

    /**
     * Decides whose the files are that do not say it, once all have been read.
     *
     * @param names the tenants in which a bare name stands for somebody
     */
    void decide(Map<String, Set<String>> names) {
        byName = names;
        mentions.forEach((file, some) -> byMentions.put(file, tenant(some, message -> Set.of())));
        Map<Long, Set<String>> byMessage = new HashMap<>();
        mentions.forEach((file, some) -> {
            Set<String> tenants = byFile.getOrDefault(file, byMentions.getOrDefault(file, Set.of()));
            some.traced()
                    .forEach(message -> byMessage
                            .computeIfAbsent(message, none -> new TreeSet<>())
                            .addAll(tenants));
        });
        mentions.forEach((file, some) ->
                byMentions.put(file, tenant(some, message -> byMessage.getOrDefault(message, Set.of()))));
    }

    private Set<String> tenant(Mentions some, Function<Long, Set<String>> ofMessage) {
        String tenant = some.tenant(domain -> byDomain.getOrDefault(domain, Set.of()), this::ofName, ofMessage);
        return tenant.equals(UNKNOWN) ? Set.of() : Set.of(tenant);
    }

    private Set<String> ofName(String bare) {
        asked.add(NAMES, bare.toLowerCase(Locale.ROOT));
        return byName.getOrDefault(bare.toLowerCase(Locale.ROOT), Set.of());
    }

    static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /** Keeps the first in order, so that the order of reading changes nothing. */
    private void addDomain(int file, String domain) {
        TreeSet<String> known = domains.computeIfAbsent(file, each -> new TreeSet<>());
        known.add(domain);
        if (known.size() > MOST_DOMAINS) {
            known.pollLast();
        }
    }

    void merge(Tenancy other) {
        other.byFile.forEach((file, tenants) ->
                byFile.computeIfAbsent(file, each -> new TreeSet<>()).addAll(tenants));
        other.byDomain.forEach((domain, tenants) ->
                byDomain.computeIfAbsent(domain, each -> new TreeSet<>()).addAll(tenants));
        other.domains.forEach((file, named) -> named.forEach(domain -> addDomain(file, domain)));
        other.mentions.forEach((file, some) -> ofFileSeen(file).merge(some));
    }

    /** The domain that tells whose a record is: the actor's, or that of whom a state is about; empty when it names nobody. */
    static String domain(Activity activity) {
        return switch (activity) {
            case ConfigurationSeen seen when seen.what() instanceof OwnDomain own -> own.domain();
            case ConfigurationSeen seen -> seen.about().domain();
            default -> activity.actor().domain();
        };
    }

    Activity settle(int file, Activity activity) {
        if (!activity.tenant().equals(UNKNOWN)) {
            return activity;
        }
        String tenant = switch (activity) {
            case ConfigurationSeen seen
            when isBare(seen) -> of(file, ofName(seen.about().name()));
            case ConfigurationSeen seen -> ofState(file, domain(seen));
            case MessageTraced mail -> ofMail(file, mail);
            case MessageHeld held -> ofFile(file);
            default -> only(byFile.get(file), only(owners(domain(activity)), UNKNOWN));
        };
        return activity.with(activity.context().withTenant(tenant));
    }

    /** The tenant of a state, or of a name that it tells, by a domain that it names. */
    String ofState(int file, String domain) {
        return of(file, owners(domain));
    }

    private Set<String> owners(String domain) {
        asked.add(DOMAINS, domain);
        return byDomain.getOrDefault(domain, Set.of());
    }

    /**
     * A trace comes from one tenant, which nearly all of its rows name. Where no tenant is named so often each row speaks: mail
     * passes between one's own and others, so that of two domains one is enough.
     */
    private String ofMail(int file, MessageTraced mail) {
        String trace = ofWholeFile(file);
        if (!trace.equals(UNKNOWN)) {
            return trace;
        }
        Set<String> either = new TreeSet<>(owners(mail.recipient().domain()));
        either.addAll(owners(domain(mail.sender())));
        return of(file, either);
    }

    private String of(int file, Set<String> owners) {
        String named = only(byFile.get(file), only(owners, UNKNOWN));
        return named.equals(UNKNOWN) ? ofFile(file) : named;
    }

    /** The only tenant of the case; but not when the file names people and none of them is that tenant's. */
    private String ofFile(int file) {
        String told = ofWholeFile(file);
        if (!told.equals(UNKNOWN)) {
            return told;
        }
        Set<String> named = domains.getOrDefault(file, new TreeSet<>());
        Set<String> tenants = new TreeSet<>();
        for (String domain : named) {
            tenants.addAll(owners(domain));
        }
        if (!named.isEmpty()) {
            return only(tenants, UNKNOWN);
        }
        return only(tenants(), UNKNOWN);
    }

    /** The one tenant that a file's records name or are about; {@code unknown} where it is not one. */
    String ofWholeFile(int file) {
        return only(byFile.get(file), only(byMentions.get(file), UNKNOWN));
    }

    Asked asked() {
        return asked;
    }

    /**
     * Whether this answers as another did to all that was asked of it, for files below a number.
     *
     * @param asked nothing, where every record named its tenant
     */
    boolean answersLike(Tenancy other, Asked asked, int files) {
        return asked.isEmpty()
                || (tenants().equals(other.tenants())
                        && IntStream.range(0, files).allMatch(file -> knowsLike(other, file))
                        && asked.sameIn(byDomain, other.byDomain, domain -> DOMAINS, domain -> domain)
                        && asked.sameIn(byName, other.byName, name -> NAMES, name -> name));
    }

    private boolean knowsLike(Tenancy other, int file) {
        return Objects.equals(byFile.get(file), other.byFile.get(file))
                && Objects.equals(byMentions.get(file), other.byMentions.get(file))
                && Objects.equals(domains.get(file), other.domains.get(file));
    }

    private Set<String> tenants() {
        Set<String> all = new TreeSet<>();
        byFile.values().forEach(all::addAll);
        return all;
    }

    private static String only(@Nullable Set<String> tenants, String otherwise) {
        return tenants != null && tenants.size() == 1 ? tenants.iterator().next() : otherwise;
    }
}
