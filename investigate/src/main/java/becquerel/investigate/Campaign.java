package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MailRuleChanged;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.Change;
import becquerel.activity.Client;
import becquerel.activity.MailRule.Condition;
import becquerel.activity.SignInVerdict;
import becquerel.knowledge.Agent;
import becquerel.knowledge.Fingerprint;
import becquerel.knowledge.Organisation;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises a known campaign by the pattern of its steps in one account; points and words are data. */
final class Campaign {
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration NEAR = Duration.ofHours(1);

    private final List<Activity> acts;
    private final Fingerprint print;
    private final Organisation organisation;

    private Campaign(List<Activity> acts, Fingerprint print, Organisation organisation) {
        this.acts = acts;
        this.print = print;
        this.organisation = organisation;
    }

    /** A remark for the title where any account of the attack fits a known campaign; else empty. */
    static String remark(Attack attack, Organisation organisation) {
        for (Fingerprint print : Fingerprint.shipped()) {
            for (String account : attack.accounts()) {
                List<Activity> acts = attack.acts().stream()
                        .filter(act -> act.actor().name().equals(account)
                                || act.subject().name().equals(account))
                        .toList();
                if (new Campaign(acts, print, organisation).points() >= print.match()) {
                    return print.name();
                }
            }
        }
        return "";
    }

    private int points() {
        Set<String> validators = addresses(acts.stream().filter(Campaign::isValidation));
        int points = validators.isEmpty() ? 0 : print.points("validate");
        List<MailRuleChanged> forwards = rules().filter(this::forwardsMoney).toList();
        if (forwards.isEmpty()) {
            return points;
        }
        points += print.points("rule");
        Set<String> makers = addresses(forwards.stream());
        boolean elsewhere = makers.stream().noneMatch(validators::contains);
        points += elsewhere && forwards.stream().anyMatch(this::isByOldBrowser) ? print.points("agent") : 0;
        points += forwards.stream().anyMatch(this::isHidden) ? print.points("hide") : 0;
        var known = new HashSet<>(validators);
        known.addAll(makers);
        boolean taken = acts.stream()
                .anyMatch(act -> isFetch(act) && !known.contains(act.origin().address()));
        return points + (taken ? print.points("exfil") : 0);
    }

    private static Set<String> addresses(Stream<? extends Activity> acts) {
        var all = new HashSet<String>();
        acts.forEach(act -> all.add(act.origin().address()));
        return all;
    }

    private static boolean isValidation(Activity act) {
        return act instanceof SignIn signIn
                && (signIn.verdict() == SignInVerdict.SUCCESS || signIn.verdict() == SignInVerdict.PASSWORD_RIGHT)
                && Agent.of(act.origin().userAgent()).isPasswordOnly();
    }

    private Stream<MailRuleChanged> rules() {
        return acts.stream()
                .filter(MailRuleChanged.class::isInstance)
                .map(MailRuleChanged.class::cast)
                .filter(changed -> changed.change() != Change.REMOVED);
    }

    private boolean forwardsMoney(MailRuleChanged changed) {
        Set<String> words = new HashSet<>();
        changed.rule().words().forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
        words.retainAll(print.words());
        return words.size() >= 2
                && changed.rule().targets().stream()
                        .anyMatch(target -> organisation.sideOf(target) != Organisation.Side.INTERNAL);
    }

    /** Rules carry no client description, so the sign-ins around them from the same place speak for them. */
    private boolean isByOldBrowser(MailRuleChanged rule) {
        LocalDate day = LocalDate.ofInstant(rule.time(), ZoneOffset.UTC);
        return acts.stream()
                .filter(act -> act.origin().address().equals(rule.origin().address()))
                .filter(act -> Duration.between(act.time(), rule.time()).abs().compareTo(NEAR) <= 0)
                .flatMap(act -> Agent.of(act.origin().userAgent()).released().stream())
                .anyMatch(released -> released.plusMonths(print.oldMonths()).isBefore(day));
    }

    private boolean isHidden(MailRuleChanged forward) {
        return rules().anyMatch(other ->
                Duration.between(forward.time(), other.time()).abs().compareTo(SOON) <= 0
                        && (other.rule().deletes() || !other.rule().equals(forward.rule()))
                        && forward.rule().targets().stream().anyMatch(target -> mentions(other, target)));
    }

    private static boolean mentions(MailRuleChanged rule, String target) {
        int at = target.indexOf('@');
        String domain = target.substring(at + 1);
        return rule.rule().conditions().stream()
                .flatMap(condition -> switch (condition) {
                    case Condition.Words words -> words.words().stream();
                    case Condition.From from -> from.senders().stream();
                    case Condition.To to -> to.recipients().stream();
                    case Condition.Other other -> Stream.of(other.value());
                })
                .map(text -> text.toLowerCase(Locale.ROOT))
                .anyMatch(text -> text.contains(domain));
    }

    private static boolean isFetch(Activity act) {
        Client client = act.origin().client();
        boolean old = client == Client.IMAP || client == Client.POP;
        return old
                && (act instanceof MailRead
                        || (act instanceof SignIn signIn && signIn.verdict() == SignInVerdict.SUCCESS));
    }
}
