package becquerel.detect.behaviour;

import becquerel.activity.Activity;

/** Kinds of acts, as far as what somebody does somewhere tells whose hand it is. */
enum Doing {
    SIGNS_IN(1),
    OPENS_FILES(2),
    READS_MAIL(4),
    SENDS_MAIL(8),
    SEARCHES(16),
    MOVES_MAIL(32),
    /** All else: mostly somebody's settings. */
    CHANGES(64);

    private final int bit;

    Doing(int bit) {
        this.bit = bit;
    }

    static Doing of(Activity act) {
        return switch (act) {
            case Activity.SignIn signIn -> SIGNS_IN;
            case Activity.FileAccessed file -> OPENS_FILES;
            case Activity.MailRead read -> READS_MAIL;
            case Activity.MessageSent sent -> SENDS_MAIL;
            case Activity.SearchRun search -> SEARCHES;
            case Activity.MessageMoved moved -> MOVES_MAIL;
            default -> CHANGES;
        };
    }

    /** Its bit in a set of kinds that takes a single number. */
    int bit() {
        return bit;
    }
}
