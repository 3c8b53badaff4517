package becquerel.investigate;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.AccountChanged;
import becquerel.activity.Activity.Other;
import becquerel.activity.Activity.PasswordChanged;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Change;
import becquerel.activity.EvidenceRef;
import becquerel.investigate.OpenItem.Kind;
import becquerel.investigate.StoryLine.Side;
import becquerel.knowledge.CleanUp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was done to shut the intruder out of each account, as records show and as a person told, and what he did there all the
 * same.
 */
final class Remedies {
    /** Tokens given out before live an hour to an hour and a half; until then only a sign-in is news. */
    private static final Duration TOKENS_LIVE = Duration.ofMinutes(90);

    private static final Pattern EVERYBODY = Pattern.compile("\\b(all|every|everybody|everyone)\\b");

    private final Attack attack;
    /** The last of each account. */
    private final Map<String, Remedy> last = new HashMap<>();

    private final List<CleanUp> told;

    Remedies(Attack attack, List<CleanUp> told) {
        this.attack = attack;
        this.told = told;
        for (Activity act : attack.acts()) {
            String account = shutOut(act);
            if (!account.isEmpty() && isAnswer(act, account)) {
                add(account, new Remedy(act.time(), words(act, account), act.proofs()));
            }
        }
        attack.accounts().forEach(this::addTold);
    }

    private void add(String account, Remedy remedy) {
        last.merge(account, remedy, (a, b) -> Remedy.ORDER.compare(a, b) > 0 ? a : b);
    }

    /** The account that nobody can use any longer as before; empty for other acts. */
    private static String shutOut(Activity act) {
        return switch (act) {
            case PasswordChanged password -> password.account().name();
            case AccountChanged changed ->
                changed.change() == Change.DISABLED || changed.change() == Change.REMOVED
                        ? changed.account().name()
                        : "";
            case Other other -> isRevocation(other) ? other.object().toLowerCase(Locale.ROOT) : "";
            default -> "";
        };
    }

    /** Whether all sessions of somebody were ended. */
    static boolean isRevocation(Activity act) {
        String operation = act.context().operation().toLowerCase(Locale.ROOT);
        return operation.startsWith("update stsrefreshtokenvalidfrom") || operation.startsWith("revoke");
    }

    /** Whether another person did it, or the owner at his usual place, once something was wrong. */
    private boolean isAnswer(Activity act, String account) {
        boolean owner = attack.side(act) == Side.OWNER;
        boolean another = attack.side(act) == Side.UNKNOWN
                && act.actor().kind() == Account.Kind.PERSON
                && !act.actor().name().equals(account)
                && !attack.entered().contains(act.actor().name());
        return (owner || another) && !Census.failed(act) && !act.time().isBefore(attack.since(account));
    }

    private static String words(Activity act, String account) {
        String done = switch (act) {
            case PasswordChanged password -> "the password of " + Phrases.plain(account) + " was set anew";
            case Other other -> "the sessions of " + Phrases.plain(account) + " were revoked";
            default -> "the account " + Phrases.plain(account) + " was disabled";
        };
        return done + " by " + Phrases.plain(act.actor().name()) + " on " + Phrases.moment(act.time());
    }

    private void addTold(String account) {
        for (CleanUp each : told) {
            if (isAbout(each, account) && !each.time().isBefore(attack.since(account))) {
                String words =
                        "the clean-up of " + Phrases.moment(each.time()) + " (" + Phrases.quoted(each.act()) + ")";
                add(account, new Remedy(each.time(), words, List.of()));
            }
        }
    }

    /** By its address, by the name before the @, or because it was done for everybody and names nobody. */
    private boolean isAbout(CleanUp told, String account) {
        String act = told.act().toLowerCase(Locale.ROOT);
        return names(act, account)
                || (EVERYBODY.matcher(act).find()
                        && act.indexOf('@') < 0
                        && attack.accounts().stream().noneMatch(each -> names(act, each)));
    }

    private static boolean names(String act, String account) {
        int at = account.indexOf('@');
        String name = at > 0 && act.indexOf('@') < 0 ? account.substring(0, at) : account;
        return !name.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}._-])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_-])")
                        .matcher(act)
                        .find();
    }

    /** What was done after something was made and did not end it: that it works on is said with it. */
    Optional<Remedy> after(Activity made, Thing thing) {
        return Stream.of(thing.where(), made.actor().name(), made.subject().name())
                .flatMap(account -> Optional.ofNullable(last.get(account)).stream())
                .filter(remedy -> remedy.time().isAfter(made.time()))
                .max(Remedy.ORDER);
    }

    /** The last thing done to shut him out of an account. */
    Optional<Remedy> last(String account) {
        return Optional.ofNullable(last.get(account));
    }

    /** Accounts in which the intruder's session or address was at work after the last act of clean-up. */
    List<OpenItem> stillUsed() {
        var items = new ArrayList<OpenItem>();
        last.forEach((account, remedy) -> {
            List<Activity> acts = attack.acts().stream()
                    .filter(act -> act.actor().name().equals(account) && isHisAfter(act, remedy))
                    .toList();
            if (!acts.isEmpty()) {
                items.add(item(account, remedy, acts));
            }
        });
        return items;
    }

    /** An act without a session or address is not enough to say that he is still there. */
    private boolean isHisAfter(Activity act, Remedy remedy) {
        return isNews(act, remedy)
                && !Census.failed(act)
                && !attack.isStep(act)
                && attack.side(act) == Side.INTRUDER
                && (attack.intruder().knowsSession(act) || attack.intruder().knowsAddress(act));
    }

    /** Whether it happened when what was given out before had ended. */
    boolean isNews(Activity act, Remedy remedy) {
        return act.time()
                .isAfter(act instanceof SignIn ? remedy.time() : remedy.time().plus(TOKENS_LIVE));
    }

    private OpenItem item(String account, Remedy remedy, List<Activity> acts) {
        Activity first = acts.getFirst();
        var evidence = new ArrayList<EvidenceRef>(remedy.evidence());
        acts.forEach(act -> evidence.addAll(act.proofs()));
        String text = "The intruder still acts as " + Phrases.plain(account) + " after " + remedy.words() + ": "
                + Phrases.count(acts.size(), "act", "acts") + " from his session or address until "
                + Phrases.moment(acts.getLast().time()) + "; the first: "
                + Telling.of(new Passage(Deed.of(first), Side.INTRUDER, first));
        return new OpenItem(Kind.ACCESS, account, text, first.time(), Side.INTRUDER, evidence);
    }
}
