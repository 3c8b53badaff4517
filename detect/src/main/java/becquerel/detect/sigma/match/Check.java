package becquerel.detect.sigma.match;

/** A part of a rule, ready to be asked of the record that a scan holds. */
sealed interface Check {
    boolean holds(Scan scan);

    record Always(boolean holds) implements Check {
        @Override
        public boolean holds(Scan scan) {
            return holds;
        }
    }

    /** Any value of the field. */
    record Field(int field, ValueTest test) implements Check {
        @Override
        public boolean holds(Scan scan) {
            RecordValues values = scan.values;
            for (int value = values.first(field); value >= 0; value = values.next(value)) {
                if (test.holds(scan, value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Any text, number or boolean of the record, in whatever field. */
    record Keyword(ValueTest test) implements Check {
        @Override
        public boolean holds(Scan scan) {
            RecordValues values = scan.values;
            for (int value = 0; value < values.count(); value++) {
                if (values.kind(value).isScalar() && test.holds(scan, value)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Exists(int field, boolean there) implements Check {
        @Override
        public boolean holds(Scan scan) {
            return scan.values.first(field) >= 0 == there;
        }
    }

    /** The field is absent, or one of its values is null. */
    record Nothing(int field) implements Check {
        @Override
        public boolean holds(Scan scan) {
            RecordValues values = scan.values;
            int value = values.first(field);
            while (value >= 0 && values.kind(value) != Kind.NULL) {
                value = values.next(value);
            }
            return value >= 0 || values.first(field) < 0;
        }
    }

    record Not(Check of) implements Check {
        @Override
        public boolean holds(Scan scan) {
            return !of.holds(scan);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record All(Check[] of) implements Check {
        @Override
        public boolean holds(Scan scan) {
            for (Check check : of) {
                if (!check.holds(scan)) {
                    return false;
                }
            }
            return true;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Any(Check[] of) implements Check {
        @Override
        public boolean holds(Scan scan) {
            for (Check check : of) {
                if (check.holds(scan)) {
                    return true;
                }
            }
            return false;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record AtLeast(int count, Check[] of) implements Check {
        @Override
        public boolean holds(Scan scan) {
            int missing = count;
            for (int i = 0; i < of.length && missing > 0; i++) {
                missing -= of[i].holds(scan) ? 1 : 0;
            }
            return missing <= 0;
        }
    }

    /** Asked at most once of a record, by however many rules. */
    record Once(int number, Check of) implements Check {
        @Override
        public boolean holds(Scan scan) {
            int known = scan.known(number);
            return known == Scan.UNKNOWN ? scan.learn(number, of.holds(scan)) : known == Scan.TRUE;
        }
    }
}
