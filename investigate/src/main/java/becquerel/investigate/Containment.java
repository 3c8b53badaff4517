package becquerel.investigate;

import java.util.List;

/** What to do about a mailbox takeover, in this order, whoever the victim is. Nothing here is done by the program. */
public final class Containment {
    /**
     * One step.
     *
     * @param what to do, in the imperative
     * @param why it stands at this place
     */
    public record Step(String what, String why) {}

    /**
     * How the order changes.
     *
     * @param when the situation
     * @param change what to do differently
     */
    public record Variant(String when, String change) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    "If money may be moving, stop it now: ask the bank to recall it and tell business partners by telephone to"
                            + " hold payments. Use numbers from contracts, not from mail.",
                    "Hours decide whether money comes back; this runs beside everything else."),
            new Step(
                    "Preserve evidence: put the mailboxes on hold and export audit log, sign-ins, rules, forwarding,"
                            + " permissions, app grants, sign-in methods and devices.",
                    "It takes minutes, intruders delete, and sign-in logs are kept only for days."),
            new Step("Block sign-in for the accounts.", "Nobody gets a new token from now on; it can be undone."),
            new Step(
                    "Set new passwords; where passwords come from the own directory, there as well.",
                    "The old one is known to the intruder."),
            new Step(
                    "Revoke all sessions and refresh tokens.",
                    "A new password alone does not end sessions that are already open."),
            new Step(
                    "Remove sign-in methods, devices and app grants the owner does not recognise, and secrets added to apps.",
                    "Otherwise the intruder returns with his own second factor or app."),
            new Step(
                    "Remove the intruder's inbox rules, forwarding, delegations, mobile devices, transport rules and"
                            + " connectors, hidden rules too; switch off old mail protocols.",
                    "They work on after a new password."),
            new Step(
                    "Take back roles, disable accounts the intruder made, restore access policies and switch auditing on.",
                    "It undoes what reaches beyond one mailbox."),
            new Step(
                    "Revoke sessions once more, then unblock: the owner enrols the second factor anew with a pass handed over"
                            + " in person.",
                    "Tokens that were made in between die."),
            new Step(
                    "Look for the same addresses, sessions, apps, rule words and forward targets in every other account.",
                    "Such attacks seldom stop at one mailbox."),
            new Step(
                    "Remove the lure and what was sent on from all mailboxes; block sender, links and addresses.",
                    "It keeps the next person from falling for it."),
            new Step(
                    "Find out what was read or copied, tell those concerned and business partners, and report the"
                            + " infrastructure to its providers.",
                    "It needs the whole picture, and the law sets time limits."),
            new Step(
                    "Watch the accounts and the intruder's addresses closely for 30 days and close the gaps that let him in.",
                    "Intruders try again where they succeeded."));

    private static final List<Variant> VARIANTS = List.of(
            new Variant(
                    "The session was stolen although a second factor was used",
                    "Revoking sessions may come before the new password; the password is needed all the same, for it was"
                            + " typed into the intruder's page."),
            new Variant(
                    "Only an app was given access",
                    "Remove the app's grant first: a new password does nothing against it."),
            new Variant(
                    "No account was entered and only a similar domain is used",
                    "Hold payments, block the domain, tell the partners and report the domain; the accounts can stay as they"
                            + " are."));

    private Containment() {}

    public static List<Step> steps() {
        return STEPS;
    }

    public static List<Variant> variants() {
        return VARIANTS;
    }
}
