package becquerel.simulate.write;

import java.time.Instant;

/**
 * A record of the unified audit log.
 *
 * @param type RecordType
 * @param data what every export calls AuditData
 */
record Entry(Instant time, int type, String operation, String user, String id, String data) {}
