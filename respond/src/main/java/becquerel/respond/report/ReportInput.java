package becquerel.respond.report;

import becquerel.activity.EvidenceRef;
import becquerel.investigate.Conclusion;
import becquerel.investigate.Ledger;
import becquerel.knowledge.Organisations;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything the report is made of; it looks nothing up.
 *
 * @param rules changes to mail rules; those that an incident cites are explained, the others only counted
 * @param raw text of cited records, as far as it is at hand
 * @param networks address to its network in words, e.g. {@code Aruba, hosting, IT}; addresses nothing is known about are
 *     absent
 * @param zone the organisation's zone, shown beside UTC unless it is UTC
 * @param redact hide addresses outside the organisation, subjects and other text; see {@code privateTexts}
 * @param privateTexts subjects, file names and the like that sentences may quote, hidden when redacting
 * @param notAssessed what no part computes yet, each a noun phrase such as {@code Exposure of single messages}
 */
public record ReportInput(
        CaseFacts about,
        Conclusion conclusion,
        Ledger ledger,
        Organisations organisations,
        List<RuleChange> rules,
        Map<EvidenceRef, String> raw,
        Map<String, String> networks,
        ZoneId zone,
        boolean redact,
        List<String> privateTexts,
        List<String> notAssessed) {
    public ReportInput {
        rules = List.copyOf(rules);
        raw = Collections.unmodifiableMap(new LinkedHashMap<>(raw));
        networks = Collections.unmodifiableMap(new LinkedHashMap<>(networks));
        privateTexts = List.copyOf(privateTexts);
        notAssessed = List.copyOf(notAssessed);
    }
}
