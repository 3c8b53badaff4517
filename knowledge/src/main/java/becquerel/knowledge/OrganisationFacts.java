package becquerel.knowledge;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the evidence itself proves about its organisations: their domains and how many people are active (CONTRACT 3). Feed it
 * folded activities in any order; several may be filled at once and merged. Not safe for several threads.
 */
public final class OrganisationFacts {
    /** Operations after which a domain is one that somebody just added; it proves nothing about the organisation. */
    private static final Pattern ADDS_DOMAIN = Pattern.compile(
            "(?i)(add (un)?verified domain|verify domain|verify email verified domain|set domain authentication"
                    + "|set federation settings on domain|new-accepteddomain|add-federateddomain|new-federateddomain).*");

    private static final Pattern DOMAIN =
            Pattern.compile("(?<![\\w@.-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{1,62}(?![\\w.-])");

    private final Map<String, Tenant> tenants = new TreeMap<>();

    /** What was seen of one tenant. */
    private static final class Tenant {
        final Map<String, Proof> domains = new TreeMap<>();
        final Set<String> active = new HashSet<>();
        final Set<String> added = new TreeSet<>();
        final Set<String> guests = new HashSet<>();
        final StandingFacts standing = new StandingFacts();

        boolean has(String domain) {
            return domains.containsKey(domain)
                    || standing.ownDomains(added).stream()
                            .anyMatch(own -> own.value().equals(domain));
        }

        void merge(Tenant other) {
            other.domains.forEach((domain, proof) ->
                    domains.computeIfAbsent(domain, none -> new Proof()).merge(proof));
            active.addAll(other.active);
            added.addAll(other.added);
            guests.addAll(other.guests);
            standing.merge(other.standing);
        }
    }

    /** Who used a domain as a member, and the records that say so. */
    private static final class Proof {
        final Map<String, Proofs> members = new HashMap<>();

        void add(String member, EvidenceRef record) {
            members.computeIfAbsent(member, none -> new Proofs()).add(record);
        }

        void merge(Proof other) {
            other.members.forEach((member, records) ->
                    members.computeIfAbsent(member, none -> new Proofs()).merge(records));
        }
    }

    public void see(Activity activity) {
        Tenant tenant = tenants.computeIfAbsent(activity.tenant(), none -> new Tenant());
        Account actor = activity.actor();
        noteGuest(tenant, actor);
        noteGuest(tenant, activity.subject());
        noteAddedDomains(tenant, activity);
        if (activity instanceof Activity.ConfigurationSeen seen) {
            tenant.standing.see(seen);
        }
        if (!actor.isPerson() || !activity.succeeded() || !isOwnAct(activity)) {
            return;
        }
        tenant.active.add(actor.name());
        String domain = actor.domain();
        if (actor.kind() == Account.Kind.PERSON && !domain.isEmpty() && !isGuestName(actor.name())) {
            tenant.domains.computeIfAbsent(domain, none -> new Proof()).add(actor.name(), activity.evidence());
        }
    }

    public void merge(OrganisationFacts other) {
        other.tenants.forEach(
                (id, facts) -> tenants.computeIfAbsent(id, none -> new Tenant()).merge(facts));
    }

    /** Takes over everything another knows as being of one tenant. */
    public void merge(OrganisationFacts other, String tenant) {
        Tenant into = tenants.computeIfAbsent(tenant, none -> new Tenant());
        other.tenants.values().forEach(into::merge);
    }

    /** The organisations of the case under the names that records write. */
    public Organisations organisations(List<Organisation> given) {
        return organisations(given, (tenant, name) -> name);
    }

    /**
     * The organisations of the case: what was given by a person first, then what the evidence proves.
     *
     * @param fold the one name of whoever a tenant calls so
     */
    public Organisations organisations(List<Organisation> given, BinaryOperator<String> fold) {
        var all = new ArrayList<Organisation>();
        tenants.forEach((id, facts) -> all.add(organisation(id, facts, given, name -> fold.apply(id, name))));
        given.stream()
                .filter(each -> all.stream().noneMatch(found -> found.tenant().equals(each.tenant())))
                .filter(each -> !each.tenant().isEmpty())
                .forEach(all::add);
        all.sort(Comparator.comparing(Organisation::tenant));
        return new Organisations(all);
    }

    private Organisation organisation(String id, Tenant facts, List<Organisation> given, UnaryOperator<String> fold) {
        Organisation base = givenFor(id, facts, given).orElse(Organisation.unknown(id));
        var domains = new ArrayList<>(base.ownDomains());
        addNew(facts.standing.ownDomains(facts.added), domains);
        addNew(inferred(facts), domains);
        Organisation.People people = base.people();
        List<Fact> admins = facts.standing.admins(fold);
        List<Fact> services = facts.standing.services(fold);
        return new Organisation(
                id,
                base.name(),
                domains,
                base.partnerDomains(),
                new Organisation.People(
                        people.vips(),
                        people.finance(),
                        both(people.admins(), admins),
                        both(people.services(), services)),
                base.ownNetworks(),
                base.approvedApps(),
                base.approvedTargets(),
                facts.active.size(),
                new Organisation.Setup(
                        admins,
                        services,
                        facts.standing.closed(fold),
                        base.setup().cleanUp()));
    }

