package becquerel.knowledge;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Alias;
import becquerel.activity.Configuration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Who is who: one name for each account and application, whatever the records call it. Made from all records of a case, so that an act early
 * in the evidence is folded by what a later record tells; the order in which they were seen changes nothing. Not safe for several
 * threads.
 */
public final class Identities {
    /** Before an application's id, where it stands in place of a person's name. */
    private static final String APP = "app:";

    /** Where one name stands for another within a tenant. */
    private record Key(String tenant, String name) {}

    /** An account as a record of this tenant writes it. */
    private record Named(String tenant, Account account) {}

    /** How often something was seen. */
    private static final class Count {
        private int times;
    }

    private final Map<Key, String> names;
    private final Map<Key, Account.Kind> kinds;
    /** Who was asked for before; the same few accounts come in almost every act. */
    private final Map<Named, Account> folded = new HashMap<>();

    /** Every name that was looked up, whether or not it stood for another. */
    private final Asked asked = new Asked();

    private Identities(Map<Key, String> names, Map<Key, Account.Kind> kinds) {
        this.names = names;
        this.kinds = kinds;
    }

    /** The account under its one name; services and unknown names stay as they are. */
    public Account fold(String tenant, Account account) {
        if (account.kind() == Account.Kind.SYSTEM || !account.isKnown()) {
            return account;
        }
        return folded.computeIfAbsent(new Named(tenant, account), this::fold);
    }

    private Account fold(Named named) {
        Account account = named.account();
        String tenant = named.tenant();
        String name = fold(tenant, account.name());
        asked.add(tenant, name);
        Account.Kind kind = name.startsWith(APP)
                ? Account.Kind.APPLICATION
                : account.kind() == Account.Kind.UNKNOWN
                        ? kinds.getOrDefault(new Key(tenant, name), account.kind())
                        : account.kind();
        return name.equals(account.name()) && kind == account.kind() ? account : new Account(name, kind);
    }

    /** The one name of whoever is called this: a user principal name where one is known, otherwise the name in lower case. */
    public String fold(String tenant, String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        asked.add(tenant, lower);
        String known = names.get(new Key(tenant, lower));
        return known != null ? known : lower.contains("@") ? lower : name;
    }

    /**
     * The one id of the application that has this id. Every directory keeps an object for the application and another for its
     * rights, and a grant or a secret may name either in place of the id that sign-ins and mail access name.
     */
    private String foldApp(String tenant, String id) {
        asked.add(tenant, APP + id);
        String known = names.get(new Key(tenant, APP + id));
        return known == null ? id : known.substring(APP.length());
    }

    /** The names that were asked for so far. */
    public Asked asked() {
        return asked;
    }

    /** Whether these would have answered the same to everything that was asked of others. */
    public boolean answersLike(Identities other, Asked asked) {
        return asked.sameIn(names, other.names, Key::tenant, Key::name)
                && asked.sameIn(kinds, other.kinds, Key::tenant, Key::name);
    }

    /** For each name, in lower case, that stands for somebody of another name: the tenants in which it does. */
    public Map<String, Set<String>> tenantsByName() {
        var tenants = new HashMap<String, Set<String>>();
        names.keySet()
                .forEach(key -> tenants.computeIfAbsent(key.name(), none -> new TreeSet<>())
                        .add(key.tenant()));
        return tenants;
    }

