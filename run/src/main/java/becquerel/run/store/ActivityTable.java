package becquerel.run.store;

import becquerel.activity.Activity;
import becquerel.activity.Context;
import becquerel.detect.Finding;
import becquerel.knowledge.NetworkLookup;
import becquerel.run.intake.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private static final int BATCHES_A_FILE = 100;
    /** An empty batch: no more will come. */
    private static final List<Told> END = List.of();

    private final DuckDBConnection connection;
    private final Path temporary;
    private final BlockingQueue<List<Told>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final CompletableFuture<Void> writing;
    private List<Told> batch = new ArrayList<>(BATCH);

    private ActivityTable(DuckDBConnection connection, Path temporary) {
        this.connection = connection;
        this.temporary = temporary;
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
                    position BIGINT, record_id VARCHAR, act_of VARCHAR)""");
            statement.execute("""
                    CREATE TABLE findings (id VARCHAR, detector VARCHAR, severity VARCHAR, confidence DOUBLE, \
                    stage VARCHAR, time TIMESTAMP, tenant VARCHAR, account VARCHAR, sentence VARCHAR)""");
        }
        return new ActivityTable(connection, temporary);
    }

    public void add(Told told) {
        batch.add(told);
        if (batch.size() == BATCH) {
            send(batch);
            batch = new ArrayList<>(BATCH);
        }
    }

    /** Waits until all activities are written, adds the findings and the networks, and closes the database. */
    public void finish(List<Finding> findings, NetworkLookup networks) throws SQLException {
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
        NetworkRows.write(connection, networks);
        connection.close();
    }

    private void send(List<Told> full) {
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
        try {
            for (List<Told> next = batches.take(); !next.isEmpty(); ) {
                next = writeSome(next);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Writes batches to a file that the database then takes in whole: many times faster than value by value. Returns the
     * batch to go on with, empty at the end.
     */
    private List<Told> writeSome(List<Told> first) throws IOException, SQLException, InterruptedException {
        Path file = temporary.resolve("activities.csv");
        List<Told> next = first;
        try (var rows = new RowFile(file)) {
            for (int taken = 0; taken < BATCHES_A_FILE && !next.isEmpty(); taken++) {
                for (Told told : next) {
                    append(rows, told);
                }
                next = batches.take();
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("COPY activities FROM '" + file.toString().replace("'", "''") + "' " + RowFile.OPTIONS);
        }
        Files.delete(file);
        return next;
    }

    private static void append(RowFile row, Told told) throws IOException {
        Activity activity = told.activity();
        Context context = activity.context();
        row.moment(context.time());
        row.text(context.tenant());
        row.text(context.actor().name());
        row.text(ActivityText.word(context.actor().kind()));
        row.text(activity.getClass().getSimpleName());
        row.text(context.operation());
        row.text(ActivityText.word(context.outcome()));
        row.text(context.origin().address());
        row.text(context.origin().userAgent());
        row.text(ActivityText.word(context.origin().client()));
        row.text(context.origin().app());
        row.text(context.session());
        row.text(activity.subject().name());
        row.text(ActivityText.detail(activity));
        row.text(context.evidence().file());
        row.number(context.evidence().position());
        row.text(context.evidence().recordId());
        row.text(told.actOf());
        row.end();
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
