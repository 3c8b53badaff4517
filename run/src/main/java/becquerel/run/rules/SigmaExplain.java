package becquerel.run.rules;

import becquerel.activity.Activity;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Limits;
import becquerel.collect.RawRecord;
import becquerel.collect.ReadRecord;
import becquerel.collect.RecordSink;
import becquerel.collect.file.EvidenceFinder;
import becquerel.detect.sigma.Rule.Detection;
import becquerel.detect.sigma.activity.ActivityExplanation;
import becquerel.detect.sigma.activity.ActivityFields;
import becquerel.detect.sigma.match.Explanation;
import becquerel.knowledge.Knowledge;
import becquerel.run.sigma.NativeRules;
import becquerel.run.sigma.SigmaMatch;
import becquerel.run.sigma.Taxonomies;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why rules do or do not match one record. */
public final class SigmaExplain {
    private final Taxonomies taxonomies;

    public SigmaExplain(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /**
     * What became of one rule.
     *
     * @param asked of what it was asked, in plain words
     * @param why empty when it was not asked at all
     */
    public record Answer(Detection rule, String asked, Optional<Explanation> why) {}

    /**
     * The record at a 1-based position of a file, or of the first file in it that holds records.
     *
     * @param member which file of an archive, as paths name it behind {@code !/}; empty: any
     */
    public Optional<ReadRecord> record(Path file, String member, long position) {
        List<EvidenceFile> found = new EvidenceFinder(Limits.DEFAULT, SigmaMatch.dialects())
                .find(List.of(file))
                .files();
        for (EvidenceFile each : found) {
            var one = new One(position);
            if (each.path().endsWith(member)) {
                each.split(one);
            }
            if (one.found != null) {
                return Optional.of(each.parse(one.found));
            }
        }
        return Optional.empty();
    }

    /** One answer for each rule, or several where a source or a record has several forms of it. */
    public List<Answer> explain(List<Detection> rules, ReadRecord record) {
        List<Answer> answers = new ArrayList<>();
        for (Detection rule : rules) {
            List<Answer> each =
                    ActivityFields.isFor(rule.logSource()) ? ofActivities(rule, record) : ofRecord(rule, record);
            answers.addAll(each.isEmpty() ? List.of(notAsked(rule, record)) : each);
        }
        return answers;
    }

    private List<Answer> ofRecord(Detection rule, ReadRecord record) {
        String source = record.body().source();
        NativeRules one = NativeRules.open(taxonomies, List.of(rule), Map.of());
        return one.matching().explain(record.body()).stream()
                .map(each -> new Answer(
                        rule,
                        source.isEmpty() ? "the record's own fields" : "a record of " + source,
                        Optional.of(each.why())))
                .toList();
    }

    private static List<Answer> ofActivities(Detection rule, ReadRecord record) {
        FewRecords few = FewRecords.of(List.of(record));
        List<Answer> answers = new ArrayList<>();
        for (Activity activity : few.acts()) {
            ActivityExplanation.of(rule, activity, few.organisations(), Knowledge.shipped())
                    .ifPresent(why -> answers.add(new Answer(
                            rule, "the activity " + ActivityFields.category(activity.getClass()), Optional.of(why))));
        }
        return answers;
    }

    private static Answer notAsked(Detection rule, ReadRecord record) {
        String source = record.body().source();
        return new Answer(
                rule, source.isEmpty() ? "a record of no known source" : "a record of " + source, Optional.empty());
    }

    /** Keeps the record at one position. */
    private static final class One implements RecordSink {
        private final long position;
        private @Nullable RawRecord found;

        One(long position) {
            this.position = position;
        }

        @Override
        public void record(RawRecord record) {
            if (record.position() == position) {
                found = record;
            }
        }

        @Override
        public void skipped(long at, String reason, Problem problem) {}

        @Override
        public void problem(Problem problem) {}

        @Override
        public boolean stopped() {
            return found != null;
        }
    }
}
