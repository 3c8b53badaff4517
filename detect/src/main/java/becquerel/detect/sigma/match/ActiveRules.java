package becquerel.detect.sigma.match;

import java.util.BitSet;

/** Those rules of a set that are asked of a record, because of what log it comes from. Made once for a kind of record, then shared. */
public final class ActiveRules {
    private final BitSet rules;
    private final FieldNames fields;
    private final int[] always;

    ActiveRules(BitSet rules, FieldNames fields, int[] always) {
        this.rules = rules;
        this.fields = fields;
        this.always = always;
    }

    /** What has to be read of a record. */
    public FieldNames fields() {
        return fields;
    }

    /** How many rules these are. */
    public int size() {
        return rules.cardinality();
    }

    public boolean isActive(int rule) {
        return rules.get(rule);
    }

    /** Rules that are asked of every record. */
    int[] always() {
        return always;
    }
}
