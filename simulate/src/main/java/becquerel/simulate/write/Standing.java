package becquerel.simulate.write;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.InboxRule;
import becquerel.simulate.world.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is set up when the log ends: it hears of every change, and keeps what differs from what everybody has. */
public final class Standing {
    /** A rule of a mailbox. */
    record Rule(String mailbox, InboxRule rule, boolean enabled) {}

    /** Where a mailbox's mail goes. */
    record Forward(String target, boolean keepsCopy) {}

    /** A right on a mailbox. */
    record Right(String mailbox, String to, String right) {}

    /** A rule of the organisation. */
    record Transport(Instant changed, TreeMap<String, String> parameters) {}

    private final World world;
    private final Map<String, Map<String, Rule>> rules = new TreeMap<>();
    private final Map<String, Forward> forwards = new TreeMap<>();
    private final Map<Right, Right> rights = new LinkedHashMap<>();
    private final Map<String, Transport> transport = new TreeMap<>();
    private final Map<String, Map<String, String>> mailboxes = new TreeMap<>();
    private final Map<String, String> settings = new TreeMap<>();
    private final Map<String, Event.Consented> grants = new LinkedHashMap<>();
    private final Map<String, Boolean> factors = new TreeMap<>();
    private final Map<String, Boolean> enabled = new TreeMap<>();
    private final Map<String, Event.Directory> made = new TreeMap<>();

    public Standing(World world) {
        this.world = world;
    }

    /** Hears of an event; one thread. */
    public void see(Event event) {
        switch (event) {
            case Event.RuleChanged changed -> rule(changed);
            case Event.Forwarding forwarding ->
                forward(forwarding.mailbox().account(), forwarding.target(), forwarding.keepsCopy());
            case Event.Delegated delegated -> delegated(delegated);
            case Event.Consented consented ->
                grants.put(
                        consented.servicePrincipal()
                                + (consented.everyone()
                                        ? ""
                                        : consented.context().account().account()),
                        consented);
            case Event.Cmdlet cmdlet -> cmdlet(cmdlet);
            case Event.Directory directory -> directory(directory);
            default -> {}
        }
    }

    private void rule(Event.RuleChanged changed) {
        String mailbox = changed.mailbox().account();
        String name = changed.rule().name();
        Map<String, Rule> own = rules.computeIfAbsent(mailbox, _ -> new LinkedHashMap<>());
        switch (changed.change()) {
            case NEW, SET, ENABLE -> own.put(name, new Rule(mailbox, changed.rule(), true));
            case DISABLE -> own.computeIfPresent(name, (_, rule) -> new Rule(mailbox, rule.rule(), false));
            case REMOVE -> own.remove(name);
        }
    }

    private void forward(String mailbox, String target, boolean keepsCopy) {
        if (target.isEmpty()) {
            forwards.remove(mailbox);
        } else {
            forwards.put(mailbox, new Forward(target, keepsCopy));
        }
    }

    private void delegated(Event.Delegated event) {
        var right = new Right(event.mailbox().account(), event.to(), event.right());
        if (event.given()) {
            rights.put(right, right);
        } else {
            rights.remove(right);
        }
    }

    private void cmdlet(Event.Cmdlet event) {
        Map<String, String> parameters = event.parameters();
        switch (event.name()) {
            case "New-TransportRule", "Set-TransportRule" ->
                transport.merge(event.object(), new Transport(event.time(), new TreeMap<>(parameters)), (old, next) -> {
                    var both = new TreeMap<>(old.parameters());
                    both.putAll(next.parameters());
                    return new Transport(next.changed(), both);
                });
            case "Remove-TransportRule" -> transport.remove(event.object());
            case "Set-CASMailbox", "Set-Mailbox" -> {
                mailboxes.computeIfAbsent(account(event), _ -> new TreeMap<>()).putAll(parameters);
                String target = parameters.get("ForwardingSmtpAddress");
                if (target != null) {
                    forward(
                            account(event),
                            target.replace("smtp:", ""),
                            Boolean.parseBoolean(parameters.get("DeliverToMailboxAndForward")));
                }
            }
            case "Set-HostedOutboundSpamFilterPolicy" -> settings.putAll(parameters);
            default -> {}
        }
    }

    /** Cmdlets name a mailbox by its account or its alias. */
    private String account(Event.Cmdlet event) {
        String name = event.parameters().getOrDefault("Identity", event.object());
        return name.indexOf('@') > 0 ? name : name + "@" + world.tenant().domain();
    }

    private void directory(Event.Directory event) {
        switch (event.activity()) {
            case "User registered security info", "Admin registered security info" -> factors.put(event.target(), true);
            case "User deleted security info", "Admin deleted security info" -> factors.put(event.target(), false);
            case "Add user" -> made.put(event.target(), event);
            case "Delete user" -> made.remove(event.target());
            case "Disable account" -> enabled.put(event.target(), false);
            case "Enable account" -> enabled.put(event.target(), true);
            default -> {}
        }
    }

    List<Rule> rules() {
        var all = new ArrayList<Rule>();
        rules.values().forEach(each -> all.addAll(each.values()));
        return all;
    }

    Map<String, Forward> forwards() {
        return forwards;
    }

    List<Right> rights() {
        return List.copyOf(rights.values());
    }

    Map<String, Transport> transport() {
        return transport;
    }

    /** What cmdlets set for a mailbox; empty for most. */
    Map<String, String> mailbox(String account) {
        return mailboxes.getOrDefault(account, Map.of());
    }

    Map<String, String> settings() {
        return settings;
    }

    List<Event.Consented> grants() {
        return List.copyOf(grants.values());
    }

    boolean factor(String account, boolean usually) {
        return factors.getOrDefault(account, usually);
    }

    /** Accounts that were made and are nobody's of those who were there from the start. */
    List<Event.Directory> strangers() {
        return made.values().stream()
                .filter(each -> world.person(each.target()) == null)
                .toList();
    }

    boolean enabled(String account) {
        return enabled.getOrDefault(account, true);
    }

    /** Writes the configuration exports that the seed includes. */
    public List<Log.Written> write(Path evidence) throws IOException {
        return new SettingsFiles(world, this, evidence).write();
    }
}