    /** The act with everybody in it under one name. */
    public Activity fold(Activity activity) {
        String tenant = activity.tenant();
        UnaryOperator<Account> who = account -> fold(tenant, account);
        Account actor = who.apply(activity.actor());
        Activity by = actor.equals(activity.actor())
                ? activity
                : activity.with(activity.context().withActor(actor));
        if (!namesMore(by) && who.apply(by.subject()).equals(by.subject())) {
            return by; // as most are
        }
        return switch (by) {
            case Activity.MailRuleChanged a ->
                new Activity.MailRuleChanged(a.context(), who.apply(a.mailbox()), a.change(), a.rule());
            case Activity.ForwardingChanged a ->
                new Activity.ForwardingChanged(a.context(), who.apply(a.mailbox()), a.change(), a.rule());
            case Activity.MailRead a ->
                new Activity.MailRead(
                        a.context(),
                        who.apply(a.mailbox()),
                        a.whole(),
                        a.messages(),
                        a.folders(),
                        a.items(),
                        a.throttled(),
                        a.delegate());
            case Activity.MessageSent a ->
                new Activity.MessageSent(
                        a.context(), who.apply(a.mailbox()), a.sentAs(), a.message(), a.recipients(), a.attachments());
            case Activity.MessageReceived a ->
                new Activity.MessageReceived(a.context(), who.apply(a.mailbox()), a.sender(), a.message(), a.verdict());
            case Activity.MessageMoved a ->
                new Activity.MessageMoved(
                        a.context(), who.apply(a.mailbox()), a.manner(), a.from(), a.to(), a.messages());
            case Activity.RoleAssigned a ->
                new Activity.RoleAssigned(a.context(), who.apply(a.member()), a.role(), a.change());
            case Activity.AccountChanged a ->
                new Activity.AccountChanged(a.context(), who.apply(a.account()), a.change());
            case Activity.AuthMethodChanged a ->
                new Activity.AuthMethodChanged(a.context(), who.apply(a.account()), a.change(), a.method());
            case Activity.PasswordChanged a ->
                new Activity.PasswordChanged(a.context(), who.apply(a.account()), a.reset());
            case Activity.DelegateGranted a ->
                new Activity.DelegateGranted(
                        a.context(),
                        who.apply(a.mailbox()),
                        fold(tenant, a.delegate()),
                        a.rights(),
                        a.folder(),
                        a.change());
            case Activity.ProviderAlert a ->
                new Activity.ProviderAlert(a.context(), who.apply(a.about()), a.name(), a.severity());
            case Activity.ConsentGranted a ->
                new Activity.ConsentGranted(
                        a.context(), foldApp(tenant, a.app()), a.appName(), a.scopes(), a.everyone(), a.reason());
            case Activity.AppCredentialAdded a ->
                new Activity.AppCredentialAdded(
                        a.context(), foldApp(tenant, a.app()), a.appName(), a.change(), a.keys());
            case Activity.MessageTraced a ->
                new Activity.MessageTraced(
                        a.context(),
                        fold(tenant, a.sender()),
                        who.apply(a.recipient()),
                        a.message(),
                        a.delivery(),
                        a.direction(),
                        a.size(),
                        a.verdict());
            case Activity.ConfigurationSeen a ->
                new Activity.ConfigurationSeen(a.context(), who.apply(a.about()), fold(tenant, a.what()));
            case Activity.SignIn a -> a;
            case Activity.MessageHeld a -> a;
            case Activity.LinkClicked a -> a;
            case Activity.PolicyChanged a -> a;
            case Activity.FileAccessed a -> a;
            case Activity.SearchRun a -> a;
            case Activity.RuleMatched a -> a;
            case Activity.Other a -> a;
        };
    }

    private Configuration fold(String tenant, Configuration what) {
        return switch (what) {
            case Configuration.AppGrant it ->
                new Configuration.AppGrant(
                        foldApp(tenant, it.app()), it.appName(), it.scopes(), it.everyone(), it.byItself());
            case Configuration.Delegation it ->
                new Configuration.Delegation(fold(tenant, it.delegate()), it.rights(), it.folder());
            case Configuration.StandingRule it ->
                new Configuration.StandingRule(RuleTargets.folded(it.rule(), name -> fold(tenant, name)));
            default -> what; // names nobody beside whom it is about
        };
    }

    /** Whether an act names somebody beside its actor and its subject. */
    private static boolean namesMore(Activity activity) {
        return activity instanceof Activity.DelegateGranted
                || activity instanceof Activity.ConsentGranted
                || activity instanceof Activity.AppCredentialAdded
                || activity instanceof Activity.MessageTraced
                || activity instanceof Activity.ConfigurationSeen;
    }

    /** Collects what records say of names. Not safe for several threads; each may collect and be merged. */
    public static final class Collector {
        /** As written and how often: what is called once for every record only counts. */
        private final Map<Alias, Count> aliasesSeen = new HashMap<>();

        private final Map<Named, Count> peopleSeen = new HashMap<>();

