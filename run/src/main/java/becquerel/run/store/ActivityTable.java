package becquerel.run.store;

import becquerel.activity.Activity;
import becquerel.activity.Context;
import becquerel.detect.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The case's database: every activity and every finding as a row, for hunting. Rows are written by a thread of its own, in
 * batches.
 */
public final class ActivityTable implements AutoCloseable {
    /** Name of the database in the case folder. */
    public static final String FILE = "case.duckdb";

    private static final int BATCH = 2_000;
    private static final int BATCHES_AHEAD = 8;
    /** An empty batch: no more will come. */
    private static final List<Activity> END = List.of();

    private final DuckDBConnection connection;
    private final BlockingQueue<List<Activity>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final CompletableFuture<Void> writing;
    private List<Activity> batch = new ArrayList<>(BATCH);

    private ActivityTable(DuckDBConnection connection) {
        this.connection = connection;
        this.writing = CompletableFuture.runAsync(
                this::write,
                task -> Thread.ofPlatform().daemon().name("activity table").start(task));
    }

    /** Creates the database; {@code temporary} is for what does not fit into memory. */
    public static ActivityTable create(Path file, Path temporary) throws SQLException {
        var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET temp_directory = '" + temporary.toString().replace("'", "''") + "'");
            statement.execute("SET memory_limit = '512MB'");
            statement.execute("SET threads = 1");
            statement.execute("""
                    CREATE TABLE activities (time TIMESTAMP, tenant VARCHAR, account VARCHAR, account_kind VARCHAR, \
                    kind VARCHAR, operation VARCHAR, outcome VARCHAR, address VARCHAR, user_agent VARCHAR, \
                    client VARCHAR, app VARCHAR, session VARCHAR, subject VARCHAR, detail VARCHAR, file VARCHAR, \
                    position BIGINT, record_id VARCHAR)""");
            statement.execute("""
                    CREATE TABLE findings (id VARCHAR, detector VARCHAR, severity VARCHAR, confidence DOUBLE, \
                    stage VARCHAR, time TIMESTAMP, tenant VARCHAR, account VARCHAR, sentence VARCHAR)""");
        }
        return new ActivityTable(connection);
    }

    public void add(Activity activity) {
        batch.add(activity);
        if (batch.size() == BATCH) {
            send(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    /** Waits until all activities are written, adds the findings and closes the database. */
    public void finish(List<Finding> findings) throws SQLException {
        if (!batch.isEmpty()) {
            send(batch);
        }
        send(END);
        try {
            writing.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "findings")) {
            for (Finding finding : findings) {
                append(rows, finding);
            }
        }
        connection.close();
    }

    private void send(List<Activity> full) {
        try {
            while (!batches.offer(full, 100, TimeUnit.MILLISECONDS)) {
                if (writing.isDone()) {
                    writing.join(); // throws what stopped it
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void write() {
        try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "activities")) {
            for (List<Activity> next = batches.take(); !next.isEmpty(); next = batches.take()) {
                for (Activity activity : next) {
                    append(rows, activity);
                }
            }
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void append(DuckDBAppender rows, Activity activity) throws SQLException {
        Context context = activity.context();
        rows.beginRow();
        rows.append(utc(context.time()));
        rows.append(context.tenant());
        rows.append(context.actor().name());
        rows.append(ActivityText.word(context.actor().kind()));
        rows.append(activity.getClass().getSimpleName());
        rows.append(context.operation());
        rows.append(ActivityText.word(context.outcome()));
        rows.append(context.origin().address());
        rows.append(context.origin().userAgent());
        rows.append(ActivityText.word(context.origin().client()));
        rows.append(context.origin().app());
        rows.append(context.session());
        rows.append(activity.subject().name());
        rows.append(ActivityText.detail(activity));
        rows.append(context.evidence().file());
        rows.append(context.evidence().position());
        rows.append(context.evidence().recordId());
        rows.endRow();
    }

    private static void append(DuckDBAppender rows, Finding finding) throws SQLException {
        rows.beginRow();
        rows.append(finding.id());
        rows.append(finding.detector());
        rows.append(finding.severity().word());
        rows.append(finding.confidence());
        rows.append(finding.stage().label());
        rows.append(utc(finding.time()));
        rows.append(finding.tenant());
        rows.append(finding.account());
        rows.append(finding.sentence());
        rows.endRow();
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
