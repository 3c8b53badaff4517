package becquerel.detect;

import becquerel.activity.EvidenceRef;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One thing that looks wrong, said in one sentence, with its proof.
 *
 * @param id derived from detector, account and first record, so that it survives re-runs
 * @param detector stable name, e.g. {@code rule-forward-external}
 * @param version raised when the detector's judgement changes
 * @param severity stand-alone severity
 * @param confidence 0..1, that this is hostile taken by itself; findings that only mean something beside others say so by a
 *     value below 0.5
 * @param stage step of the attack
 * @param attack ATT&amp;CK technique ids (v18.1)
 * @param time event time of the act found
 * @param tenant tenant id
 * @param account folded name of the account concerned (the victim or suspect), empty when none
 * @param actor folded name of who acted, often the same
 * @param entities sorted, without doubles
 * @param sentence who, what, when, from where, with concrete values
 * @param numbers the figures behind the judgement, by name
 * @param benign why it may be harmless
 * @param confirm what would settle it
 * @param rule id of the rule that found it, else its title, empty where a detector did by itself
 * @param response what the rule says to do, each beginning with a code of CATALOGUE 6
 * @param evidence every record it rests on, sorted, without doubles
 */
public record Finding(
        String id,
        String detector,
        int version,
        Severity severity,
        double confidence,
        Stage stage,
        List<String> attack,
        Instant time,
        String tenant,
        String account,
        String actor,
        List<Entity> entities,
        String sentence,
        SortedMap<String, Double> numbers,
        String benign,
        String confirm,
        String rule,
        List<String> response,
        List<EvidenceRef> evidence) {

    public Finding {
        attack = List.copyOf(attack);
        response = List.copyOf(response);
        entities = entities.stream().sorted().distinct().toList();
        numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
        evidence = evidence.stream().sorted().distinct().toList();
    }

    /** The detector, and the rule behind it where a rule found it. */
    public String foundBy() {
        return rule.isEmpty() ? detector : detector + " " + rule;
    }

    /** The same finding, resting on these records. */
    public Finding withEvidence(List<EvidenceRef> records) {
        return with(confidence, benign, records);
    }

    /** The same finding, as sure as this and for this reason perhaps harmless. */
    public Finding because(double sure, String harmless) {
        return with(sure, harmless, evidence);
    }

    private Finding with(double sure, String harmless, List<EvidenceRef> records) {
        return new Finding(
                id, detector, version, severity, sure, stage, attack, time, tenant, account, actor, entities, sentence,
                numbers, harmless, confirm, rule, response, records);
    }
}
