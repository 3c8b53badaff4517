package becquerel.simulate.write;

import java.time.Instant;

/**
 * What containers say about a record of the audit log beside the record itself.
 *
 * @param type RecordType
 * @param user UserId
 * @param key UserKey
 * @param userType as a number
 * @param object ObjectId, empty when the record has none
 * @param address ClientIP, empty when the record has none
 */
record Entry(
        String id,
        Instant time,
        int type,
        String operation,
        String user,
        String key,
        int userType,
        String workload,
        String object,
        String address) {}
