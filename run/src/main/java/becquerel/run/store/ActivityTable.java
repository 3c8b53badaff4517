package becquerel.run.store;

import becquerel.activity.EvidenceRef;
import becquerel.detect.Finding;
import becquerel.knowledge.NetworkLookup;
import becquerel.run.intake.Told;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBFunctions;

/**
 * The case's database: every activity and every finding as a row, for hunting. Rows are written by a thread of its own, in
 * batches.
 */
public final class ActivityTable implements AutoCloseable {
    /** Name of the database in the case folder. */
    public static final String FILE = "case.duckdb";

    private static final String FINDINGS = """
            CREATE TABLE findings (id VARCHAR, detector VARCHAR, severity VARCHAR, confidence DOUBLE, \
            stage VARCHAR, time TIMESTAMP, tenant VARCHAR, account VARCHAR, sentence VARCHAR)""";

    private static final int BATCHES_AHEAD = 8;
    /** An empty batch: no more will come. */
    private static final List<Told> END = List.of();

    private final DuckDBConnection connection;
    private final BlockingQueue<List<Told>> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final FutureTask<Void> writing;
    private final Thread writer;
    private List<Told> batch = new ArrayList<>(ToldRows.BATCH);

    private ActivityTable(DuckDBConnection connection) {
        this.connection = connection;
        this.writing = new FutureTask<>(this::write, null);
        this.writer = Thread.ofPlatform().daemon().name("activity table").start(writing);
    }

    /** Creates the database; {@code temporary} is for what does not fit into memory. */
    public static ActivityTable create(Path file, Path temporary) throws SQLException {
        DuckDBConnection connection = connect(file, temporary);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE activities (" + ToldRows.declaration() + ")");
            statement.execute(FINDINGS);
        }
        return new ActivityTable(connection);
    }

    /** Goes on with a database that was finished before: keeps the activities before a time but those of some records. */
    public static ActivityTable goOn(Path file, Path temporary, Instant from, List<EvidenceRef> anew)
            throws SQLException {
        DuckDBConnection connection = connect(file, temporary);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM activities WHERE time >= make_timestamp("
                    + ChronoUnit.MICROS.between(Instant.EPOCH, from) + ")");
            if (!anew.isEmpty()) {
                delete(connection, statement, anew);
            }
            statement.execute("DROP TABLE findings");
            statement.execute("DROP TABLE " + NetworkRows.TABLE);
            statement.execute(FINDINGS);
        }
        return new ActivityTable(connection);
    }

    private static void delete(DuckDBConnection connection, Statement statement, List<EvidenceRef> records)
            throws SQLException {
        statement.execute("CREATE TEMP TABLE anew (file VARCHAR, position BIGINT)");
        try (DuckDBAppender rows = connection.createAppender("temp", "main", "anew")) {
            for (EvidenceRef record : records) {
                rows.beginRow();
                rows.append(record.file());
                rows.append(record.position());
                rows.endRow();
            }
        }
        statement.execute("DELETE FROM activities USING anew"
                + " WHERE activities.file = anew.file AND activities.position = anew.position");
        statement.execute("DROP TABLE anew");
    }

    private static DuckDBConnection connect(Path file, Path temporary) throws SQLException {
        var connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET temp_directory = '" + temporary.toString().replace("'", "''") + "'");
            statement.execute("SET memory_limit = '512MB'");
            statement.execute("SET threads = 1");
        }
        return connection;
    }

    public void add(Told told) {
        batch.add(told);
        if (batch.size() == ToldRows.BATCH) {
            send(batch);
            batch = new ArrayList<>(ToldRows.BATCH);
        }
    }

    /** Waits until all activities are written, adds the findings and the networks, and closes the database. */
    public void finish(List<Finding> findings, NetworkLookup networks) throws SQLException {
        if (!batch.isEmpty()) {
            send(batch);
        }
        send(END);
        written();
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
                    written(); // throws what stopped it
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void written() {
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void write() {
        try (var function = DuckDBFunctions.tableFunction();
                Statement statement = connection.createStatement()) {
            function.withName("told").withFunction(new ToldRows(batches::take)).register(connection);
            statement.execute("INSERT INTO activities SELECT " + ToldRows.selection() + " FROM told()");
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e.getMessage(), e));
        }
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
        writer.interrupt(); // when something failed, nobody sends it more
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connection.close();
    }
}
