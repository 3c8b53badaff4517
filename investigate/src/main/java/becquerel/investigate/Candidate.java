package becquerel.investigate;

import becquerel.detect.Finding;
import java.util.List;

/**
 * Findings that might be one attack, whether they are reported as an incident or not. Weights are fitted to these, since an
 * incident shows nothing of what was rightly left out.
 *
 * @param accounts concerned, sorted
 * @param findings in order of time
 * @param grounds what speaks for an attack
 * @param reported whether it is an incident of the case
 */
public record Candidate(List<String> accounts, List<Finding> findings, Grounds grounds, boolean reported) {
    public Candidate {
        accounts = List.copyOf(accounts);
        findings = List.copyOf(findings);
    }
}
