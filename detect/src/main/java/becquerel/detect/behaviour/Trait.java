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
    /** That act is a sign-in: somebody came and did nothing, or tried a password. */
    ONE_SIGN_IN,
    /** Of two to five acts. */
    FEW_ACTS,
    /** Nobody signed in there: what was done was done with what another place had opened. */
    NO_SIGN_IN,
    /** Mail was read. */
    READS_MAIL,
    /** Somebody searched. */
    SEARCHES,
    /** Something other than signing in, mail, files and searches: mostly settings. */
    CHANGES,
    /** Files were opened and mail was sent: a day's work. */
    ORDINARY_WORK,
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
    /** At a rented or hidden exit of a network in which the account never was elsewhere. */
    NEW_EXIT,
    /** At a rented or hidden exit with a client that is new to the account. */
    EXIT_WITH_NEW_CLIENT,
    /** At a rented or hidden exit, of an account that is used to them. */
    EXIT_AS_USUAL,
    /** At a rented or hidden exit, and nothing but sign-ins. */
    EXIT_OF_SIGN_INS,
    /** With a sign-in from a machine that the directory knows. */
    REGISTERED_MACHINE;

    /** As files name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
