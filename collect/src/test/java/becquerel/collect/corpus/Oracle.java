package becquerel.collect.corpus;

import becquerel.activity.Activity;
import becquerel.activity.Outcome;
import becquerel.collect.ReadRecord;
import becquerel.collect.value.AccountNames;
import becquerel.collect.value.Address;
import becquerel.collect.value.AuditTime;
import becquerel.collect.value.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares what we say of a record with what somebody else parsed it to (Elastic Common Schema). */
final class Oracle {
    private static final List<String> FIELDS = List.of("time", "user", "address", "outcome");

    /**
     * One field in which both say something.
     *
     * @param field time, user, address or outcome
     */
    record Verdict(String field, boolean same, String ours, String theirs) {}

    private Oracle() {}

    static List<Verdict> compare(ReadRecord record, JsonNode ecs) {
        List<Verdict> verdicts = new ArrayList<>();
        for (String field : FIELDS) {
            Set<String> theirs = theirs(field, ecs);
            if (!theirs.isEmpty()) {
                Set<String> ours = ours(field, record);
                boolean same = ours.stream().anyMatch(theirs::contains);
                verdicts.add(new Verdict(field, same, String.join(" ", ours), String.join(" ", theirs)));
            }
        }
        return verdicts;
    }

    private static Set<String> ours(String field, ReadRecord record) {
        Stream<String> said = record.activities().stream().flatMap(activity -> switch (field) {
            case "time" -> Stream.of(second(activity.time()));
            case "user" -> Stream.of(activity.actor().name(), activity.subject().name());
            case "address" -> Stream.of(activity.origin().address());
            default -> Stream.of(outcome(activity));
        });
        return said.filter(each -> !each.isEmpty()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String outcome(Activity activity) {
        Outcome outcome = activity.context().outcome();
        return outcome == Outcome.UNKNOWN || outcome == Outcome.INTERRUPTED
                ? ""
                : outcome.name().toLowerCase(Locale.ROOT);
    }

    private static Set<String> theirs(String field, JsonNode ecs) {
        Set<String> theirs = new LinkedHashSet<>();
        switch (field) {
            case "time" -> {
                Instant time = AuditTime.parse(text(ecs, "@timestamp"));
                add(time == null ? "" : second(time), theirs);
            }
            case "user" -> users(ecs, theirs);
            case "address" -> {
                for (String path : new String[] {"source.ip", "client.ip"}) {
                    add(Address.of(text(ecs, path)).text(), theirs);
                }
            }
            default -> {
                String outcome = text(ecs, "event.outcome");
                add(outcome.equals("unknown") ? "" : outcome, theirs);
            }
        }
        return theirs;
    }

    private static void users(JsonNode ecs, Set<String> theirs) {
        for (String path : new String[] {"user.email", "user.id", "user.name"}) {
            String text = text(ecs, path);
            String folded = AccountNames.folded(text);
            if (!AccountNames.isNobody(folded)) {
                add(folded, theirs);
                String domain = text(ecs, "user.domain").toLowerCase(Locale.ROOT);
                add(domain.isEmpty() ? "" : folded + "@" + domain, theirs);
                add(domain.isEmpty() ? "" : domain + "\\" + folded, theirs);
            }
        }
    }

    private static String second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static String text(JsonNode ecs, String path) {
        @Nullable JsonNode node = ecs;
        for (String name : path.split("\\.", 0)) {
            node = node == null ? null : node.get(name);
        }
        JsonNode first = node != null && node.isArray() ? node.get(0) : node;
        return Json.text(first);
    }

    private static void add(String text, Set<String> all) {
        if (!text.isEmpty()) {
            all.add(text);
        }
    }
}
