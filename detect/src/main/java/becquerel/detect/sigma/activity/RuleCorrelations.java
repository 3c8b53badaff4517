package becquerel.detect.sigma.activity;

import becquerel.activity.Account;
import becquerel.activity.Activity;
import becquerel.activity.Activity.RuleMatched;
import becquerel.activity.EvidenceRef;
import becquerel.detect.Draft;
import becquerel.detect.Entity;
import becquerel.detect.Finding;
import becquerel.detect.Quoted;
import becquerel.detect.Sentences;
import becquerel.detect.sigma.correlate.Correlated;
import becquerel.detect.sigma.correlate.Correlating;
import becquerel.detect.sigma.correlate.Correlator;
import becquerel.detect.sigma.correlate.Matched;
import becquerel.knowledge.Knowledge;
import becquerel.knowledge.Organisations;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Correlations over what rules match, of activities and of native fields alike. Sees activities in order of time, on one thread. */
public final class RuleCorrelations {
    private static final String NAME = "correlated-acts";
    private static final int VERSION = 1;

    private final Correlator correlator;
    private final Correlating<Proof> correlating;
    private final Map<String, FindingContent> contents;
    private final ActivityMatches grounds;
    private final Map<String, Finding> found = new TreeMap<>();

    /** What is kept of an act that counted. */
    private record Proof(Instant time, EvidenceRef record, String actor, String subject, String address) {
        static Proof of(Activity activity) {
            return new Proof(
                    activity.time(),
                    activity.evidence(),
                    person(activity.actor()),
                    person(activity.subject()),
                    activity.origin().address());
        }

        private static String person(Account account) {
            return account.kind() == Account.Kind.SYSTEM ? "" : account.name();
        }
    }

    public RuleCorrelations(ActivityRules rules, Organisations organisations, Knowledge knowledge) {
        this.correlator = rules.correlator();
        this.correlating = correlator.start();
        this.contents = rules.correlations();
        this.grounds = new ActivityMatches(rules.grounds(), correlator, new Known(organisations, knowledge));
    }

    /** Whether there is anything to do. */
    public boolean isEmpty() {
        return contents.isEmpty();
    }

    public void see(Activity activity) {
        if (activity instanceof RuleMatched matched) {
            see(matched.rule(), matched.values(), activity);
            return;
        }
        grounds.of(activity).forEach(match -> see(match.rule().header().key(), match.values(), activity));
    }

    private void see(String rule, Map<String, String> values, Activity activity) {
        if (correlator.needs(rule)) {
            correlating
                    .see(new Matched<>(rule, activity.tenant(), activity.time(), values, Proof.of(activity)))
                    .forEach(this::found);
        }
    }

    private void found(Correlated<Proof> fired) {
        FindingContent content = contents.get(fired.rule().header().key());
        if (content != null) {
            Finding finding = finding(fired, content);
            found.put(finding.id(), finding);
        }
    }

    private static Finding finding(Correlated<Proof> fired, FindingContent content) {
        List<Proof> proofs = fired.members();
        Proof first = proofs.getFirst();
        String account = proofs.stream().map(Proof::subject).distinct().count() == 1 ? first.subject() : "";
        return Draft.of(NAME, VERSION, fired.tenant(), first.time(), first.record())
                .account(account)
                .actor(proofs.stream().map(Proof::actor).distinct().count() == 1 ? first.actor() : "")
                .citing(proofs.stream().map(Proof::record).toList())
                .apart(fired.rule().header().key() + fired.group())
                .entities(Entity.Kind.ACCOUNT, proofs.stream().map(Proof::actor).toList())
                .entities(
                        Entity.Kind.ACCOUNT, proofs.stream().map(Proof::subject).toList())
                .entities(
                        Entity.Kind.ADDRESS, proofs.stream().map(Proof::address).toList())
                .weighs(content.severity(), content.confidence())
                .at(content.stage(), content.attack().toArray(String[]::new))
                .number("counted", (double) fired.count())
                .benign(content.benign())
                .confirm(content.confirm())
                .by(fired.rule().header().key(), content.response())
                .says(sentence(fired));
    }

    private static String sentence(Correlated<Proof> fired) {
        Instant from = fired.members().getFirst().time();
        String group = fired.group().entrySet().stream()
                .map(each -> each.getKey() + " " + Quoted.of(each.getValue()))
                .collect(Collectors.joining(", "));
        return "Together, acts from " + Sentences.moment(from) + " to " + Sentences.moment(fired.time())
                + " are what the rule " + Quoted.of(fired.rule().header().title()) + " looks for (counted: "
                + fired.count() + (group.isEmpty() ? "" : "; " + group) + ").";
    }

    /** Everything found, once no more activities come; ordered by time and id. */
    public List<Finding> finish() {
        correlating.finish().forEach(this::found);
        return found.values().stream()
                .sorted(Comparator.comparing(Finding::time).thenComparing(Finding::id))
                .toList();
    }
}
