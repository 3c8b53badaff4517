package becquerel.detect.sigma;

import java.math.BigDecimal;
import java.util.List;

/** What one value of a field is compared with, after all modifiers. An array satisfies it if any element does. */
public sealed interface Wanted {
    /** The whole value, in pieces. Without {@code cased}, letters compare without regard to case. */
    record Text(List<Piece> pieces, boolean cased) implements Wanted {
        public Text {
            pieces = List.copyOf(pieces);
        }
    }

    sealed interface Piece {
        record Literal(String text) implements Piece {}

        /** {@code *}: any characters, or none. */
        record Many() implements Piece {}

        /** {@code ?}: exactly one character. */
        record One() implements Piece {}
    }

    /** A part of the value fits the expression (RE2 syntax; found anywhere unless it is anchored). */
    record Regex(String expression, boolean ignoreCase, boolean multiline, boolean dotAll) implements Wanted {}

    /** A number, equal to the value's number whether the record writes it as a number or as text. */
    record Numeric(BigDecimal number) implements Wanted {}

    /** The value is a number on that side of the bound. */
    record Compared(Comparison comparison, BigDecimal bound) implements Wanted {}

    /** {@code gt}, {@code gte}, {@code lt}, {@code lte}, {@code eq}, {@code neq}. */
    enum Comparison {
        GT,
        GTE,
        LT,
        LTE,
        EQ,
        NEQ;

        /** {@code sign} is that of the value less the bound, as {@link Comparable#compareTo} gives it. */
        public boolean holds(int sign) {
            return switch (this) {
                case GT -> sign > 0;
                case GTE -> sign >= 0;
                case LT -> sign < 0;
                case LTE -> sign <= 0;
                case EQ -> sign == 0;
                case NEQ -> sign != 0;
            };
        }
    }

    /** The value is an address within the range, IPv4 or IPv6. */
    record Network(String cidr) implements Wanted {}

    /** The field is there, whatever its value, or is not. */
    record Exists(boolean there) implements Wanted {}

    /** The field is absent, or null. */
    record Null() implements Wanted {}

    /** The value of another field of the same record is that text, or its beginning, end or part. */
    record SameAs(String field, How how, boolean cased) implements Wanted {
        /** Where the other value has to lie in this one. */
        public enum How {
            WHOLE,
            BEGINNING,
            END,
            PART
        }
    }

    /** A part of a time of the record in UTC, compared as a number. */
    record TimePart(Part part, Wanted number) implements Wanted {
        /** The units of the specification; week by ISO 8601. */
        public enum Part {
            MINUTE,
            HOUR,
            DAY,
            WEEK,
            MONTH,
            YEAR
        }
    }

    /** Any of these: one written value that stands for several, as {@code windash} and {@code base64offset} make them. */
    record OneOf(List<Wanted> of) implements Wanted {
        public OneOf {
            of = List.copyOf(of);
        }
    }
}
