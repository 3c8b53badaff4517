import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/*
 * Rebuilds networks.tsv, the networks of the simulated world, from operators.tsv and the two npm packages that
 * knowledge/tools/NetworkTable.java names:
 *
 *   java simulate/tools/Networks.java 2026-06-17 asn country simulate/tools/operators.tsv \
 *       simulate/src/main/resources/becquerel/simulate/world/networks.tsv
 *
 * For each operator it takes the largest prefixes that its system announces in that country, and for lines at homes one
 * prefix of IPv6 more. The same input gives the same bytes.
 */

private static final String HEADER = """
        # Networks of the simulated world: kind, country (ISO 3166), AS number, operator, prefix. Made by simulate/tools/Networks.java
        # from operators.tsv and the npm packages @ip-location-db/asn (CC BY 4.0: RouteViews, DB-IP) and @ip-location-db/asn-country
        # (CC0, from the registries' statistics, NRO, CC BY 4.0), data of %s. That a system announces a prefix there is a fact;
        # who of the simulated world uses it is invented. HOME and MOBILE serve people of the country, GATEWAY companies.
        """;

private record Operator(String kind, String country, String asn, String name, int count, String within) {}

private record Range(BigInteger from, BigInteger to) {}

private record Prefix(BigInteger base, int free, boolean six) {
    String text() throws IOException {
        int bits = six ? 128 : 32;
        byte[] raw = new byte[bits / 8];
        byte[] number = base.toByteArray();
        for (int i = 1; i <= Math.min(number.length, raw.length); i++) {
            raw[raw.length - i] = number[number.length - i];
        }
        return InetAddress.getByAddress(raw).getHostAddress() + "/" + (bits - free);
    }
}

void main(String[] args) throws IOException {
    if (args.length != 5) {
        System.err.println("give the date of the data, the folders of both packages, operators.tsv and the file to write");
        System.exit(2);
    }
    List<Operator> operators = Files.readAllLines(Path.of(args[3])).stream()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .map(cell -> new Operator(cell[0], cell[1], cell[2], cell[3], Integer.parseInt(cell[4]), cell[5]))
            .toList();
    Set<String> wanted = new HashSet<>();
    operators.forEach(each -> wanted.add(each.asn()));
    var text = new StringBuilder(HEADER.formatted(args[0]));
    Map<String, List<Range>> four = ranges(Path.of(args[1], "asn-ipv4.csv"), wanted);
    Map<String, List<Range>> six = ranges(Path.of(args[1], "asn-ipv6.csv"), wanted);
    TreeMap<BigInteger, String[]> where4 = countries(Path.of(args[2], "asn-country-ipv4.csv"));
    TreeMap<BigInteger, String[]> where6 = countries(Path.of(args[2], "asn-country-ipv6.csv"));
    Set<String> taken = new HashSet<>();
    for (Operator each : operators) {
        int found = 0;
        for (Prefix prefix : largest(each, four.getOrDefault(each.asn(), List.of()), where4, false)) {
            if (found < each.count() && taken.add(prefix.text())) {
                line(text, each, prefix);
                found++;
            }
        }
        if (found == 0) {
            System.err.println("nothing for " + each);
        }
        if (each.kind().equals("HOME")) {
            for (Prefix prefix : largest(each, six.getOrDefault(each.asn(), List.of()), where6, true)) {
                if (taken.add(prefix.text())) {
                    line(text, each, prefix);
                    break;
                }
            }
        }
    }
    Files.writeString(Path.of(args[4]), text, StandardCharsets.UTF_8);
}

private static void line(StringBuilder text, Operator of, Prefix prefix) throws IOException {
    text.append(String.join("\t", of.kind(), of.country(), of.asn(), of.name(), prefix.text()))
            .append('\n');
}

private static List<Prefix> largest(
        Operator of, List<Range> ranges, TreeMap<BigInteger, String[]> where, boolean six) throws IOException {
    var prefixes = new ArrayList<Prefix>();
    for (Range range : ranges) {
        for (Prefix prefix : aligned(range, six)) {
            var at = where.floorEntry(prefix.base());
            boolean there = at != null && at.getValue()[1].equals(of.country());
            if (there && prefix.free() >= (six ? 80 : 8) && within(of, prefix)) {
                prefixes.add(prefix);
            }
        }
    }
    prefixes.sort(Comparator.comparingInt(Prefix::free).reversed().thenComparing(Prefix::base));
    return prefixes;
}

private static boolean within(Operator of, Prefix prefix) throws IOException {
    if (of.within().isEmpty() || prefix.six()) {
        return true;
    }
    String[] cell = of.within().split("/");
    BigInteger from = number(cell[0]);
    BigInteger size = BigInteger.ONE.shiftLeft(32 - Integer.parseInt(cell[1]));
    return prefix.base().compareTo(from) >= 0 && prefix.base().compareTo(from.add(size)) < 0;
}

private static List<Prefix> aligned(Range range, boolean six) {
    var prefixes = new ArrayList<Prefix>();
    BigInteger from = range.from();
    while (from.compareTo(range.to()) <= 0) {
        int free = Math.min(from.signum() == 0 ? 0 : from.getLowestSetBit(), six ? 100 : 18);
        BigInteger left = range.to().subtract(from).add(BigInteger.ONE);
        while (BigInteger.ONE.shiftLeft(free).compareTo(left) > 0) {
            free--;
        }
        prefixes.add(new Prefix(from, free, six));
        from = from.add(BigInteger.ONE.shiftLeft(free));
    }
    return prefixes;
}

private static Map<String, List<Range>> ranges(Path file, Set<String> wanted) throws IOException {
    var ranges = new HashMap<String, List<Range>>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cell = line.split(",", 4);
            if (wanted.contains(cell[2])) {
                ranges.computeIfAbsent(cell[2], _ -> new ArrayList<>())
                        .add(new Range(number(cell[0]), number(cell[1])));
            }
        }
    }
    return ranges;
}

private static TreeMap<BigInteger, String[]> countries(Path file) throws IOException {
    var countries = new TreeMap<BigInteger, String[]>();
    try (BufferedReader lines = Files.newBufferedReader(file)) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] cell = line.split(",", -1);
            countries.put(number(cell[0]), new String[] {cell[1], cell[2]});
        }
    }
    return countries;
}

private static BigInteger number(String address) throws IOException {
    return new BigInteger(1, InetAddress.getByName(address).getAddress());
}
