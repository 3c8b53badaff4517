package becquerel.detect;

import becquerel.detect.hiding.AuditSwitchedOff;
import becquerel.detect.hiding.BulkDeletion;
import becquerel.detect.hiding.SentThenDeleted;
import becquerel.detect.hiding.TracesDestroyed;
import becquerel.detect.hiding.WarningsDeleted;
import becquerel.detect.identity.AccountMade;
import becquerel.detect.identity.AccountsLocked;
import becquerel.detect.identity.AppConsent;
import becquerel.detect.identity.AppGrantStands;
import becquerel.detect.identity.AppInManyMailboxes;
import becquerel.detect.identity.AppSecret;
import becquerel.detect.identity.CodeRedeemedElsewhere;
import becquerel.detect.identity.DeviceAfterSignIn;
import becquerel.detect.identity.DeviceCode;
import becquerel.detect.identity.DormantAccount;
import becquerel.detect.identity.FactorCarried;
import becquerel.detect.identity.FactorPushed;
import becquerel.detect.identity.FinanceSearch;
import becquerel.detect.identity.ImpossibleTravel;
import becquerel.detect.identity.LegacySignIn;
import becquerel.detect.identity.LinkThenMail;
import becquerel.detect.identity.MailThroughApp;
import becquerel.detect.identity.MassDownload;
import becquerel.detect.identity.MassMailReading;
import becquerel.detect.identity.MethodAfterNewNetwork;
import becquerel.detect.identity.NewNetworkThenChange;
import becquerel.detect.identity.PasswordGuessing;
import becquerel.detect.identity.PasswordKnown;
import becquerel.detect.identity.PasswordSpray;
import becquerel.detect.identity.PhishedSignIn;
import becquerel.detect.identity.ProviderRisk;
import becquerel.detect.identity.ResetThenSignIn;
import becquerel.detect.identity.RightsRaised;
import becquerel.detect.identity.ScriptedSignIn;
import becquerel.detect.identity.SessionMoves;
import becquerel.detect.identity.SingleFactorUnusual;
import becquerel.detect.identity.SlowSpray;
import becquerel.detect.identity.SprayThenSuccess;
import becquerel.detect.identity.StaleBrowser;
import becquerel.detect.identity.TellingAttachment;
import becquerel.detect.mail.InternalBurst;
import becquerel.detect.mail.LookalikeOwnDomain;
import becquerel.detect.mail.LookalikePartnerDomain;
import becquerel.detect.mail.MailToLookalike;
import becquerel.detect.rules.DelegateGrant;
import becquerel.detect.rules.DelegatesInBulk;
import becquerel.detect.rules.DivertingTransportRule;
import becquerel.detect.rules.ExternalForwardRule;
import becquerel.detect.rules.ForwardAndDelete;
import becquerel.detect.rules.ForwardDelivered;
import becquerel.detect.rules.HidingRule;
import becquerel.detect.rules.MailboxForward;
import becquerel.detect.rules.ManyHidingRules;
import becquerel.detect.rules.NewDelegateSends;
import becquerel.detect.rules.RepeatedRule;
import becquerel.detect.rules.RuleRemovedSoon;
import becquerel.detect.sigma.activity.ActivityRules;
import becquerel.detect.sigma.activity.RuleDetector;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.NetworkLookup;
import becquerel.knowledge.Organisations;
import java.util.List;

/**
 * Every detector there is, in alphabetical order. To add one: its class, a golden folder, and a line here. What one record tells by
 * itself needs no detector of its own but a rule.
 */
public final class Detectors {
    private Detectors() {}

    public static List<Detector<?>> all(Organisations organisations, Knowledge knowledge, ActivityRules rules) {
        NetworkLookup networks = NetworkLookup.shipped();
        return List.of(
                new AccountMade(),
                new AccountsLocked(organisations),
                new AppConsent(organisations),
                new AppGrantStands(organisations),
                new AppInManyMailboxes(organisations),
                new AppSecret(organisations),
                new AuditSwitchedOff(),
                new BulkDeletion(knowledge),
                new CodeRedeemedElsewhere(organisations, networks),
                new DelegateGrant(organisations, knowledge),
                new DelegatesInBulk(knowledge),
                new DeviceAfterSignIn(organisations, networks),
                new DeviceCode(organisations, networks),
                new DivertingTransportRule(organisations, knowledge),
                new DormantAccount(organisations, networks),
                new ExternalForwardRule(organisations, knowledge),
                new FactorCarried(organisations, networks),
                new FactorPushed(organisations, networks),
                new FinanceSearch(knowledge),
                new ForwardAndDelete(organisations, knowledge),
                new ForwardDelivered(organisations, knowledge),
                new HidingRule(knowledge),
                new ImpossibleTravel(organisations, networks),
                new InternalBurst(organisations, knowledge),
                new LegacySignIn(organisations, networks),
                new LinkThenMail(),
                new LookalikeOwnDomain(organisations, knowledge),
                new LookalikePartnerDomain(organisations, knowledge),
                new MailThroughApp(organisations),
                new MailToLookalike(organisations, knowledge),
                new MailboxForward(organisations, knowledge),
                new ManyHidingRules(knowledge),
                new MassDownload(),
                new MassMailReading(),
                new MethodAfterNewNetwork(organisations, networks),
                new NewDelegateSends(knowledge),
                new NewNetworkThenChange(organisations, networks),
                new PasswordGuessing(),
                new PasswordKnown(organisations, networks),
                new PasswordSpray(organisations),
                new PhishedSignIn(organisations, networks, knowledge.links()),
                new ProviderRisk(),
                new RepeatedRule(organisations, knowledge),
                new ResetThenSignIn(organisations, networks),
                new RightsRaised(),
                new RuleDetector(rules, organisations, knowledge),
                new RuleRemovedSoon(organisations, knowledge),
                new ScriptedSignIn(organisations),
                new SentThenDeleted(knowledge),
                new SessionMoves(networks),
                new SingleFactorUnusual(organisations, networks),
                SlowSpray.byOneClient(organisations),
                SlowSpray.fromOneSource(organisations),
                new SprayThenSuccess(organisations),
                new StaleBrowser(),
                new TellingAttachment(knowledge),
                new TracesDestroyed(knowledge),
                new WarningsDeleted(knowledge));
    }
}
