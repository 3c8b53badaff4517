package becquerel.collect;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The beginning of a file, enough to tell what it is. */
public sealed interface Sample {
    /** A table: column names as written but without byte order mark, quotes and surrounding space, and the delimiter. */
    record Columns(List<String> names, char delimiter, List<List<String>> firstRows) implements Sample {
        public Columns {
            names = List.copyOf(names);
            firstRows = List.copyOf(firstRows);
        }
    }

    /** JSON values in a row, already taken out of an array or a {@code value}/{@code records} wrapper. */
    record Values(List<JsonNode> first) implements Sample {
        public Values {
            first = List.copyOf(first);
        }
    }
}
