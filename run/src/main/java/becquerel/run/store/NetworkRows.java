package becquerel.run.store;

import becquerel.knowledge.Network;
import becquerel.knowledge.NetworkLookup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Who runs each address that an activity names: one row an address, beside the activities. */
final class NetworkRows {
    static final String TABLE = "networks";

    private NetworkRows() {}

    /** Once all activities are in. An address nothing is known of has a row too. */
    static void write(DuckDBConnection connection, NetworkLookup networks) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE " + TABLE
                    + " (address VARCHAR, asn UINTEGER, network VARCHAR, kind VARCHAR, country VARCHAR)");
        }
        try (var reading = connection.duplicate();
                Statement asking = reading.createStatement();
                ResultSet addresses = asking.executeQuery(
                        "SELECT DISTINCT address FROM activities WHERE address <> '' ORDER BY address");
                DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, TABLE)) {
            while (addresses.next()) {
                String address = addresses.getString(1);
                append(rows, address, networks.of(address));
            }
        }
    }

    private static void append(DuckDBAppender rows, String address, Network network) throws SQLException {
        rows.beginRow();
        rows.append(address);
        if (network.asn() == 0) {
            rows.appendNull();
        } else {
            rows.append((int) network.asn()); // the bits are those of an unsigned number
        }
        rows.append(network.name());
        rows.append(ActivityText.word(network.kind()));
        rows.append(network.country());
        rows.endRow();
    }
}
