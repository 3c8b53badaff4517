import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/*
 * Rebuilds networks.table, the table of who runs an address, from two npm packages:
 *
 *   npm pack @ip-location-db/asn @ip-location-db/asn-country
 *   mkdir asn country
 *   tar xzf ip-location-db-asn-[0-9]*.tgz -C asn --strip-components=1
 *   tar xzf ip-location-db-asn-country-*.tgz -C country --strip-components=1
 *   java knowledge/tools/NetworkTable.java 2026-06-17 asn country \
 *       knowledge/src/main/resources/becquerel/knowledge/networks.table
 *
 * The date is that of the packages' data (the last part of their version). The first package (CC BY 4.0) says which system
 * announces a range and what its operator is called; the second one (CC0, from statistics of the registries under CC BY 4.0)
 * says in which country a range is registered. The layout stands in NetworkTableFile.java. The same input gives the same bytes.
 */

private static final int HALF = 64;

/** An inclusive span of addresses as numbers, and what the table says of it. */
private record Row(BigInteger from, BigInteger to, String value, String name) {}

/** Who holds addresses: the number of a system, empty if none, and a country, empty if none. */
private record Holder(String system, String country) {
    static final Holder NOBODY = new Holder("", "");
}

/** Where a holder's range begins. */
private record Start(BigInteger at, Holder holder) {}

void main(String[] args) throws IOException {
    if (args.length != 4) {
        System.err.println("give the date of the data, the folders of both packages, and the file to write");
        System.exit(2);
    }
    Path asn = Path.of(args[1]);
    Path country = Path.of(args[2]);
    List<Row> systems4 = rows(asn.resolve("asn-ipv4.csv"));
    List<Row> systems6 = halves(rows(asn.resolve("asn-ipv6.csv")));
    List<Start> v4 = starts(systems4, rows(country.resolve("asn-country-ipv4.csv")));
    List<Start> v6 = starts(systems6, halves(rows(country.resolve("asn-country-ipv6.csv"))));
    var names = new TreeMap<Long, String>();
    Stream.of(systems4, systems6).flatMap(List::stream).forEach(row -> names.put(Long.valueOf(row.value()), row.name()));
    byte[] table = table(names, holders(v4, v6), v4, v6);
    var file = new ByteArrayOutputStream();
    file.writeBytes(remarks(args[0]).getBytes(StandardCharsets.UTF_8));
    file.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(table.length).array());
    file.writeBytes(packed(table));
    Files.write(Path.of(args[3]), file.toByteArray());
    System.err.printf(
            "%d systems, %d ranges of IPv4, %d of IPv6, %d bytes unpacked%n",
            names.size(), v4.size(), v6.size(), table.length);
}

/** Sorted; where rows overlap, which is rare, the one that begins later counts. */
private List<Row> rows(Path table) throws IOException {
    var rows = new ArrayList<Row>();
    try (Stream<String> lines = Files.lines(table)) {
        lines.map(line -> line.split(",", 4)).forEach(fields -> rows.add(new Row(
                number(fields[0]), number(fields[1]), fields[2], fields.length < 4 ? "" : unquoted(fields[3]))));
    }
    rows.sort(Comparator.comparing(Row::from));
    for (int i = 0; i + 1 < rows.size(); i++) {
        Row row = rows.get(i);
        BigInteger next = rows.get(i + 1).from();
        if (row.to().compareTo(next) >= 0) {
            System.err.println(table + ": rows overlap at " + next);
            rows.set(i, new Row(row.from(), next.subtract(BigInteger.ONE), row.value(), row.name()));
        }
    }
    return rows;
}

private String unquoted(String field) {
    boolean quoted = field.length() > 1 && field.startsWith("\"") && field.endsWith("\"");
    return (quoted ? field.substring(1, field.length() - 1).replace("\"\"", "\"") : field).strip();
}

private BigInteger number(String address) {
    return new BigInteger(1, InetAddress.ofLiteral(address).getAddress());
}

/** The upper halves that a row covers as a whole; smaller rows name single machines and are left out. */
private List<Row> halves(List<Row> rows) {
    return rows.stream()
            .map(row -> new Row(
                    row.from().add(BigInteger.TWO.pow(HALF)).subtract(BigInteger.ONE).shiftRight(HALF),
                    row.to().add(BigInteger.ONE).shiftRight(HALF).subtract(BigInteger.ONE),
                    row.value(),
                    row.name()))
            .filter(row -> row.from().compareTo(row.to()) <= 0)
            .toList();
}

