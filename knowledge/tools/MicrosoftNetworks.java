import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/*
 * Rebuilds microsoft-networks.txt from the npm package @ip-location-db/asn (CC BY 4.0):
 *
 *   npm pack @ip-location-db/asn && tar xzf ip-location-db-asn-*.tgz
 *   java knowledge/tools/MicrosoftNetworks.java 2026-06-17 package/asn-ipv4.csv package/asn-ipv6.csv \
 *       > knowledge/src/main/resources/becquerel/knowledge/microsoft-networks.txt
 *
 * The date is that of the package's data (the last part of its version). Neighbouring ranges are joined first. What is then
 * smaller than a /22 or a /40 is left out: such announcements are mostly customers' own addresses brought to the cloud.
 * 2603:1000::/24 is added as a whole: it is registered to Microsoft, and the table lacks the half its mail servers use.
 */
private static final Set<String> MICROSOFT =
        Set.of("3598", "8068", "8069", "8070", "8071", "8072", "8073", "8074", "8075", "12076");
private static final int V4_WIDTH = 32;
private static final int V6_WIDTH = 128;

private static final List<String> REGISTERED = List.of("2603:1000::,2603:10ff:ffff:ffff:ffff:ffff:ffff:ffff");

/** An inclusive span of addresses as numbers. */
private record Span(BigInteger from, BigInteger to) {
    BigInteger size() {
        return to.subtract(from).add(BigInteger.ONE);
    }
}

void main(String[] args) throws IOException {
    if (args.length != 3) {
        System.err.println("give the date of the data, the IPv4 table and the IPv6 table");
        System.exit(2);
    }
    List<String> systems = MICROSOFT.stream().sorted(Comparator.comparing(Integer::valueOf)).toList();
    IO.println("# Networks announced by Microsoft (AS " + String.join(", ", systems) + ")");
    IO.println("# date: " + args[0]);
    IO.println("# source: npm package @ip-location-db/asn; RouteViews (routeviews.org), DB-IP (db-ip.com), NRO (nro.net)");
    IO.println("# licence: CC BY 4.0; changed: one operator selected, ranges joined, small ones left out, 2603:1000::/24 added");
    print(spans(Path.of(args[1]), List.of()), V4_WIDTH, 22);
    print(spans(Path.of(args[2]), REGISTERED), V6_WIDTH, 40);
}

private List<Span> spans(Path table, List<String> registered) throws IOException {
    try (Stream<String> lines = Files.lines(table)) {
        Stream<String[]> announced =
                lines.map(line -> line.split(",", 4)).filter(fields -> MICROSOFT.contains(fields[2]));
        return Stream.concat(announced, registered.stream().map(line -> line.split(",")))
                .map(fields -> new Span(number(fields[0]), number(fields[1])))
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }
}

private BigInteger number(String address) {
    return new BigInteger(1, InetAddress.ofLiteral(address).getAddress());
}

private void print(List<Span> spans, int width, int smallest) {
    var joined = new ArrayList<Span>();
    for (Span span : spans) {
        if (!joined.isEmpty() && joined.getLast().to().add(BigInteger.ONE).compareTo(span.from()) >= 0) {
            Span before = joined.removeLast();
            joined.add(new Span(before.from(), before.to().max(span.to())));
        } else {
            joined.add(span);
        }
    }
    BigInteger least = BigInteger.TWO.pow(width - smallest);
    joined.stream().filter(span -> span.size().compareTo(least) >= 0).forEach(span -> printBlocks(span, width));
}

/** A span as the fewest CIDR blocks. */
private void printBlocks(Span span, int width) {
    BigInteger from = span.from();
    while (from.compareTo(span.to()) <= 0) {
        BigInteger left = span.to().subtract(from).add(BigInteger.ONE);
        int aligned = from.signum() == 0 ? width : from.getLowestSetBit();
        int bits = Math.min(aligned, left.bitLength() - 1);
        IO.println(text(from, width) + "/" + (width - bits));
        from = from.add(BigInteger.TWO.pow(bits));
    }
}

private String text(BigInteger address, int width) {
    byte[] bytes = new byte[width / 8];
    byte[] number = address.toByteArray();
    int length = Math.min(number.length, bytes.length);
    System.arraycopy(number, number.length - length, bytes, bytes.length - length, length);
    try {
        String plain = InetAddress.getByAddress(bytes).getHostAddress();
        return width == V4_WIDTH ? plain : plain.replaceFirst("(^|:)(0(:|$)){2,}", "::");
    } catch (java.net.UnknownHostException impossible) {
        throw new IllegalStateException("an address of " + bytes.length + " bytes", impossible);
    }
}
