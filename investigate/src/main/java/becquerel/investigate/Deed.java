package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.AppCredentialAdded;
import becquerel.activity.Activity.AuthMethodChanged;
import becquerel.activity.Activity.ConfigurationSeen;
import becquerel.activity.Activity.ConsentGranted;
import becquerel.activity.Activity.DelegateGranted;
import becquerel.activity.Activity.FileAccessed;
import becquerel.activity.Activity.ForwardingChanged;
import becquerel.activity.Activity.LinkClicked;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.MessageHeld;
import becquerel.activity.Activity.MessageMoved;
import becquerel.activity.Activity.MessageReceived;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.MessageTraced;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Activity.PolicyChanged;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Activity.RoleAssigned;
import becquerel.activity.Activity.RuleMatched;
import becquerel.activity.Activity.SearchRun;
import becquerel.activity.Activity.SignIn;
import becquerel.detect.Stage;
import java.util.Optional;

/** What sort of act it was, as a story tells it: one by one, or many in one line; worth telling without a known hand or not. */
enum Deed {
    TRY(true, false),
    PASSWORD_KNOWN(true, false),
    SIGN_IN(true, false),
    UNFINISHED_SIGN_IN(true, false),
    RULE(false, true),
    FORWARD(false, true),
    DELEGATE(false, true),
    READ(true, false),
    SEND(false, true),
    RECEIVE(true, false),
    TRACE(true, false),
    HOLD(true, false),
    CLICK(false, false),
    DELETE(true, true),
    MOVE(true, false),
    CONSENT(true, true),
    SECRET(false, true),
    ROLE(true, true),
    ACCOUNT(false, true),
    METHOD(true, true),
    PASSWORD(true, true),
    POLICY(true, true),
    SHARE(true, true),
    FILE(true, false),
    SEARCH(true, false),
    ALERT(true, false),
    STATE(true, false),
    OTHER(true, false);

    private final boolean manyInOne;
    private final boolean notable;

    Deed(boolean manyInOne, boolean notable) {
        this.manyInOne = manyInOne;
        this.notable = notable;
    }

    /** Whether several such acts in a row make one line. */
    boolean isManyInOne() {
        return manyInOne;
    }

    /** Whether such an act is told although nobody knows whose hand it was. */
    boolean isNotable() {
        return notable;
    }

    /** Whether such acts are only the background of others, and first to be told coarsely. */
    boolean isBackground() {
        return switch (this) {
            case SIGN_IN, UNFINISHED_SIGN_IN, READ, MOVE, FILE, SEARCH, OTHER, RECEIVE, TRACE, HOLD, STATE, ALERT ->
                true;
            default -> false;
        };
    }

    /** Whether nobody acted: mail on its way and states say where things are, not who was where. */
    boolean isNobodys() {
        return this == TRACE || this == HOLD || this == STATE;
    }

    static Deed of(Activity act) {
        return switch (act) {
            case SignIn signIn -> of(signIn);
            case MailRuleChanged rule -> RULE;
            case ForwardingChanged forward -> FORWARD;
            case DelegateGranted delegate -> DELEGATE;
            case MailRead read -> READ;
            case MessageSent sent -> SEND;
            case MessageReceived received -> RECEIVE;
            case MessageTraced traced -> TRACE;
            case MessageHeld held -> HOLD;
            case LinkClicked click -> CLICK;
            case MessageMoved moved -> moved.manner().deletes() ? DELETE : MOVE;
            case ConsentGranted consent -> CONSENT;
            case AppCredentialAdded secret -> SECRET;
            case RoleAssigned role -> ROLE;
            case AccountChanged account -> ACCOUNT;
            case AuthMethodChanged method -> METHOD;
            case PasswordChanged password -> PASSWORD;
            case PolicyChanged policy -> POLICY;
            case FileAccessed file -> file.sharedWith().isEmpty() ? FILE : SHARE;
            case SearchRun search -> SEARCH;
            case ProviderAlert alert -> ALERT;
            case ConfigurationSeen state -> STATE;
            case RuleMatched match -> OTHER; // never handed to an investigation, which sees the act itself
            case Other other -> OTHER;
        };
    }

    private static Deed of(SignIn signIn) {
        return switch (signIn.verdict()) {
            case SUCCESS -> SIGN_IN;
            case WRONG_PASSWORD, UNKNOWN_ACCOUNT, LOCKED -> TRY;
            case PASSWORD_RIGHT -> PASSWORD_KNOWN;
            case INTERRUPTED, OTHER_FAILURE -> UNFINISHED_SIGN_IN;
        };
    }

    /** The step of an attack such an act is when it is the intruder's; empty where that depends. */
    Optional<Stage> stage() {
        return switch (this) {
            case TRY, PASSWORD_KNOWN, CONSENT -> Optional.of(Stage.S2);
            case SIGN_IN -> Optional.of(Stage.S3);
            case RULE, FORWARD, DELEGATE, SECRET, ROLE, ACCOUNT, METHOD, PASSWORD -> Optional.of(Stage.S4);
            case READ, SHARE, FILE, SEARCH -> Optional.of(Stage.S5);
            case DELETE -> Optional.of(Stage.S6);
            case SEND -> Optional.of(Stage.S7);
            case CLICK -> Optional.of(Stage.S1);
            case UNFINISHED_SIGN_IN, RECEIVE, TRACE, HOLD, STATE, MOVE, POLICY, ALERT, OTHER -> Optional.empty();
        };
    }
}
