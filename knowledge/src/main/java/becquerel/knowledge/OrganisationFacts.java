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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the evidence itself proves about its organisations: their domains and how many people are active (CONTRACT 3). Feed it
 * folded activities in any order; several may be filled at once and merged. Not safe for several threads.
 */
public final class OrganisationFacts {
    /** Records kept as proof of one domain: the first in order, so that the order of reading changes nothing. */
    private static final int PROOFS = 3;

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

        void merge(Tenant other) {
            other.domains.forEach((domain, proof) ->
                    domains.computeIfAbsent(domain, none -> new Proof()).merge(proof));
            active.addAll(other.active);
            added.addAll(other.added);
            guests.addAll(other.guests);
        }
    }

    /** Who used a domain as a member, and the records that say so. */
    private static final class Proof {
        final Map<String, TreeSet<EvidenceRef>> members = new HashMap<>();

        void add(String member, EvidenceRef record) {
            TreeSet<EvidenceRef> records = members.computeIfAbsent(member, none -> new TreeSet<>());
            if (records.size() == PROOFS && record.compareTo(records.last()) >= 0) {
                return;
            }
            records.add(record);
            if (records.size() > PROOFS) {
                records.pollLast();
            }
        }

        void merge(Proof other) {
            other.members.forEach((member, records) -> records.forEach(record -> add(member, record)));
        }
    }

    public void see(Activity activity) {
        Tenant tenant = tenants.computeIfAbsent(activity.tenant(), none -> new Tenant());
        Account actor = activity.actor();
        noteGuest(tenant, actor);
        noteGuest(tenant, activity.subject());
        noteAddedDomains(tenant, activity);
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

    /** The organisations of the case: what was given by a person first, then what the evidence proves. */
    public Organisations organisations(List<Organisation> given) {
        var all = new ArrayList<Organisation>();
        tenants.forEach((id, facts) -> all.add(organisation(id, facts, given)));
        given.stream()
                .filter(each -> all.stream().noneMatch(found -> found.tenant().equals(each.tenant())))
                .filter(each -> !each.tenant().isEmpty())
                .forEach(all::add);
        all.sort(Comparator.comparing(Organisation::tenant));
        return new Organisations(all);
    }

    private Organisation organisation(String id, Tenant facts, List<Organisation> given) {
        Organisation base = givenFor(id, facts, given).orElse(Organisation.unknown(id));
        var domains = new ArrayList<>(base.ownDomains());
        for (Fact fact : inferred(facts)) {
            if (domains.stream().noneMatch(known -> known.value().equals(fact.value()))) {
                domains.add(fact);
            }
        }
        return new Organisation(
                id,
                base.name(),
                domains,
                base.partnerDomains(),
                base.people(),
                base.ownNetworks(),
                base.approvedApps(),
                base.approvedTargets(),
                facts.active.size());
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
                .filter(each -> each.ownDomains().stream().anyMatch(own -> facts.domains.containsKey(own.value())))
                .findFirst();
    }

    private static List<Fact> inferred(Tenant facts) {
        var domains = new ArrayList<Fact>();
        facts.domains.forEach((domain, proof) -> {
            List<TreeSet<EvidenceRef>> members = proof.members.entrySet().stream()
                    .filter(member -> !facts.guests.contains(member.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!members.isEmpty() && !facts.added.contains(domain)) {
                List<EvidenceRef> records = members.stream()
                        .flatMap(Set::stream)
                        .sorted()
                        .distinct()
                        .limit(PROOFS)
                        .toList();
                domains.add(new Fact(domain, why(domain, members.size()), records));
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
