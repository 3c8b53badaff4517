package becquerel.detect;

import becquerel.detect.hiding.AuditSwitchedOff;
import becquerel.detect.hiding.BulkDeletion;
import becquerel.detect.hiding.SentThenDeleted;
import becquerel.detect.hiding.TracesDestroyed;
import becquerel.detect.hiding.WarningsDeleted;
import becquerel.detect.identity.PasswordGuessing;
import becquerel.detect.identity.PasswordSpray;
import becquerel.detect.identity.SprayThenSuccess;
import becquerel.detect.pattern.PatternDetector;
import becquerel.detect.rules.DelegateGrant;
import becquerel.detect.rules.DelegatesInBulk;
import becquerel.detect.rules.DivertingTransportRule;
import becquerel.detect.rules.ExternalForwardRule;
import becquerel.detect.rules.ForwardAndDelete;
import becquerel.detect.rules.HidingRule;
import becquerel.detect.rules.MailboxForward;
import becquerel.detect.rules.ManyHidingRules;
import becquerel.detect.rules.NewDelegateSends;
import becquerel.detect.rules.RepeatedRule;
import becquerel.detect.rules.RuleRemovedSoon;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.util.List;

/** Every detector there is, in alphabetical order. To add one: its class, a golden folder, and a line here. */
public final class Detectors {
    private Detectors() {}

    public static List<Detector<?>> all(Organisations organisations, Knowledge knowledge) {
        return List.of(
                new AuditSwitchedOff(),
                new BulkDeletion(knowledge),
                new DelegateGrant(organisations, knowledge),
                new DelegatesInBulk(knowledge),
                new DivertingTransportRule(organisations, knowledge),
                new ExternalForwardRule(organisations, knowledge),
                new ForwardAndDelete(organisations, knowledge),
                new HidingRule(knowledge),
                new MailboxForward(organisations, knowledge),
                new ManyHidingRules(knowledge),
                new NewDelegateSends(knowledge),
                new PasswordGuessing(),
                new PasswordSpray(organisations),
                new PatternDetector(knowledge.patterns()),
                new RepeatedRule(organisations, knowledge),
                new RuleRemovedSoon(organisations, knowledge),
                new SentThenDeleted(knowledge),
                new SprayThenSuccess(organisations),
                new TracesDestroyed(knowledge),
                new WarningsDeleted(knowledge));
    }
}
