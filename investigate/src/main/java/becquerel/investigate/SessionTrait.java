package becquerel.investigate;

import java.util.Locale;

/** What is asked of a stretch of acts to tell whose hand it was; docs/sessions.md. What each is worth is data (HandWeights). */
public enum SessionTrait {
    /** How strange the place is to the account, by {@link becquerel.detect.behaviour.UnfamiliarHand}: hardly at all. */
    HOME("nothing about the place is strange to the account"),
    USUAL_PLACE("the place is hardly strange to the account"),
    RARE_PLACE("the place is a little strange to the account"),
    STRANGE_PLACE("the place is strange to the account"),
    STRANGER("place, network or client are very strange to the account"),
    /** Nothing can be said of the place: none, the provider's, tries alone, or the only one the account is known from. */
    NO_PLACE("there is no place to compare: none is named, or the account was never elsewhere"),
    /** A finding rests on what was done in it; the surest one counts. */
    FOUND_FAINT("a faint finding rests on it"),
    FOUND_UNSURE("a finding rests on it that is unsure by itself"),
    FOUND_STRONG("a finding rests on it that is strong by itself"),
    /** In a session that the intruder alone is known to have. */
    HIS_SESSION("the session is known to be the intruder's"),
    /** From an address that was the intruder's at that time. */
    HIS_ADDRESS("the address was the intruder's at that time"),
    /** Of an application that he let in. */
    HIS_APP("it is of an application that the intruder let in"),
    /** Without a place, just after something else of his in the account. */
    IN_HIS_WAKE("it came just after an act of his, from no place of its own"),
    /** The account was at that address on two days before anything was wrong. */
    HABIT("the account was at the address on two days before anything was wrong"),
    /** The account itself is one that the intruder is sure to have been in. */
    ATTACKED("the account is one that was attacked"),
    /** Over before anything strong was found about the account. */
    BEFORE("it was over before anything was found about the account"),
    /** Begun after everything that was found about the attack. */
    AFTERWARDS("it began after everything that was found");

    private final String says;

    SessionTrait(String says) {
        this.says = says;
    }

    /** As a term of a sum reads. */
    public String says() {
        return says;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