    private static void addNew(List<Fact> facts, List<Fact> to) {
        for (Fact fact : facts) {
            if (to.stream().noneMatch(known -> known.value().equals(fact.value()))) {
                to.add(fact);
            }
        }
    }

    private static List<String> both(List<String> given, List<Fact> inferred) {
        return Stream.concat(given.stream(), inferred.stream().map(Fact::value))
                .distinct()
                .toList();
    }

    /** By tenant id; a person who gave none meant the only tenant there is, or the one that uses the domain. */
    private Optional<Organisation> givenFor(String id, Tenant facts, List<Organisation> given) {
        Optional<Organisation> exact =
                given.stream().filter(each -> each.tenant().equals(id)).findFirst();
        if (exact.isPresent()) {
            return exact;
        }
        List<Organisation> nameless =
                given.stream().filter(each -> each.tenant().isEmpty()).toList();
        if (tenants.size() == 1 && given.size() == 1 && !nameless.isEmpty()) {
            return Optional.of(nameless.getFirst());
        }
        return nameless.stream()
                .filter(each -> each.ownDomains().stream().anyMatch(own -> facts.has(own.value())))
                .findFirst();
    }

    private static List<Fact> inferred(Tenant facts) {
        var domains = new ArrayList<Fact>();
        facts.domains.forEach((domain, proof) -> {
            List<Proofs> members = proof.members.entrySet().stream()
                    .filter(member -> !facts.guests.contains(member.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!members.isEmpty() && !facts.added.contains(domain)) {
                var records = new Proofs();
                members.forEach(records::merge);
                domains.add(new Fact(domain, why(domain, members.size()), records.records()));
            }
        });
        return domains;
    }

    private static String why(String domain, int members) {
        String who = members == 1
                ? "1 member signed in or used a mailbox with it"
                : members + " members signed in or used a mailbox with it";
        return domain.endsWith(".onmicrosoft.com") ? "the tenant's own name at Microsoft; " + who : who;
    }

    /** Acts that only a member can do, and does in person: a sign-in, or something in the own mailbox. */
    private static boolean isOwnAct(Activity activity) {
        return switch (activity) {
            case Activity.SignIn signIn -> true;
            case Activity.MailRead read -> isOwnerHere(read, read.mailbox());
            case Activity.MessageSent sent -> isOwnerHere(sent, sent.mailbox());
            case Activity.MessageMoved moved -> isOwnerHere(moved, moved.mailbox());
            case Activity.MailRuleChanged rule -> isOwnerHere(rule, rule.mailbox());
            case Activity.ForwardingChanged forwarding -> isOwnerHere(forwarding, forwarding.mailbox());
            default -> false; // what an act proves about its actor must be decided kind by kind
        };
    }

    /** Services read mail in a person's name from the provider's own addresses; that is nobody being active. */
    private static boolean isOwnerHere(Activity activity, Account mailbox) {
        return mailbox.equals(activity.actor())
                && Networks.isPlace(activity.origin().address());
    }

    /** An invited guest is {@code ann_example.org#ext#@…} here and {@code ann@example.org} when signing in. */
    private static void noteGuest(Tenant tenant, Account account) {
        if (account.kind() == Account.Kind.GUEST) {
            tenant.guests.add(account.name());
        }
        int mark = account.name().toLowerCase(Locale.ROOT).indexOf("#ext#");
        if (mark > 0) {
            String home = account.name().substring(0, mark).toLowerCase(Locale.ROOT);
            int at = home.lastIndexOf('_');
            if (at > 0) {
                tenant.guests.add(home.substring(0, at) + "@" + home.substring(at + 1));
            }
        }
    }

    private static boolean isGuestName(String name) {
        return name.toLowerCase(Locale.ROOT).contains("#ext#");
    }

    private static void noteAddedDomains(Tenant tenant, Activity activity) {
        if (!ADDS_DOMAIN.matcher(activity.context().operation()).matches()) {
            return;
        }
        switch (activity) {
            case Activity.PolicyChanged policy -> {
                tenant.added.addAll(domains(policy.object()));
                policy.values().values().forEach(value -> tenant.added.addAll(domains(value)));
            }
            case Activity.Other other -> tenant.added.addAll(domains(other.object()));
            default -> {} // no other kind names a domain
        }
    }

    private static List<String> domains(String text) {
        Matcher matcher = DOMAIN.matcher(text.toLowerCase(Locale.ROOT));
        var found = new ArrayList<String>();
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }
}
