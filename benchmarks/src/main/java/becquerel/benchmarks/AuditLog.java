package becquerel.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;

/**
 * Writes a unified audit log of a made-up tenant as JSON lines: 2,000 people at work for sixty days, and one of them taken
 * over near the end. The same arguments give the same bytes.
 */
public final class AuditLog {
    private static final int PEOPLE = 2_000;
    private static final long SECONDS = 60L * 24 * 3600;
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /** How many of a thousand records follow each template, in the file's order; the last one is the intruder's alone. */
    private static final int[] SHARES = {420, 200, 180, 80, 87, 32, 1, 0};

    private static final int SIGN_IN = 1;
    private static final int INTRUDERS_RULE = 7;
    private static final int VICTIM = 7;

    private final Random random;
    private final List<Template> templates = templates();
    private int person;
    private String address = "";
    private Instant time = START;

    private AuditLog(long seed) {
        random = new Random(seed);
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            throw new IllegalArgumentException("two arguments expected: FILE and number of RECORDS");
        }
        new AuditLog(1).write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    private void write(Path file, int records) throws IOException {
        int intrusion = records / 10 * 9;
        var line = new StringBuilder(2048);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < records; i++) {
                time = START.plusSeconds(SECONDS * i / records);
                int template = i == intrusion ? SIGN_IN : i == intrusion + 1 ? INTRUDERS_RULE : pick();
                boolean intruder = i == intrusion || i == intrusion + 1;
                person = intruder ? VICTIM : random.nextInt(PEOPLE);
                address = intruder ? "203.0.113.66" : "198.51.100." + (1 + person % 250);
                line.setLength(0);
                templates.get(template).fill(line, this::value);
                out.append(line).append('\n');
            }
        }
    }

    private int pick() {
        int left = random.nextInt(1_000);
        int template = 0;
        while (left >= SHARES[template]) {
            left -= SHARES[template++];
        }
        return template;
    }

    private String value(String gap) {
        return switch (gap) {
            case "time" -> time.toString().substring(0, 19);
            case "id" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "tenant" -> "11111111-2222-4333-8444-555555555555";
            case "user" -> "person" + person + "@example.com";
            case "key" -> String.valueOf(25_000_000L + person);
            case "mailbox" -> new UUID(0x4000_0000_0000_4000L + person, 0x8000_0000_0000_0000L + person).toString();
            case "session" -> new UUID(0x5000_0000_0000_4000L + person, time.getEpochSecond() / 86_400).toString();
            case "address" -> address;
            case "agent" ->
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0."
                        + person % 9 + ".0 Safari/537.36";
            default -> throw new IllegalArgumentException("no value for " + gap);
        };
    }

    private static List<Template> templates() {
        try (InputStream in = Objects.requireNonNull(AuditLog.class.getResourceAsStream("records.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Template::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
