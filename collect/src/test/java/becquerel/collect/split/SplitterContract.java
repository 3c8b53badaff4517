package becquerel.collect.split;

import static org.assertj.core.api.Assertions.assertThat;

import becquerel.collect.RawRecord;
import becquerel.collect.file.Collected;
import java.util.stream.LongStream;

/** What holds for every splitter on every input. */
public final class SplitterContract {
    private SplitterContract() {}

    /** Every position from 1 on is either a record or skipped, none twice, and no record is empty. */
    public static void check(Collected got) {
        long[] positions = LongStream.concat(
                        got.records().stream().mapToLong(RawRecord::position),
                        got.skipped().stream().mapToLong(Collected.Skipped::position))
                .sorted()
                .toArray();
        assertThat(positions)
                .containsExactly(LongStream.rangeClosed(1, positions.length).toArray());
        assertThat(got.records()).allMatch(record -> record.bytes().length > 0);
        assertThat(got.records()).isSortedAccordingTo((a, b) -> Long.compare(a.position(), b.position()));
    }

    /** Two readings of one input have handed on the same. */
    static void same(Collected one, Collected other) {
        assertThat(one.texts()).isEqualTo(other.texts());
        assertThat(one.skipped()).isEqualTo(other.skipped());
        assertThat(one.problems()).isEqualTo(other.problems());
    }
}
