package becquerel.collect.trace;

import becquerel.collect.RecordParser;
import becquerel.collect.golden.Accounted;
import becquerel.collect.golden.Parsers;
import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever the bytes, a row or object of a message trace is read or skipped with a reason. */
final class TraceFuzz {
    private static final RecordParser TRACE =
            Parsers.objects(new MessageTrace(), "{\"SenderAddress\":\"\",\"RecipientAddress\":\"\",\"Received\":\"\"}");
    private static final RecordParser PORTAL = Parsers.rows(
            new MessageTrace(), "Date (UTC+02:00)", "Sender", "Recipient", "Subject", "Status", "MessageTraceId");
    private static final RecordParser REPORT = Parsers.rows(
            new TraceReport(), "origin_timestamp_utc", "sender_address", "recipient_status", "directionality");
    private static final RecordParser EVENTS = Parsers.rows(
            new TraceEvents(),
            "date_time_utc",
            "event_id",
            "sender_address",
            "recipient_address",
            "original_client_ip");

    @FuzzTest
    void json(byte[] bytes) {
        Accounted.read(TRACE, bytes);
    }

    @FuzzTest
    void csv(byte[] row) {
        Accounted.read(PORTAL, row);
        Accounted.read(REPORT, row);
        Accounted.read(EVENTS, row);
    }
}
