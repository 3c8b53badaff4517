package becquerel.detect.sigma.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From what a record holds to the rules that may match it. */
final class Index {
    private final @Nullable FieldIndex[] fields;
    private final @Nullable FieldIndex anywhere;
    /** By atom the rules it makes candidates. */
    private final int[][] rules;

    private Index(@Nullable FieldIndex[] fields, @Nullable FieldIndex anywhere, int[][] rules) {
        this.fields = fields;
        this.anywhere = anywhere;
        this.rules = rules;
    }

    /** Collects which atom makes which rules candidates. */
    static final class Builder {
        private final Map<Atom, Integer> places = new HashMap<>();
        private final List<Atom> atoms = new ArrayList<>();
        private final List<List<Integer>> rules = new ArrayList<>();

        void add(Atom atom, int rule) {
            int place = places.computeIfAbsent(atom, _ -> {
                atoms.add(atom);
                rules.add(new ArrayList<>());
                return atoms.size() - 1;
            });
            rules.get(place).add(rule);
        }

        Index build(int fieldCount) {
            var byField = new TreeMap<Integer, List<Integer>>();
            for (int place = 0; place < atoms.size(); place++) {
                byField.computeIfAbsent(atoms.get(place).field(), _ -> new ArrayList<>())
                        .add(place);
            }
            @Nullable FieldIndex[] fields = new FieldIndex[fieldCount];
            FieldIndex[] anywhere = new FieldIndex[1];
            byField.forEach((field, places) -> {
                FieldIndex index = FieldIndex.of(atoms, array(places));
                if (field == FieldNames.NONE) {
                    anywhere[0] = index;
                } else {
                    fields[field] = index;
                }
            });
            return new Index(
                    fields, anywhere[0], rules.stream().map(Builder::array).toArray(int[][]::new));
        }

        private static int[] array(List<Integer> numbers) {
            return numbers.stream().mapToInt(number -> number).toArray();
        }
    }

    int atoms() {
        return rules.length;
    }

    int[] rules(int atom) {
        return rules[atom];
    }

    void search(RecordValues values, boolean keywords, Scan scan) {
        for (int i = 0; i < values.touchedCount(); i++) {
            int field = values.touched(i);
            FieldIndex index = fields[field];
            if (index != null) {
                index.search(field, values, scan);
            }
        }
        if (keywords && anywhere != null) {
            anywhere.searchAll(values, scan);
        }
    }
}
