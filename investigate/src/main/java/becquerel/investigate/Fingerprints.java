package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Change;
import becquerel.activity.Configuration.StandingRule;
import becquerel.activity.MailRule;
import becquerel.activity.Message;
import becquerel.detect.Entity;
import becquerel.detect.RuleInWords;
import becquerel.investigate.Hit.Kind;
import becquerel.investigate.StoryLine.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The marks of one intruder that tell him apart, and on whom an act shows them. */
final class Fingerprints {
    /** A client that so many people outside the attack use is common property. */
    private static final int COMMON = 3;

    /**
     * One mark on one act.
     *
     * @param mark by which equal ones are known
     * @param text as people read it
     * @param account at whom it was met
     */
    record Print(Kind kind, String mark, String text, String account) {}

    private final Set<String> addresses;
    private final Set<String> sessions;
    private final Set<String> clients;
    private final Set<String> drops;
    private final Set<String> apps = new HashSet<>();
    /** By canonical text the rule as a sentence. */
    private final Map<String, String> rules = new HashMap<>();
    /** By key of the message what it is called. */
    private final Map<String, String> messages = new HashMap<>();

    Fingerprints(Attack attack) {
        this.addresses = Set.copyOf(attack.intruder().addresses().keySet());
        this.sessions = Set.copyOf(attack.intruder().sessions());
        this.clients = clients(attack);
        this.drops = attack.drops();
        for (Clue clue : attack.clues()) {
            clue.marks().stream()
                    .filter(mark -> mark.kind() == Entity.Kind.APP)
                    .forEach(mark -> apps.add(mark.value().toLowerCase(Locale.ROOT)));
        }
        for (Activity act : attack.acts()) {
            if (attack.side(act) == Side.INTRUDER) {
                rule(act)
                        .filter(Fingerprints::isTelling)
                        .ifPresent(rule -> rules.putIfAbsent(canonical(rule), RuleInWords.doing(rule)));
                if (act instanceof MessageSent sent) {
                    key(sent.message()).ifPresent(key -> messages.putIfAbsent(key, name(sent.message())));
                }
            }
        }
        Lures.of(attack).messages().forEach(mail -> messages.putIfAbsent(lure(mail), name(mail)));
    }

    /** Descriptions the intruder used and no owner does; colleagues on the same browser tell nothing. */
    private static Set<String> clients(Attack attack) {
        Map<String, Set<String>> others = new HashMap<>();
        var his = new HashSet<String>();
        var owners = new HashSet<String>();
        Set<String> own = attack.accounts();
        for (Activity act : attack.acts()) {
            String agent = act.origin().userAgent();
            switch (attack.side(act)) {
                case INTRUDER -> his.add(agent);
                case OWNER -> owners.add(agent);
                case UNKNOWN -> {
                    if (!own.contains(act.actor().name())) {
                        others.computeIfAbsent(agent, none -> new HashSet<>())
                                .add(act.actor().name());
                    }
                }
            }
        }
        his.remove("");
        his.removeAll(owners);
        his.removeIf(agent -> others.getOrDefault(agent, Set.of()).size() >= COMMON);
        return his;
    }

    /** Every mark the act shows. */
    List<Print> on(Activity act) {
        var prints = new ArrayList<Print>();
        if (!Deed.of(act).isNobodys()) {
            String actor = act.actor().name();
            add(prints, Kind.ADDRESS, addresses, act.origin().address(), actor);
            add(prints, Kind.SESSION, sessions, act.session(), actor);
            add(prints, Kind.CLIENT, clients, act.origin().userAgent(), actor);
            add(prints, Kind.APP, apps, app(act), actor);
        }
        String whose = act.subject().name();
        rule(act).ifPresent(rule -> {
            String known = rules.get(canonical(rule));
            if (known != null) {
                prints.add(new Print(Kind.RULE, canonical(rule), known, whose));
            }
            new TreeSet<>(rule.targets()).forEach(target -> add(prints, Kind.DROP_ADDRESS, drops, target, whose));
        });
        switch (act) {
            case MessageTraced mail -> {
                add(prints, Kind.DROP_ADDRESS, drops, mail.recipient().name(), mail.sender());
                message(prints, lure(mail), mail.recipient().name());
                key(mail.message())
                        .ifPresent(key -> message(prints, key, mail.recipient().name()));
            }
            case MessageSent sent ->
                key(sent.message()).ifPresent(key -> sent.recipients().forEach(to -> message(prints, key, to)));
            case MailRead read ->
                read.messages().forEach(each -> key(each).ifPresent(key -> message(prints, key, whose)));
            default -> {
                // shows no more than where it was done from
            }
        }
        return prints;
    }

    private static void add(List<Print> prints, Kind kind, Set<String> marks, String mark, String account) {
        if (!mark.isEmpty() && marks.contains(mark)) {
            prints.add(new Print(kind, mark, mark, account));
        }
    }

    private void message(List<Print> prints, String key, String account) {
        String known = messages.get(key);
        if (known != null) {
            prints.add(new Print(Kind.MESSAGE, key, known, account));
        }
    }

    private static String app(Activity act) {
        String app = act instanceof ConsentGranted consent
                ? consent.app()
                : act.origin().app();
        return app.toLowerCase(Locale.ROOT);
    }

    private static Optional<MailRule> rule(Activity act) {
        return switch (act) {
            case MailRuleChanged changed when changed.change() != Change.REMOVED -> Optional.of(changed.rule());
            case ForwardingChanged changed when changed.change() != Change.REMOVED -> Optional.of(changed.rule());
            case ConfigurationSeen seen when seen.what() instanceof StandingRule(var rule) -> Optional.of(rule);
            default -> Optional.empty();
        };
    }

    /** A rule on one everyday word is nobody's handwriting. */
    private static boolean isTelling(MailRule rule) {
        return !rule.targets().isEmpty() || new TreeSet<>(rule.words()).size() > 1;
    }

    /** What it looks for and what it does, whatever its name and the order of its parts. */
    private static String canonical(MailRule rule) {
        var words = new TreeSet<String>();
        rule.words().forEach(word -> words.add(word.strip().toLowerCase(Locale.ROOT)));
        var does = new TreeSet<String>();
        rule.actions().forEach(action -> does.add(action.toString().toLowerCase(Locale.ROOT)));
        return words + " " + does;
    }

    private static Optional<String> key(Message message) {
        return message.id().isBlank()
                ? Optional.empty()
                : Optional.of(message.id().strip().toLowerCase(Locale.ROOT));
    }

    /** Each recipient of a lure gets a message of his own; sender and subject are the same. */
    private static String lure(MessageTraced mail) {
        return "lure " + mail.sender().toLowerCase(Locale.ROOT) + " "
                + mail.message().subject();
    }

    private static String name(Message message) {
        return message.subject().isEmpty() ? message.id() : message.subject();
    }

    private static String name(MessageTraced mail) {
        String subject = mail.message().subject();
        return (subject.isEmpty() ? "a message" : subject) + " from " + mail.sender();
    }
}
