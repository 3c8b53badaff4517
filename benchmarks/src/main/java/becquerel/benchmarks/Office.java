package becquerel.benchmarks;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * A made-up tenant at work: 2,000 people for some days, and one of them taken over near the end. Says what each act is and fills the
 * gaps of the records that tell it. The same seed gives the same acts.
 */
final class Office {
    private static final int PEOPLE = 2_000;
    private static final long DAY = 24 * 3600;
    private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    /** How many of a thousand acts follow each template of the audit log; the last one is the intruder's alone. */
    private static final int[] SHARES = {420, 200, 180, 80, 87, 32, 1, 0};

    static final int SIGN_IN = 1;
    static final int SEND = 3;
    static final int FAILED_SIGN_IN = 5;
    private static final int INTRUDERS_RULE = 7;
    private static final int VICTIM = 7;

    private final Random random;
    private final int acts;
    private final int days;
    private int act = -1;
    private int kind;
    private int person;
    private UUID id = new UUID(0, 0);
    private String address = "";
    private Instant time = START;

    Office(long seed, int acts, int days) {
        this.random = new Random(seed);
        this.acts = acts;
        this.days = days;
    }

    /** Goes on to the next act; false at the end. */
    boolean next() {
        act++;
        int intrusion = acts / 10 * 9;
        boolean intruder = act == intrusion || act == intrusion + 1;
        time = START.plusSeconds(days * DAY * act / acts);
        kind = act == intrusion ? SIGN_IN : act == intrusion + 1 ? INTRUDERS_RULE : pick();
        person = intruder ? VICTIM : random.nextInt(PEOPLE);
        address = intruder ? "203.0.113.66" : "198.51.100." + (1 + person % 250);
        id = new UUID(random.nextLong(), random.nextLong());
        return act < acts;
    }

    /** Whether the act falls on the last day. */
    boolean isOnLastDay() {
        return !time.isBefore(START.plusSeconds((days - 1) * DAY));
    }

    /** Which template of the audit log tells the act. */
    int kind() {
        return kind;
    }

    private int pick() {
        int left = random.nextInt(1_000);
        int template = 0;
        while (left >= SHARES[template]) {
            left -= SHARES[template++];
        }
        return template;
    }

    String value(String gap) {
        return switch (gap) {
            case "time" -> time.toString().substring(0, 19);
            case "act" -> id.toString();
            case "id", "trace" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "tenant" -> "11111111-2222-4333-8444-555555555555";
            case "user" -> "person" + person + "@example.com";
            case "person" -> String.valueOf(person);
            case "recipient" -> "desk" + random.nextInt(PEOPLE) + "@partner.example";
            case "key" -> String.valueOf(25_000_000L + person);
            case "mailbox" -> new UUID(0x4000_0000_0000_4000L + person, 0x8000_0000_0000_0000L + person).toString();
            case "session" -> new UUID(0x5000_0000_0000_4000L + person, time.getEpochSecond() / DAY).toString();
            case "address" -> address;
            case "agent" ->
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0."
                        + person % 9 + ".0 Safari/537.36";
            default -> throw new IllegalArgumentException("no value for " + gap);
        };
    }
}
