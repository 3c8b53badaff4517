package becquerel.collect.split;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells an object that only carries a list of records, such as {@code {"value":[…]}}, from a record that has a list among
 * its members. A wrapper names its list in one of the usual ways and has none of the members that audit records have.
 */
final class Wrapper {
    /** How much of an object is looked at before deciding. */
    static final int DECIDED_WITHIN = 1 << 20;

    private static final List<byte[]> LISTS = Stream.of(
                    "value",
                    "values",
                    "records",
                    "results",
                    "result",
                    "items",
                    "data",
                    "logs",
                    "events",
                    "entries",
                    "rows",
                    "auditlogs",
                    "activities")
            .map(name -> name.getBytes(StandardCharsets.US_ASCII))
            .toList();

    private static final Set<String> MEMBERS_OF_RECORDS = Set.of(
            "id",
            "_id",
            "recordid",
            "identity",
            "uuid",
            "creationtime",
            "creationdate",
            "createddatetime",
            "activitydatetime",
            "timestamp",
            "@timestamp",
            "time",
            "_time",
            "timegenerated",
            "operation",
            "operations",
            "operationname",
            "recordtype",
            "auditlogrecordtype",
            "workload",
            "userid",
            "userids",
            "userprincipalname",
            "auditdata",
            "_raw",
            "eventname",
            "eventtime",
            "actor");

    private static final int LONGEST = 32;

    private Wrapper() {}

    /** Whether a list is called so. */
    static boolean names(byte[] bytes, int from, int to) {
        for (byte[] name : LISTS) {
            if (name.length == to - from && isName(name, bytes, from)) {
                return true;
            }
        }
        return false;
    }

    /** Capital letters are as good. */
    private static boolean isName(byte[] name, byte[] bytes, int from) {
        for (int i = 0; i < name.length; i++) {
            if ((bytes[from + i] | 0x20) != name[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the object that begins at {@code from} wraps the list that begins at {@code list}. */
    static boolean is(byte[] bytes, int from, int to, int list) {
        int first = list + 1;
        while (first < to && bytes[first] <= ' ') {
            first++;
        }
        boolean ofObjects = first < to && (bytes[first] == '{' || bytes[first] == ']');
        return ofObjects && !hasRecordMember(bytes, from, to);
    }

    /** Whether an object has a member that audit records have. */
    static boolean hasRecordMember(byte[] bytes, int from, int to) {
        int depth = 0;
        int i = from;
        boolean keyNext = false;
        while (i < to) {
            switch (bytes[i]) {
                case '{', '[' -> keyNext = ++depth == 1;
                case '}', ']' -> depth--;
                case ',' -> keyNext = depth == 1;
                case '"' -> {
                    int end = stringEnd(bytes, i + 1, to);
                    if (keyNext && MEMBERS_OF_RECORDS.contains(key(bytes, i + 1, end))) {
                        return true;
                    }
                    keyNext = false;
                    i = end;
                }
                default -> {}
            }
            i++;
        }
        return false;
    }

    private static int stringEnd(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '"') {
            i += bytes[i] == '\\' ? 2 : 1;
        }
        return Math.min(i, to);
    }

    private static String key(byte[] bytes, int from, int to) {
        return to - from > LONGEST
                ? ""
                : new String(bytes, from, to - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
