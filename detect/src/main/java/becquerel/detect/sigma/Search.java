package becquerel.detect.sigma;

import java.util.List;

/** What a search identifier stands for: a map is {@link All}, a list is {@link Any}. */
public sealed interface Search {
    record All(List<Search> of) implements Search {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Search> of) implements Search {
        public Any {
            of = List.copyOf(of);
        }
    }

    /**
     * One field and the values asked of it.
     *
     * @param field as written, dots reach into objects and through arrays; empty: a keyword, asked of every value of the record
     * @param all whether all values must be found ({@code |all}), each in any element of the field
     * @param not whether the outcome is turned round ({@code |neq})
     */
    record Item(String field, boolean all, boolean not, List<Wanted> values) implements Search {
        public Item {
            values = List.copyOf(values);
        }
    }
}
