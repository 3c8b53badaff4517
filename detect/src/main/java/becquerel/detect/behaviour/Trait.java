package becquerel.detect.behaviour;

import java.util.Locale;

/**
 * Something that makes a stay more or less strange. What each is worth, in log-odds, is measured on simulated tenants
 * ({@code HandWeights}); the sum is how sure it is that a foreign hand acted there. docs/behaviour.md.
 */
public enum Trait {
    /** The network rents out machines: nobody sits there. */
    RENTED_MACHINE,
    /** A network that hides where people come from. */
    HIDDEN_EXIT,
    /** A gateway through which companies send their people's traffic. */
    WEB_GATEWAY,
    /** Nobody knows what the network is for. */
    UNKNOWN_NETWORK,
    /** The account was never elsewhere in this network. */
    NEW_NETWORK,
    /** On three other days or more it was elsewhere in this network. */
    USUAL_NETWORK,
    /** Never elsewhere in a network registered in this country. */
    NEW_COUNTRY,
    /** On three other days or more. */
    USUAL_COUNTRY,
    /** No colleague uses the network. */
    NOBODY_ELSE,
    /** Several colleagues do. */
    COLLEAGUES_NETWORK,
    /** A colleague works at this very place. */
    COLLEAGUES_PLACE,
    /** On one day alone. */
    ONE_DAY,
    /** On four days or more. */
    FOUR_DAYS,
    /** On half as many days as all other stays together, or more. */
    HALF_THE_DAYS,
    /** One act alone. */
    ONE_ACT,
    /** At hours of the week at which the account, or while it is little known its colleagues, hardly work elsewhere. */
    ODD_HOURS,
    /** At hours of the week at which it works as much as at others, or more. */
    USUAL_HOURS,
    /** Far more mail was read there on one day than the account reads on days without that place. */
    FAR_MORE_READING,
    /** Many came to that network together and work there as they did elsewhere. */
    MOVED_TOGETHER,
    /** Little else is known of the account, so that anything would be new. */
    LITTLE_KNOWN,
    /** With a client that neither the account nor any colleague uses elsewhere. */
    CLIENT_OF_NOBODY,
    /** With a client that is new to the account. */
    NEW_CLIENT,
    /** With none that the account does not use elsewhere. */
    USUAL_CLIENT,
    /** With several clients, as whoever brings their own machine and telephone. */
    SEVERAL_CLIENTS,
    /** With nothing but telephones. */
    TELEPHONE,
    /** With nothing but browsers, as whoever has no machine of the organisation. */
    ONLY_BROWSER,
    /** While the account was at work elsewhere. */
    ALSO_ELSEWHERE,
    /** While it was nowhere else. */
    ONLY_HERE,
    /** In a session that was at home elsewhere, too. */
    SHARED_SESSION,
    /** In a session of its own. */
    OWN_SESSION,
    /** The account is used to rented or hidden exits. */
    USED_TO_EXITS,
    /** With a sign-in from a machine that the directory knows. */
    REGISTERED_MACHINE;

    /** As files name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
