package becquerel.detect.sigma.match;

import becquerel.detect.sigma.Wanted.SameAs.How;
import becquerel.detect.sigma.Wanted.TimePart.Part;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of one value of a record. */
sealed interface ValueTest {
    boolean holds(Scan scan, int value);

    record Fits(TextPattern pattern) implements ValueTest {
        @Override
        public boolean holds(Scan scan, int value) {
            return scan.values.kind(value).hasText() && pattern.matches(scan.values, value);
        }
    }

    /** One of many whole texts, whatever their case. */
    record IsAmong(ExactTable texts) implements ValueTest {
        @Override
        public boolean holds(Scan scan, int value) {
            RecordValues values = scan.values;
            return values.kind(value).hasText()
                    && texts.find(values.folded(value), values.start(value), values.end(value)) != ExactTable.NONE;
        }
    }

    /**
     * A regular expression, run only where the text holds what every match contains.
     *
     * @param number which of the rule set's expressions it is
     */
    record Expression(int number, @Nullable TextPattern required) implements ValueTest {
        @Override
        public boolean holds(Scan scan, int value) {
            return scan.values.kind(value).hasText()
                    && (required == null || required.matches(scan.values, value))
                    && scan.finds(number, value);
        }
    }

    record Measures(NumberSide side) implements ValueTest {
        @Override
        public boolean holds(Scan scan, int value) {
            RecordValues values = scan.values;
            return values.kind(value).isScalar() && side.holds(values.raw, values.start(value), values.end(value));
        }
    }

    record Lies(AddressRange range) implements ValueTest {
        @Override
        public boolean holds(Scan scan, int value) {
            RecordValues values = scan.values;
            return values.kind(value).isScalar()
                    && scan.address.read(values.raw, values.start(value), values.end(value))
                    && range.holds(scan.address);
        }
    }

    record Same(int other, How how, boolean cased) implements ValueTest {
        @Override
        public boolean holds(Scan scan, int value) {
            RecordValues values = scan.values;
            if (!values.kind(value).hasText()) {
                return false;
            }
            for (int part = values.first(other); part >= 0; part = values.next(part)) {
                if (values.kind(part).hasText() && holds(values, value, part)) {
                    return true;
                }
            }
            return false;
        }

        private boolean holds(RecordValues values, int value, int part) {
            values.folded(part);
            char[] text = cased ? values.raw : values.folded(value);
            int start = values.start(value);
            int length = values.end(part) - values.start(part);
            int spare = values.end(value) - start - length;
            return spare >= 0
                    && switch (how) {
                        case WHOLE -> spare == 0 && equal(text, start, values.start(part), length);
                        case BEGINNING -> equal(text, start, values.start(part), length);
                        case END -> equal(text, start + spare, values.start(part), length);
                        case PART ->
                            new Segment(new String(text, values.start(part), length), Segment.NO_WILDCARDS)
                                            .endOfFirst(text, start, values.end(value))
                                    >= 0;
                    };
        }

        private static boolean equal(char[] text, int one, int other, int length) {
            for (int i = 0; i < length; i++) {
                if (text[one + i] != text[other + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A part of a time is one of those numbers. */
    record TimeIs(Part part, List<NumberSide> sides) implements ValueTest {
        @Override
        public boolean holds(Scan scan, int value) {
            RecordValues values = scan.values;
            if (!values.kind(value).isScalar()) {
                return false;
            }
            LocalDateTime time = TimeText.read(values.raw, values.start(value), values.end(value));
            if (time == null) {
                return false;
            }
            long number = TimeText.part(time, part);
            return sides.stream().anyMatch(side -> side.holds(number));
        }
    }
}
