package becquerel.run.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;

/**
 * Asks a case's database one question. The connection can read that one file and nothing else: no writing, no other files, no
 * network, no change of settings, and a limit on time.
 */
public final class Hunt {
    /** DuckDB's own ILIKE folds each text anew in a slow way; these mean the same and take a third of the time over much text. */
    private static final List<String> FOLDING = List.of(
            "CREATE TEMP MACRO \"~~*\"(text, pattern) AS lower(text) LIKE lower(pattern)",
            "CREATE TEMP MACRO \"!~~*\"(text, pattern) AS lower(text) NOT LIKE lower(pattern)");

    private final Path database;
    private final Duration limit;

    public Hunt(Path caseFolder, Duration limit) {
        this.database = caseFolder.resolve(ActivityTable.FILE);
        this.limit = limit;
        if (!Files.isRegularFile(database)) {
            throw new CaseProblem(database, "is not there", "name a folder that becquerel investigate has written");
        }
    }

    /** Hands on the column names, then every row; absent values are null. */
    public void ask(String question, Consumer<List<String>> columns, Consumer<List<Object>> rows) throws SQLException {
        var settings = new Properties();
        settings.setProperty("duckdb.read_only", "true");
        settings.setProperty("memory_limit", "1GB");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database, settings);
                Statement statement = connection.createStatement()) {
            for (String operator : FOLDING) {
                statement.execute(operator);
            }
            statement.execute("SET temp_directory = ''");
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
            statement.setQueryTimeout((int) limit.toSeconds());
            try (ResultSet answer = statement.executeQuery(question)) {
                read(answer, columns, rows);
            }
        }
    }

    private static void read(ResultSet answer, Consumer<List<String>> columns, Consumer<List<Object>> rows)
            throws SQLException {
        ResultSetMetaData meta = answer.getMetaData();
        List<String> names = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            names.add(meta.getColumnLabel(column));
        }
        columns.accept(names);
        while (answer.next()) {
            List<Object> row = new ArrayList<>();
            for (int column = 1; column <= names.size(); column++) {
                Object value = answer.getObject(column);
                row.add(value == null ? NULL : value);
            }
            rows.accept(row);
        }
    }

    /** Stands for an absent value in a row. */
    public static final Object NULL = new Object() {
        @Override
        public String toString() {
            return "";
        }
    };
}
