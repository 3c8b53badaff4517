package becquerel.simulate;

import becquerel.simulate.attack.AdminTakeover;
import becquerel.simulate.attack.Attack;
import becquerel.simulate.attack.AttemptsOnly;
import becquerel.simulate.attack.Campaign2021;
import becquerel.simulate.attack.CarefulIntruder;
import becquerel.simulate.attack.ConsentPhishing;
import becquerel.simulate.attack.DeviceCode;
import becquerel.simulate.attack.FactorFatigue;
import becquerel.simulate.attack.InternalSpread;
import becquerel.simulate.attack.LongDwell;
import becquerel.simulate.attack.Mixed;
import becquerel.simulate.attack.NoRule;
import becquerel.simulate.attack.OutlookRule;
import becquerel.simulate.attack.PayrollDiversion;
import becquerel.simulate.attack.ResetSurvivor;
import becquerel.simulate.attack.ResidentialProxies;
import becquerel.simulate.attack.SprayImap;
import becquerel.simulate.attack.TokenTheft;
import becquerel.simulate.attack.TwoActors;
import becquerel.simulate.attack.VendorThread;
import becquerel.simulate.world.World;
import java.util.List;
import java.util.function.Function;

/**
 * A kind of world.
 *
 * @param name as people give it on the command line
 * @param about what happens, in one sentence
 * @param attacks what intruders do in a world of this kind; none in a quiet one
 */
public record Scenario(String name, String about, Function<World, List<Attack>> attacks) {
    /** All of them, in alphabetical order. */
    public static final List<Scenario> ALL = List.of(
            one(
                    "admin-takeover",
                    "An administrator is entered and makes an account, rights on mailboxes or a copy of all mail about money.",
                    AdminTakeover::in),
            one("attempts-only", "Passwords are tried on many accounts, and none opens one.", AttemptsOnly::in),
            one(
                    "campaign-2021",
                    "A voice message asks for passwords, old protocols check them, rules send finance mail out.",
                    Campaign2021::in),
            one(
                    "careful-intruder",
                    "Somebody near who knows the password reads about money in the owner's hours and changes nothing.",
                    CarefulIntruder::in),
            one("consent-phishing", "An application is given rights to mail and reads it.", ConsentPhishing::in),
            one("device-code", "The victim types the intruder's code into the provider's own page.", DeviceCode::in),
            one(
                    "internal-spread",
                    "From the first mailbox colleagues are asked, and some are entered.",
                    InternalSpread::in),
            one(
                    "long-dwell",
                    "A glance, silence for ten days and more, then fraud in the same session.",
                    LongDwell::in),
            one("mfa-fatigue", "Prompts come to the owner's telephone until one is accepted.", FactorFatigue::in),
            new Scenario("mixed", "Two or three attacks of other scenarios on different people.", Mixed::in),
            one(
                    "no-rule",
                    "Reads, searches, answers in a thread with new bank details and deletes what it sent.",
                    NoRule::in),
            one(
                    "outlook-rule",
                    "Outlook fetches the mailbox and writes the rule, of which no cmdlet tells.",
                    OutlookRule::in),
            one("payroll-diversion", "Somebody's wages are to go to another account.", PayrollDiversion::in),
            new Scenario("quiet", "Nobody breaks in.", _ -> List.of()),
            one(
                    "reset-survivor",
                    "The helpdesk resets the password, and the intruder's application reads on.",
                    ResetSurvivor::in),
            one(
                    "residential-proxies",
                    "Each of the intruder's sessions comes over another line in the victim's town.",
                    ResidentialProxies::in),
            one("spray-imap", "A few passwords for many people, slowly; then IMAP.", SprayImap::in),
            one("token-theft", "The victim's session goes on elsewhere.", TokenTheft::in),
            new Scenario("two-actors", "Two intruders who know nothing of each other in one mailbox.", TwoActors::in),
            one(
                    "vendor-thread",
                    "A supplier's mailbox was entered: new bank details come into a real thread; nobody here is entered.",
                    VendorThread::in));

    private static Scenario one(String name, String about, Function<World, Attack> attack) {
        return new Scenario(name, about, world -> List.of(attack.apply(world)));
    }

    /**
     * The scenario of that name.
     *
     * @throws IllegalArgumentException with the names there are, when there is none of that name
     */
    public static Scenario named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no scenario is called %s; there are %s"
                        .formatted(
                                name,
                                String.join(
                                        ", ", ALL.stream().map(Scenario::name).toList()))));
    }
}
