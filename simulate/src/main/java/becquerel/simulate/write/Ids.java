package becquerel.simulate.write;

/** Ids of mailbox servers: long, and the same for the same thing. */
final class Ids {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private Ids() {}

    /** Id of a folder in a mailbox. */
    static String folder(String mailbox, String path) {
        return letters("LgAAAAB", mix(mailbox.hashCode() * 31L + path.hashCode()), 40) + "AAAB";
    }

    /** Id of a message in a mailbox. */
    static String message(String mailbox, String messageId) {
        return letters("RgAAAAB", mix((long) mailbox.hashCode() << 32 ^ messageId.hashCode()), 52) + "AAAP";
    }

    /** Id of a rule: a number of up to 19 digits. */
    static long rule(String mailbox, String name) {
        return mix((long) mailbox.hashCode() << 32 ^ name.hashCode()) >>> 1;
    }

    /** A GUID that is always the same for the same name. */
    static String guid(String of) {
        long hash = 0xCBF29CE484222325L; // FNV-1a
        for (int i = 0; i < of.length(); i++) {
            hash = (hash ^ of.charAt(i)) * 0x100000001B3L;
        }
        return new java.util.UUID((mix(hash) & ~0xF000L) | 0x4000L, (mix(hash + 1) & ~(3L << 62)) | (1L << 63))
                .toString();
    }

    private static String letters(String prefix, long seed, int count) {
        char[] text = new char[prefix.length() + count];
        prefix.getChars(0, prefix.length(), text, 0);
        long bits = seed;
        for (int i = 0; i < count; i++) {
            if (i % 10 == 0) {
                bits = mix(bits + i + 1);
            }
            text[prefix.length() + i] = LETTERS.charAt((int) (bits & 63));
            bits >>>= 6;
        }
        return new String(text);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
