package becquerel.run.store;

import becquerel.activity.Context;
import becquerel.run.intake.Told;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/**
 * Activities as rows that the database fetches for itself, a batch and a column at a time: many times faster than value by value.
 */
final class ToldRows implements DuckDBTableFunction<String, String, String> {
    /** Rows in a batch at most: what the database takes at once. */
    static final int BATCH = 2_048;

    /** Longer texts are cut; the whole record is named by file and position. */
    private static final int LONGEST = 16_000;

    private static final List<Column> COLUMNS = List.of(
            new Moment("time", told -> told.activity().time()),
            new Text("tenant", told -> told.activity().tenant()),
            new Text("account", told -> told.activity().actor().name()),
            new Text(
                    "account_kind",
                    told -> ActivityText.word(told.activity().actor().kind())),
            new Text("kind", told -> told.activity().getClass().getSimpleName()),
            context("operation", Context::operation),
            context("outcome", context -> ActivityText.word(context.outcome())),
            context("address", context -> context.origin().address()),
            context("user_agent", context -> context.origin().userAgent()),
            context("client", context -> ActivityText.word(context.origin().client())),
            context("app", context -> context.origin().app()),
            context("session", Context::session),
            context("token", Context::token),
            new Text("subject", told -> told.activity().subject().name()),
            new Text("detail", told -> ActivityText.detail(told.activity())),
            context("file", context -> context.evidence().file()),
            new Count("position", told -> told.activity().evidence().position()),
            context("record_id", context -> context.evidence().recordId()),
            new Text("act_of", Told::actOf));

    private final Callable<List<Told>> batches;

    /** {@code batches} gives the next batch whenever it is asked, an empty one at the end. */
    ToldRows(Callable<List<Told>> batches) {
        this.batches = batches;
    }

    /** The columns as a table declares them. */
    static String declaration() {
        return COLUMNS.stream().map(each -> each.name() + " " + each.type()).collect(Collectors.joining(", "));
    }

    /** The columns as a question to this function asks for them. */
    static String selection() {
        return COLUMNS.stream().map(Column::selected).collect(Collectors.joining(", "));
    }

    @Override
    public String bind(DuckDBTableFunctionBindInfo info) throws Exception {
        for (Column each : COLUMNS) {
            boolean text = each instanceof Text;
            info.addResultColumn(each.name(), text ? DuckDBColumnType.VARCHAR : DuckDBColumnType.BIGINT);
        }
        return "";
    }

    @Override
    public String init(DuckDBTableFunctionInitInfo info) {
        info.setMaxThreads(1);
        return "";
    }

    @Override
    public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter out) throws Exception {
        List<Told> batch = batches.call();
        for (int column = 0; column < COLUMNS.size(); column++) {
            COLUMNS.get(column).write(batch, out.vector(column));
        }
        return batch.size();
    }

    private static Column context(String name, Function<Context, String> of) {
        return new Text(name, told -> of.apply(told.activity().context()));
    }

    /** A column: its name and type in the table, and where its values come from. */
    private sealed interface Column {
        String name();

        String type();

        default String selected() {
            return name();
        }

        void write(List<Told> rows, DuckDBWritableVector into);
    }

    private record Text(String name, Function<Told, String> of) implements Column {
        @Override
        public String type() {
            return "VARCHAR";
        }

        @Override
        public void write(List<Told> rows, DuckDBWritableVector into) {
            byte[][] texts = new byte[rows.size()][];
            for (int row = 0; row < texts.length; row++) {
                String text = of.apply(rows.get(row));
                texts[row] =
                        (text.length() <= LONGEST ? text : text.substring(0, LONGEST)).getBytes(StandardCharsets.UTF_8);
            }
            into.setStringUtf8Batch(0, texts);
        }
    }

    private record Count(String name, ToLongFunction<Told> of) implements Column {
        @Override
        public String type() {
            return "BIGINT";
        }

        @Override
        public void write(List<Told> rows, DuckDBWritableVector into) {
            for (int row = 0; row < rows.size(); row++) {
                into.setLong(row, of.applyAsLong(rows.get(row)));
            }
        }
    }

    private record Moment(String name, Function<Told, Instant> of) implements Column {
        @Override
        public String type() {
            return "TIMESTAMP";
        }

        @Override
        public String selected() {
            return "make_timestamp(" + name + ")";
        }

        @Override
        public void write(List<Told> rows, DuckDBWritableVector into) {
            for (int row = 0; row < rows.size(); row++) {
                into.setLong(row, ChronoUnit.MICROS.between(Instant.EPOCH, of.apply(rows.get(row))));
            }
        }
    }
}
