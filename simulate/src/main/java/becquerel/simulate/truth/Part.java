package becquerel.simulate.truth;

import becquerel.simulate.world.Event;
import becquerel.simulate.world.Hand;
import becquerel.simulate.world.Person;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What one attack did, kept apart from all others, also in accounts where they meet. */
final class Part {
    private static final Comparator<Act> ORDER = Comparator.comparing(Act::time).thenComparing(Act::account);

    private final Set<Person> entered = new LinkedHashSet<>();
    private final Set<Person> targeted = new LinkedHashSet<>();
    private final Set<Person> lured = new LinkedHashSet<>();
    private final List<Act> acts = new ArrayList<>();

    void see(Act act) {
        acts.add(act);
        Event event = act.event();
        if (event.context().hand() == Hand.INTRUDER) {
            judge(event, event.context().account());
        }
    }

    /**
     * An account is entered when the intruder's hand acts in its name or in its mailbox. A sign-in that fails, and mail that asks
     * for money, only aim at it.
     */
    private void judge(Event event, Person account) {
        switch (event) {
            case Event.SignedIn signIn when signIn.code() != 0 -> targeted.add(account);
            case Event.Passed passed -> arrived(passed, account);
            default -> {
                entered.add(account);
                mailbox(event).ifPresent(entered::add);
            }
        }
    }

    private void arrived(Event.Passed passed, Person account) {
        if (!passed.recipient().equals(account.account()) || !passed.original().isEmpty()) {
            return;
        }
        if (passed.context().step().stage().equals("S1")) {
            lured.add(account);
        } else {
            targeted.add(account);
        }
    }

    /** In whose mailbox something was done. A right that is given does nothing there before it is used. */
    private static Optional<Person> mailbox(Event event) {
        return switch (event) {
            case Event.RuleChanged changed -> Optional.of(changed.mailbox());
            case Event.Forwarding forwarding -> Optional.of(forwarding.mailbox());
            case Event.Opened opened -> Optional.of(opened.mailbox());
            case Event.Synchronised all -> Optional.of(all.mailbox());
            case Event.Sent sent -> Optional.of(sent.mailbox());
            case Event.Moved moved -> Optional.of(moved.mailbox());
            case Event.SignedIn _,
                    Event.Passed _,
                    Event.Delegated _,
                    Event.Directory _,
                    Event.Consented _,
                    Event.FileUsed _,
                    Event.Searched _,
                    Event.Cmdlet _,
                    Event.Alert _ -> Optional.empty();
        };
    }

    Set<Person> entered() {
        return entered;
    }

    /** Tried or aimed at, and not entered. */
    Set<Person> targeted() {
        var only = new LinkedHashSet<>(targeted);
        only.removeAll(entered);
        return only;
    }

    Set<Person> lured() {
        return lured;
    }

    boolean concerns(Person person) {
        return entered.contains(person) || targeted.contains(person) || lured.contains(person);
    }

    /** In the order of time. */
    List<Act> acts() {
        acts.sort(ORDER);
        return acts;
    }

    /** Codes of the stages that were reached. */
    Set<String> stages(boolean visible) {
        var stages = new TreeSet<String>();
        for (Act act : acts) {
            if (!visible || !act.records().isEmpty()) {
                stages.add(act.stage());
            }
        }
        stages.remove("");
        return stages;
    }
}