/** Both tables at once, without neighbours that say the same. */
private List<Start> starts(List<Row> systems, List<Row> countries) {
    var points = new TreeSet<BigInteger>();
    Stream.of(systems, countries).flatMap(List::stream).forEach(row -> {
        points.add(row.from());
        points.add(row.to().add(BigInteger.ONE));
    });
    var starts = new ArrayList<Start>();
    var systemAt = new Cursor(systems);
    var countryAt = new Cursor(countries);
    for (BigInteger point : points) {
        var holder = new Holder(systemAt.value(point), countryAt.value(point));
        if (!holder.equals(starts.isEmpty() ? Holder.NOBODY : starts.getLast().holder())) {
            starts.add(new Start(point, holder));
        }
    }
    return starts;
}

/** Walks through rows as points grow. */
private static final class Cursor {
    private final List<Row> rows;
    private int at;

    Cursor(List<Row> rows) {
        this.rows = rows;
    }

    String value(BigInteger point) {
        while (at < rows.size() && rows.get(at).to().compareTo(point) < 0) {
            at++;
        }
        return at < rows.size() && rows.get(at).from().compareTo(point) <= 0 ? rows.get(at).value() : "";
    }
}

/** Nobody first, then by how often they occur, so that most places are small numbers. */
private Map<Holder, Integer> holders(List<Start> v4, List<Start> v6) {
    var counts = new HashMap<Holder, Integer>();
    Stream.of(v4, v6).flatMap(List::stream).forEach(start -> counts.merge(start.holder(), 1, Integer::sum));
    counts.remove(Holder.NOBODY);
    List<Holder> ordered = counts.keySet().stream()
            .sorted(Comparator.<Holder>comparingInt(counts::get)
                    .reversed()
                    .thenComparing(Holder::system)
                    .thenComparing(Holder::country))
            .toList();
    var places = new LinkedHashMap<Holder, Integer>();
    places.put(Holder.NOBODY, 0);
    ordered.forEach(holder -> places.put(holder, places.size()));
    return places;
}

private String remarks(String date) {
    return """
            # Who announces an address, and where its range is registered
            # date: %s
            # source: npm packages @ip-location-db/asn and @ip-location-db/asn-country; RouteViews (routeviews.org), DB-IP \
            (db-ip.com), NRO (nro.net)
            # licence: CC BY 4.0; changed: put together, IPv6 cut to its upper half

            """.formatted(date);
}

private byte[] table(TreeMap<Long, String> names, Map<Holder, Integer> holders, List<Start> v4, List<Start> v6) {
    var out = new ByteArrayOutputStream();
    systems(out, names);
    number(out, holders.size());
    List<Long> systems = List.copyOf(names.keySet());
    var places = new HashMap<String, Integer>();
    systems.forEach(system -> places.put(system.toString(), places.size() + 1));
    holders.keySet().forEach(holder -> number(out, holder.system().isEmpty() ? 0 : places.get(holder.system())));
    holders.keySet().forEach(holder -> out.writeBytes(
            holder.country().isEmpty() ? new byte[2] : holder.country().getBytes(StandardCharsets.US_ASCII)));
    ranges(out, v4, holders);
    ranges(out, v6, holders);
    return out.toByteArray();
}

private void systems(ByteArrayOutputStream out, TreeMap<Long, String> names) {
    number(out, names.size());
    long before = 0;
    for (long number : names.keySet()) {
        number(out, number - before);
        before = number;
    }
    names.values().forEach(name -> number(out, name.getBytes(StandardCharsets.UTF_8).length));
    names.values().forEach(name -> out.writeBytes(name.getBytes(StandardCharsets.UTF_8)));
}

private void ranges(ByteArrayOutputStream out, List<Start> starts, Map<Holder, Integer> holders) {
    number(out, starts.size());
    BigInteger before = BigInteger.ZERO;
    for (Start start : starts) {
        number(out, start.at().subtract(before).longValueExact());
        before = start.at();
    }
    starts.forEach(start -> number(out, holders.get(start.holder())));
}

private void number(ByteArrayOutputStream out, long number) {
    long left = number;
    while (left > 0x7f) {
        out.write((int) (left & 0x7f | 0x80));
        left >>>= 7;
    }
    out.write((int) left);
}

private byte[] packed(byte[] table) {
    try (var deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
        deflater.setInput(table);
        deflater.finish();
        byte[] packed = new byte[table.length];
        return Arrays.copyOf(packed, deflater.deflate(packed));
    }
}
