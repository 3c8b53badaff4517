package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Message;
import becquerel.detect.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The acts kept from the second pass: those of accounts and addresses that matter, and those findings rest on. */
final class Dossier {
    static final Comparator<Activity> ORDER = Comparator.comparing(Activity::time)
            .thenComparing(act -> act.evidence().recordId())
            .thenComparing(Activity::evidence)
            .thenComparing(act -> act.getClass().getSimpleName())
            .thenComparing(Activity::toString); // one record may say several things

    private final Set<EvidenceRef> cited = new HashSet<>();
    private final List<Activity> acts = new ArrayList<>();
    private final Map<EvidenceRef, List<Activity>> byRecord = new HashMap<>();
    /** Further proofs of cited acts, which a detector that remembers only records does not know. */
    private final Map<EvidenceRef, List<EvidenceRef>> also = new HashMap<>();

    private final SameTexts texts = new SameTexts();
    private boolean sorted = true;

    Dossier(List<Finding> findings) {
        findings.forEach(finding -> cited.addAll(finding.evidence()));
    }

    void mark(Marks.Wanted marks) {
        cited.forEach(marks::record);
    }

    boolean cites(Activity act) {
        return cited.contains(act.evidence());
    }

    void add(Activity act) {
        acts.add(slim(act));
        sorted = false;
        if (cites(act) && !act.context().also().isEmpty()) {
            also.merge(act.evidence(), act.context().also(), Dossier::joined);
        }
    }

    private static List<EvidenceRef> joined(List<EvidenceRef> one, List<EvidenceRef> two) {
        var all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }

    /** The finding with all proofs of the acts it cites. */
    Finding proven(Finding finding) {
        if (finding.evidence().stream().noneMatch(also::containsKey)) {
            return finding;
        }
        var records = new ArrayList<>(finding.evidence());
        finding.evidence().forEach(record -> records.addAll(also.getOrDefault(record, List.of())));
        return finding.withEvidence(records);
    }

    /** A mail access can name a thousand messages in few folders, and the same ones come again. */
    private Activity slim(Activity act) {
        if (act instanceof Activity.MailRead read && !read.messages().isEmpty()) {
            int items = Math.max(read.items(), read.messages().size());
            return new Activity.MailRead(
                    read.context(),
                    read.mailbox(),
                    read.whole(),
                    read.messages().stream()
                            .map(message -> new Message(
                                    message.id(), texts.same(message.subject()), texts.same(message.folder())))
                            .toList(),
                    read.folders(),
                    items,
                    read.throttled(),
                    read.delegate());
        }
        return act;
    }

    /** In the order of CONTRACT 3, each in its session as far as any of them tells. */
    List<Activity> acts() {
        if (!sorted) {
            acts.replaceAll(TokenSessions.of(acts)::named);
            acts.sort(ORDER);
            byRecord.clear();
            acts.stream()
                    .filter(this::cites)
                    .forEach(act -> byRecord.computeIfAbsent(act.evidence(), none -> new ArrayList<>(1))
                            .add(act));
            sorted = true;
        }
        return acts;
    }

    List<Activity> of(Finding finding) {
        acts();
        return finding.evidence().stream()
                .flatMap(record -> byRecord.getOrDefault(record, List.of()).stream())
                .sorted(ORDER)
                .toList();
    }
}
