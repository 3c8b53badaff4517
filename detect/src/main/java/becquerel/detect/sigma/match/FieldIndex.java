package becquerel.detect.sigma.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The atoms of one field, or of all values, ready to be found in them. Atoms are told to the scan by number. */
final class FieldIndex {
    private static final int NONE = -1;

    private int present = NONE;
    private @Nullable ExactTable texts;
    private int[] textAtoms = {};
    private long[] numbers = {};
    private int[] numberAtoms = {};
    private @Nullable Later parts;
    private int[] partAtoms = {};
    private @Nullable Windows longParts;
    private int[] longPartAtoms = {};

    /** Built when the first value of the field comes: of thousands of rules' fields, few occur in the records of one log. */
    private static final class Later {
        private final List<String> texts;
        private volatile @Nullable Automaton built;

        Later(List<String> texts) {
            this.texts = texts;
        }

        Automaton automaton() {
            Automaton automaton = built;
            return automaton == null ? build() : automaton;
        }

        private synchronized Automaton build() {
            Automaton automaton = built;
            if (automaton == null) {
                automaton = new Automaton(texts);
                built = automaton;
            }
            return automaton;
        }
    }

    /** The number of an atom is the first one plus its place in the list. */
    static FieldIndex of(List<Atom> atoms, int[] places) {
        var index = new FieldIndex();
        var whole = new ArrayList<Integer>();
        var parts = new ArrayList<Integer>();
        var numbers = new ArrayList<Integer>();
        for (int place : places) {
            switch (atoms.get(place).kind()) {
                case PRESENT -> index.present = place;
                case WHOLE -> whole.add(place);
                case PART -> parts.add(place);
                case NUMBER -> numbers.add(place);
            }
        }
        if (!whole.isEmpty()) {
            index.texts = new ExactTable(texts(atoms, whole));
            index.textAtoms = array(whole);
        }
        index.parts(atoms, parts);
        numbers.sort((one, other) ->
                Long.compare(atoms.get(one).number(), atoms.get(other).number()));
        index.numbers =
                numbers.stream().mapToLong(place -> atoms.get(place).number()).toArray();
        index.numberAtoms = array(numbers);
        return index;
    }

    private void parts(List<Atom> atoms, List<Integer> all) {
        var few = new ArrayList<Integer>();
        var others = new ArrayList<Integer>();
        for (int place : all) {
            (atoms.get(place).text().length() >= Windows.SHORTEST ? few : others).add(place);
        }
        if (few.size() > Windows.MOST_TEXTS) {
            others.addAll(few);
        } else if (!few.isEmpty()) {
            longParts = new Windows(texts(atoms, few));
            longPartAtoms = array(few);
        }
        if (!others.isEmpty()) {
            parts = new Later(texts(atoms, others));
            partAtoms = array(others);
        }
    }

    private static List<String> texts(List<Atom> atoms, List<Integer> places) {
        return places.stream().map(place -> atoms.get(place).text()).toList();
    }

    private static int[] array(List<Integer> places) {
        return places.stream().mapToInt(place -> place).toArray();
    }

    /** Looks at every value of the field. */
    void search(int field, RecordValues values, Scan scan) {
        if (present != NONE) {
            scan.atom(present);
        }
        for (int value = values.first(field); value >= 0; value = values.next(value)) {
            if (values.kind(value).hasText()) {
                value(value, values, scan);
            }
        }
    }

    /** Looks at every text, number and boolean of the record. */
    void searchAll(RecordValues values, Scan scan) {
        for (int value = 0; value < values.count(); value++) {
            if (values.kind(value).isScalar()) {
                value(value, values, scan);
            }
        }
    }

    private void value(int value, RecordValues values, Scan scan) {
        int start = values.start(value);
        int end = values.end(value);
        if (texts != null) {
            int number = texts.find(values.folded(value), start, end);
            if (number != ExactTable.NONE) {
                scan.atom(textAtoms[number]);
            }
        }
        if (numbers.length > 0) {
            long number = NumberText.whole(values.raw, start, end);
            int place = number == NumberText.NOT_SIMPLE ? NONE : Arrays.binarySearch(numbers, number);
            if (place >= 0) {
                scan.atom(numberAtoms[place]);
            }
        }
        if (parts != null) {
            parts.automaton().search(values.raw, start, end, partAtoms, scan);
        }
        if (longParts != null) {
            longParts.search(values.raw, start, end, longPartAtoms, scan);
        }
    }
}
