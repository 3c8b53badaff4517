package becquerel.simulate.write;

import becquerel.simulate.world.Chance;
import becquerel.simulate.world.Event;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Writes the audit records of one account's day into the wrappers of the log's exports; or loses them, as logs do. */
final class AuditPen {
    private final Provider provider;
    private final List<AuditExport> exports;
    private final Faults faults;
    private final Page.Draft page;
    private final Json data = new Json(4096);
    private int results;

    AuditPen(Provider provider, List<AuditExport> exports, Faults faults, int events) {
        this.provider = provider;
        this.exports = exports;
        this.faults = faults;
        this.page = new Page.Draft(events);
    }

    Provider provider() {
        return provider;
    }

    /** The record that was started. */
    Json out() {
        return data;
    }

    Page page() {
        return page.page();
    }

    /** A record with what all records have; the caller goes on with its own fields, and ends with {@link #end}. */
    Json start(Entry entry, String status) {
        return common(data.clear().item(), entry, status);
    }

    /** The same for records that name the token of the access. */
    Json start(Entry entry, String status, Event.Context context, Sessions sessions) {
        data.clear().item();
        if (provider.tokens() && !context.access().session().isEmpty()) {
            Sessions.Token token = sessions.token(context);
            data.object("AppAccessContext")
                    .text("AADSessionId", context.access().session())
                    .text("APIId", becquerel.simulate.world.Apps.EXCHANGE)
                    .known("ClientAppId", sessions.app(context))
                    .text("IssuedAtTime", Times.second(token.issued().getEpochSecond()))
                    .text("UniqueTokenId", token.id())
                    .end();
        }
        return common(data, entry, status);
    }

    private Json common(Json out, Entry entry, String status) {
        return out.text("CreationTime", Times.second(entry.time().getEpochSecond()))
                .text("Id", entry.id())
                .text("Operation", entry.operation())
                .text("OrganizationId", provider.tenant().id())
                .number("RecordType", entry.type())
                .known("ResultStatus", status)
                .text("UserKey", entry.key())
                .number("UserType", entry.userType())
                .number("Version", 1)
                .text("Workload", entry.workload())
                .known("ClientIP", entry.type() == RecordTypes.AGGREGATED ? "" : entry.address())
                .known("ObjectId", entry.object())
                .text("UserId", entry.user());
    }

    /** The record that was started is whole, and tells of these events of the day. */
    void end(Entry entry, Chance draw, int... events) {
        data.end();
        if (faults.lost(entry.time())) {
            return;
        }
        Instant arrival = faults.arrival(entry.time(), draw);
        boolean written = false;
        for (int i = 0; i < exports.size(); i++) {
            AuditExport export = exports.get(i);
            if (export.covers(entry.time()) && arrival.isBefore(faults.closed())) {
                row(i, export.container(), entry, arrival, written);
                written = true;
                if (export.container().collected() && draw.happens(faults.repeated())) {
                    row(i, export.container(), entry, arrival.plus(1, ChronoUnit.HOURS), true);
                }
            }
        }
        if (written) {
            for (int event : events) {
                page.told(event, entry.id());
            }
        }
    }

    private void row(int export, Container container, Entry entry, Instant arrival, boolean again) {
        int from = page.out().size();
        container.row(entry, data, ++results, page.out(), provider.tenant().id());
        Instant filed = container.collected() ? arrival : entry.time();
        page.row(export, filed.getEpochSecond(), from, again);
    }
}
