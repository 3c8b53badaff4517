package becquerel.knowledge;

import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Client;
import becquerel.activity.Configuration;
import becquerel.activity.EvidenceRef;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What exports of one tenant's configuration prove. Not safe for several threads. */
final class StandingFacts {
    /** Mailboxes that belong to nobody in person, by how Exchange calls their kind. */
    private static final Map<String, String> NOBODYS = Map.of(
            "sharedmailbox", "a shared mailbox",
            "remotesharedmailbox", "a shared mailbox",
            "roommailbox", "a room's mailbox",
            "equipmentmailbox", "a mailbox of equipment",
            "schedulingmailbox", "a scheduling mailbox",
            "discoverymailbox", "a mailbox for search results",
            "arbitrationmailbox", "a mailbox of the system");

    private final Map<String, Proofs> domains = new TreeMap<>();
    private final Map<String, Map<String, Proofs>> roles = new TreeMap<>();
    private final Map<String, Map<String, Proofs>> kinds = new TreeMap<>();
    private final Map<String, Access> access = new TreeMap<>();
    private final Proofs smtpOff = new Proofs();

    /** What exports say of the protocols of one mailbox. */
    private static final class Access {
        final Set<Client> allowed = new HashSet<>();
        final Map<Client, Proofs> forbidden = new EnumMap<>(Client.class);
        final Proofs seen = new Proofs();

        void merge(Access other) {
            allowed.addAll(other.allowed);
            other.forbidden.forEach((client, proofs) -> proofs(client).merge(proofs));
            seen.merge(other.seen);
        }

        Proofs proofs(Client client) {
            return forbidden.computeIfAbsent(client, none -> new Proofs());
        }
    }

    void see(ConfigurationSeen seen) {
        String about = seen.about().name();
        EvidenceRef record = seen.evidence();
        switch (seen.what()) {
            case Configuration.OwnDomain own -> {
                if (own.verified()) {
                    at(domains, own.domain()).add(record);
                }
            }
            case Configuration.RoleHeld held ->
                Roles.privileged(held.role())
                        .ifPresent(role -> at(in(roles, about), role).add(record));
            case Configuration.Mailbox mailbox -> {
                String kind = NOBODYS.get(mailbox.type().toLowerCase(Locale.ROOT));
                if (kind != null) {
                    at(in(kinds, about), kind).add(record);
                }
            }
            case Configuration.Protocols protocols -> {
                Access known = access.computeIfAbsent(about, none -> new Access());
                known.seen.add(record);
                known.allowed.addAll(protocols.allowed());
                protocols.forbidden().forEach(client -> known.proofs(client).add(record));
            }
            case Configuration.Setting setting -> {
                if (isTrue(setting.values().get("SmtpClientAuthenticationDisabled")) && isTenants(seen)) {
                    smtpOff.add(record);
                }
            }
            default -> {} // says nothing about the organisation as such
        }
    }

    void merge(StandingFacts other) {
        other.domains.forEach((domain, proofs) -> at(domains, domain).merge(proofs));
        mergeAll(roles, other.roles);
        mergeAll(kinds, other.kinds);
        other.access.forEach((mailbox, facts) ->
                access.computeIfAbsent(mailbox, none -> new Access()).merge(facts));
        smtpOff.merge(other.smtpOff);
    }

    /** Accepted domains but those that somebody was seen to add. */
    List<Fact> ownDomains(Set<String> added) {
        var facts = new ArrayList<Fact>();
        domains.forEach((domain, proofs) -> {
            if (!added.contains(domain)) {
                facts.add(new Fact(domain, "an accepted domain in the export of the configuration", proofs.records()));
            }
        });
        return facts;
    }

    /** Who holds a role that opens others' mail or takes over accounts. */
    List<Fact> admins(UnaryOperator<String> fold) {
        return facts(roles, fold, "holds the role ");
    }

    /** Mailboxes that belong to nobody in person. */
    List<Fact> services(UnaryOperator<String> fold) {
        return facts(kinds, fold, "");
    }

    /** What one export forbids and none allows; what a mailbox does not say of SMTP, the tenant says for it. */
    ClosedProtocols closed(UnaryOperator<String> fold) {
        var folded = new TreeMap<String, Access>();
        access.forEach((mailbox, facts) -> folded.computeIfAbsent(fold.apply(mailbox), none -> new Access())
                .merge(facts));
        var closed = new TreeMap<String, Map<Client, Fact>>();
        folded.forEach((mailbox, facts) -> {
            var each = new EnumMap<Client, Fact>(Client.class);
            facts.forbidden.forEach((client, proofs) -> each.put(
                    client,
                    new Fact(client.name(), "the mailbox's settings switch this protocol off", proofs.records())));
            if (!facts.forbidden.containsKey(Client.SMTP) && !smtpOff.records().isEmpty()) {
                each.put(
                        Client.SMTP,
                        new Fact(
                                Client.SMTP.name(),
                                "the tenant switches it off, and the mailbox's settings make no exception",
                                joined(smtpOff, facts.seen)));
            }
            facts.allowed.forEach(each::remove);
            if (!each.isEmpty()) {
                closed.put(mailbox, each);
            }
        });
        return new ClosedProtocols(closed);
    }

    private static List<EvidenceRef> joined(Proofs one, Proofs other) {
        var both = new ArrayList<>(one.records());
        both.addAll(other.records());
        return both.stream().distinct().limit(Proofs.MOST).toList();
    }

    private static List<Fact> facts(Map<String, Map<String, Proofs>> said, UnaryOperator<String> fold, String before) {
        var folded = new TreeMap<String, Map<String, Proofs>>();
        said.forEach((name, reasons) -> reasons.forEach(
                (reason, proofs) -> at(in(folded, fold.apply(name)), reason).merge(proofs)));
        var facts = new ArrayList<Fact>();
        folded.forEach((name, reasons) -> {
            var all = new Proofs();
            reasons.values().forEach(all::merge);
            facts.add(new Fact(name, before + String.join(", ", reasons.keySet()), all.records()));
        });
        return facts;
    }

    private static boolean isTrue(@Nullable String value) {
        return Optional.ofNullable(value).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** The same name stands in the settings of single mailboxes and of plans. */
    private static boolean isTenants(ConfigurationSeen seen) {
        return seen.context().operation().equals("Get-TransportConfig");
    }

    private static Proofs at(Map<String, Proofs> map, String key) {
        return map.computeIfAbsent(key, none -> new Proofs());
    }

    private static Map<String, Proofs> in(Map<String, Map<String, Proofs>> map, String key) {
        return map.computeIfAbsent(key, none -> new TreeMap<>());
    }

    private static void mergeAll(Map<String, Map<String, Proofs>> to, Map<String, Map<String, Proofs>> from) {
        from.forEach((name, reasons) ->
                reasons.forEach((reason, proofs) -> at(in(to, name), reason).merge(proofs)));
    }
}