        public void see(Alias alias) {
            aliasesSeen.computeIfAbsent(alias, none -> new Count()).times++;
        }

        public void see(Activity activity) {
            see(activity.tenant(), activity.actor());
            if (!activity.subject().equals(activity.actor())) {
                see(activity.tenant(), activity.subject());
            }
        }

        private void see(String tenant, Account account) {
            if (account.isPerson()) {
                peopleSeen.computeIfAbsent(new Named(tenant, account), none -> new Count()).times++;
            }
        }

        public void merge(Collector other) {
            other.aliasesSeen.forEach(
                    (alias, count) -> aliasesSeen.computeIfAbsent(alias, none -> new Count()).times += count.times);
            other.peopleSeen.forEach(
                    (named, count) -> peopleSeen.computeIfAbsent(named, none -> new Count()).times += count.times);
        }

        /** Takes over everything another has collected as being of one tenant. */
        public void merge(Collector other, String tenant) {
            other.aliasesSeen.forEach((alias, count) ->
                    aliasesSeen.computeIfAbsent(new Alias(tenant, alias.other(), alias.name()), none -> new Count())
                            .times += count.times);
            other.peopleSeen.forEach((named, count) ->
                    peopleSeen.computeIfAbsent(new Named(tenant, named.account()), none -> new Count()).times +=
                            count.times);
        }

        public Identities identities() {
            Map<Key, Map<String, Integer>> aliases = new HashMap<>();
            Map<Key, Map<String, Integer>> apps = new HashMap<>();
            aliasesSeen.forEach((alias, count) -> {
                String name = alias.name().strip().toLowerCase(Locale.ROOT);
                String other = alias.other().strip().toLowerCase(Locale.ROOT);
                boolean app = name.startsWith(APP);
                if ((app || name.contains("@")) && !other.isEmpty() && !other.equals(name)) {
                    add(app ? apps : aliases, new Key(alias.tenant(), other), name, count.times);
                }
            });
            Map<Key, Map<Account.Kind, Integer>> people = new HashMap<>();
            peopleSeen.forEach((named, count) -> {
                Account account = named.account();
                if (account.name().contains("@")) {
                    var key = new Key(named.tenant(), account.name().toLowerCase(Locale.ROOT));
                    add(people, key, account.kind(), count.times);
                }
            });
            var names = new HashMap<Key, String>();
            localParts(people.keySet(), aliases).forEach((key, found) -> {
                if (found.size() == 1) {
                    names.put(key, found.iterator().next());
                }
            });
            apps.forEach((key, found) -> {
                String app = mostSeen(found);
                names.put(key, app);
                names.put(new Key(key.tenant(), APP + key.name()), app); // the object may act, too
            });
            aliases.forEach((key, found) -> names.put(key, mostSeen(found)));
            var kinds = new HashMap<Key, Account.Kind>();
            people.forEach((key, found) -> kinds.put(key, mostSeen(found)));
            return new Identities(names, kinds);
        }

        /** The names of a tenant by what stands before the {@code @}: an Exchange alias, if only one name fits. */
        private static Map<Key, Set<String>> localParts(Set<Key> people, Map<Key, Map<String, Integer>> aliases) {
            var found = new HashMap<Key, Set<String>>();
            people.forEach(key -> addLocalPart(found, key.tenant(), key.name()));
            aliases.forEach((key, names) -> names.keySet().forEach(name -> addLocalPart(found, key.tenant(), name)));
            return found;
        }

        private static void addLocalPart(Map<Key, Set<String>> found, String tenant, String name) {
            String local = name.substring(0, name.lastIndexOf('@'));
            if (!local.isEmpty()) {
                found.computeIfAbsent(new Key(tenant, local), none -> new HashSet<>())
                        .add(name);
            }
        }

        private static <V extends Comparable<V>> void add(
                Map<Key, Map<V, Integer>> counts, Key key, V value, int times) {
            counts.computeIfAbsent(key, none -> new TreeMap<>()).merge(value, times, Integer::sum);
        }

        /** Ties go to the first in order. */
        private static <V extends Comparable<V>> V mostSeen(Map<V, Integer> counts) {
            return counts.entrySet().stream()
                    .min(Map.Entry.<V, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }
    }
}
