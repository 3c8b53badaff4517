package becquerel.collect.m365;

import becquerel.activity.Activity;
import becquerel.activity.Activity.MailRead;
import becquerel.activity.Activity.MessageSent;
import becquerel.activity.Activity.ProviderAlert;
import becquerel.activity.Activity.SignIn;
import becquerel.activity.EvidenceRef;
import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.Act;
import becquerel.collect.Form;
import becquerel.collect.Native;
import becquerel.collect.ReadRecord;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.AuditTime;
import becquerel.collect.value.ContentHash;
import becquerel.collect.value.Json;
import becquerel.collect.value.WrapperTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** From an inner record, out of whatever container, to what it says. */
final class AuditReader {
    private static final int EXCEL_CELL = 32_767; // characters a spreadsheet keeps of a cell

    private AuditReader() {}

    static ReadRecord read(String path, long position, Unwrapped unwrapped, WrapperTime.Order order) {
        ObjectNode body = unwrapped.body();
        long content = ContentHash.of(body);
        var problems = new ArrayList<Problem>();
        var place = new Place(path, position);
        addProblems(unwrapped, place, problems);
        String written = Json.text(body.get("CreationTime"));
        // Columns may hold a time in the exporter's own format; a whole record never does.
        Instant time =
                unwrapped.form() == Form.FLATTENED ? WrapperTime.parse(written, order) : AuditTime.parse(written);
        boolean lacks = time == null || !body.has("Operation") || !body.has("UserId") || !body.has("Id");
        if (lacks) {
            Map<String, String> wrapper = unwrapped.wrapper().get();
            fill(body, wrapper);
            if (time == null) {
                time = outerTime(wrapper.getOrDefault("CreationTime", ""), order, place, problems);
            }
        }
        var ref = new EvidenceRef(path, position, Json.text(body.get("Id")));
        if (time == null) {
            return skipped(ref, unwrapped.form(), "no readable time", problems);
        }
        var record = new AuditRecord(body, unwrapped.form() != Form.CUT, time, ref);
        List<Activity> activities = Areas.read(record);
        return new ReadRecord(
                ref,
                "",
                unwrapped.form(),
                content,
                core(record),
                act(record, activities),
                activities,
                expanded(activities),
                "",
                Aliases.of(record),
                problems,
                new Native(Native.AUDIT_LOG, () -> body));
    }

    private static Act act(AuditRecord record, List<Activity> activities) {
        return switch (activities.getFirst()) {
            case SignIn _ -> SignIns.act(record);
            case ProviderAlert alert -> Alerts.act(record, alert);
            default -> record.type() == RecordTypes.DIRECTORY ? DirectoryActs.act(record, activities) : Act.ALONE;
        };
    }

    static ReadRecord skipped(EvidenceRef ref, Form form, String why, List<Problem> problems) {
        return new ReadRecord(ref, form, 0, 0, List.of(), 0, why, List.of(), problems);
    }

    private static void addProblems(Unwrapped unwrapped, Place place, List<Problem> problems) {
        if (unwrapped.form() == Form.CUT) {
            boolean spreadsheet = unwrapped.length() <= EXCEL_CELL && unwrapped.length() > EXCEL_CELL - 8;
            String what = spreadsheet
                    ? "the record is cut off at the " + EXCEL_CELL + " characters a spreadsheet keeps"
                    : unwrapped.length() == 0
                            ? "the record itself is missing from its row"
                            : "the record breaks off in the middle";
            problems.add(new Problem(
                    place, what, "export it again and do not save it from a spreadsheet; what could be read was used"));
        } else if (Pairs.anyLost(unwrapped.body())) {
            problems.add(new Problem(
                    place,
                    "the export wrote System.Object[] in place of lists, so their values are lost",
                    "export it again as JSON"));
        }
    }

    private static void fill(ObjectNode body, Map<String, String> wrapper) {
        wrapper.forEach((name, value) -> {
            if (!value.isEmpty()
                    && !name.equals("CreationTime")
                    && Json.text(body.get(name)).isEmpty()) {
                body.put(name, value);
            }
        });
    }

    private static @Nullable Instant outerTime(
            String written, WrapperTime.Order order, Place place, List<Problem> problems) {
        Instant time = WrapperTime.parse(written, order);
        if (time != null) {
            problems.add(new Problem(
                    place,
                    "the record has no time of its own, so its row's time was taken as UTC",
                    "export it again to be sure of the time"));
        } else {
            String what = written.isBlank()
                    ? "the record has no time that can be read"
                    : "the record has no time of its own and its row's time cannot be read without guessing";
            problems.add(new Problem(place, what, "export it again with times in ISO 8601"));
        }
        return time;
    }

    private static int expanded(List<Activity> activities) {
        int expanded = 0;
        for (Activity each : activities) {
            expanded += switch (each) {
                case MailRead read -> read.messages().size();
                case MessageSent sent -> sent.recipients().size();
                default -> 0;
            };
        }
        return expanded;
    }

    /** What a flattened or cut copy still shares with the full one. */
    private static long core(AuditRecord record) {
        long second = record.context().time().getEpochSecond();
        String user = AccountNames.folded(record.text("UserId"));
        return ContentHash.join(second, ContentHash.join(ContentHash.of(record.act()), ContentHash.of(user)));
    }
}
