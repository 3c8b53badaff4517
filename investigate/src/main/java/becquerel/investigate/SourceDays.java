package becquerel.investigate;

import becquerel.activity.Activity;
import becquerel.investigate.exposure.LoggedReading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * On which days each kind of source holds records of each tenant. Counts every record, also those that tell an act again or
 * are not judged; memory grows with tenants and days alone.
 */
public final class SourceDays {
    /** A tenant with a smaller share of the records is a neighbour whose guests or partners show: nothing is missing of it. */
    private static final double SHARE = 0.05;
    /** What no record ties to a tenant. */
    static final String UNKNOWN = "unknown";

    private final Map<String, Map<SourceKind, Row>> tenants = new TreeMap<>();
    private final LoggedReading reading = new LoggedReading();
    private final transient Map<String, Map<SourceKind, Row>> found = new HashMap<>(); // the same, quicker

    /** What one kind of source holds of one tenant. */
    private static final class Row {
        final BitSet days = new BitSet();
        long records;
    }

    /** {@code fileKind} is what the record's file is. */
    public void see(String fileKind, Activity activity) {
        reading.see(activity);
        SourceKind kind = SourceKind.of(fileKind, activity);
        Map<SourceKind, Row> tenant = found.get(activity.tenant());
        if (tenant == null) {
            tenant = tenants.computeIfAbsent(activity.tenant(), none -> new EnumMap<>(SourceKind.class));
            found.put(activity.tenant(), tenant);
        }
        Row row = tenant.computeIfAbsent(kind, none -> new Row());
        row.records++;
        if (kind != SourceKind.CONFIGURATION) { // a state holds when it was exported, whatever day it was made
            row.days.set(Presence.bit(activity.time()));
        }
    }

    /** Everybody of whom there is a record. */
    public Set<String> tenants() {
        return Set.copyOf(tenants.keySet());
    }

    /** When reading of mail was logged. */
    public LoggedReading reading() {
        return reading;
    }

    /** By tenant and kind; a kind that is missing and matters has a line without days. */
    public List<Ledger.Source> sources() {
        long all = tenants.values().stream().mapToLong(SourceDays::records).sum();
        List<Ledger.Source> sources = new ArrayList<>();
        tenants.forEach((tenant, rows) -> {
            List<Ledger.Source> told = new ArrayList<>();
            for (SourceKind kind : SourceKind.values()) {
                Row row = rows.get(kind);
                if (row != null) {
                    told.add(source(tenant, kind, row));
                }
            }
            boolean rest = tenant.equals(UNKNOWN) && tenants.size() > 1;
            boolean matters = records(rows) >= SHARE * all && !rest;
            sources.addAll(matters ? new SourceWords(tenant, told).explained() : told);
        });
        return List.copyOf(sources);
    }

    /** The tenants that the evidence is of. */
    static Set<String> main(List<Ledger.Source> sources) {
        Map<String, Long> records = new TreeMap<>();
        sources.forEach(source -> records.merge(source.tenant(), source.records(), Long::sum));
        long all = records.values().stream().mapToLong(Long::longValue).sum();
        Set<String> main = new TreeSet<>();
        records.forEach((tenant, number) -> {
            boolean rest = tenant.equals(UNKNOWN) && records.size() > 1;
            if (number > 0 && number >= SHARE * all && !rest) {
                main.add(tenant);
            }
        });
        return main;
    }

    private static long records(Map<SourceKind, Row> rows) {
        return rows.values().stream().mapToLong(row -> row.records).sum();
    }

    private static Ledger.Source source(String tenant, SourceKind kind, Row row) {
        if (row.days.isEmpty()) {
            return new Ledger.Source(tenant, kind, row.records, Optional.empty(), 0, List.of(), "");
        }
        LocalDate first = Presence.date(row.days.nextSetBit(0));
        LocalDate last = Presence.date(row.days.length() - 1);
        return new Ledger.Source(
                tenant,
                kind,
                row.records,
                Optional.of(new Ledger.Gap(first, last)),
                row.days.cardinality(),
                gaps(row.days),
                "");
    }

    private static List<Ledger.Gap> gaps(BitSet days) {
        List<Ledger.Gap> gaps = new ArrayList<>();
        int from = days.nextClearBit(days.nextSetBit(0));
        while (from < days.length()) {
            int to = days.nextSetBit(from);
            gaps.add(new Ledger.Gap(Presence.date(from), Presence.date(to - 1)));
            from = days.nextClearBit(to);
        }
        return gaps;
    }
}
