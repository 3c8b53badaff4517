package becquerel.run.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes small MaxMind DB files (format 2.0, records of 24 bits) for tests. */
final class Mmdb {
    private static final int NOTHING = -1;
    private static final int V4_AT = 96;

    /** Two branches a node: places of nodes, or -2 and below for data. */
    private final List<int[]> nodes = new ArrayList<>(List.of(new int[] {NOTHING, NOTHING}));

    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();
    private final String type;

    Mmdb(String type) {
        this.type = type;
    }

    /** IPv4 addresses lie at the bottom of the tree of IPv6. */
    Mmdb with(String address, int prefix, Map<String, Object> entry) {
        byte[] bytes = InetAddress.ofLiteral(address).getAddress();
        boolean isV4 = bytes.length == 4;
        byte[] all = isV4 ? ByteBuffer.allocate(16).position(12).put(bytes).array() : bytes;
        int depth = isV4 ? V4_AT + prefix : prefix;
        int node = 0;
        for (int bit = 0; bit < depth - 1; bit++) {
            int branch = bit(all, bit);
            if (nodes.get(node)[branch] == NOTHING) {
                nodes.add(new int[] {NOTHING, NOTHING});
                nodes.get(node)[branch] = nodes.size() - 1;
            }
            node = nodes.get(node)[branch];
        }
        nodes.get(node)[bit(all, depth - 1)] = -2 - offsets.size();
        offsets.add(data.size());
        write(data, entry);
        return this;
    }

    private static int bit(byte[] address, int at) {
        return address[at / 8] >> (7 - at % 8) & 1;
    }

    Path write(Path file) throws IOException {
        var out = new ByteArrayOutputStream();
        for (int[] node : nodes) {
            for (int branch : node) {
                int record = branch >= 0
                        ? branch
                        : branch == NOTHING ? nodes.size() : nodes.size() + 16 + offsets.get(-2 - branch);
                out.writeBytes(new byte[] {(byte) (record >> 16), (byte) (record >> 8), (byte) record});
            }
        }
        out.writeBytes(new byte[16]);
        out.writeBytes(data.toByteArray());
        out.writeBytes("\u00ab\u00cd\u00efMaxMind.com".getBytes(StandardCharsets.ISO_8859_1));
        write(
                out,
                Map.of(
                        "node_count",
                        (long) nodes.size(),
                        "record_size",
                        24,
                        "ip_version",
                        6,
                        "database_type",
                        type,
                        "languages",
                        List.of("en"),
                        "binary_format_major_version",
                        2,
                        "binary_format_minor_version",
                        0,
                        "build_epoch",
                        BigInteger.valueOf(1_780_000_000L),
                        "description",
                        Map.of("en", "made for a test")));
        return Files.write(file, out.toByteArray());
    }

    private static void write(ByteArrayOutputStream out, Object value) {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                head(out, 2, bytes.length);
                out.writeBytes(bytes);
            }
            case Integer small -> number(out, 5, BigInteger.valueOf(small));
            case Long large -> number(out, 6, BigInteger.valueOf(large));
            case BigInteger huge -> number(out, 9, huge);
            case Boolean answer -> head(out, 14, answer ? 1 : 0);
            case Map<?, ?> map -> {
                head(out, 7, map.size());
                map.forEach((key, each) -> {
                    write(out, key);
                    write(out, each);
                });
            }
            case List<?> list -> {
                head(out, 11, list.size());
                list.forEach(each -> write(out, each));
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    private static void number(ByteArrayOutputStream out, int type, BigInteger number) {
        byte[] bytes = number.toByteArray();
        int zeros = bytes[0] == 0 ? 1 : 0;
        head(out, type, bytes.length - zeros);
        out.write(bytes, zeros, bytes.length - zeros);
    }

    private static void head(ByteArrayOutputStream out, int type, int size) {
        int length = Math.min(size, 29);
        out.write((type > 7 ? 0 : type << 5) | length);
        if (type > 7) {
            out.write(type - 7);
        }
        if (length == 29) {
            out.write(size - 29);
        }
    }
}
