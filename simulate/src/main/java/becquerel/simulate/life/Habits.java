package becquerel.simulate.life;

import java.util.List;

/** All habits, in alphabetical order; docs/simulator.md says how common each is. */
final class Habits {
    static final List<Habit> ALL = List.of(
            new Accounts(),
            new Activations(),
            new Administering(),
            new Alarms(),
            new Arrivals(),
            new Assisting(),
            new Consents(),
            new Copying(),
            new Exercises(),
            new Factors(),
            new Filing(),
            new FirstDay(),
            new Movements(),
            new NewMachines(),
            new OldClients(),
            new OldPasswords(),
            new OutOfOffice(),
            new OwnForward(),
            new OwnRules(),
            new Reading(),
            new Refusals(),
            new Resets(),
            new Scanners(),
            new Searching(),
            new SharedMail(),
            new Strangers(),
            new Tickets(),
            new Tidying(),
            new Tokens(),
            new Writing());

    private Habits() {}
}
