package becquerel.knowledge;

import becquerel.knowledge.NetworkTable.Holders;
import becquerel.knowledge.NetworkTable.Ranges4;
import becquerel.knowledge.NetworkTable.Ranges6;
import becquerel.knowledge.NetworkTable.Systems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The table of address ranges as it ships: remarks as in {@link DataFile}, an empty line, then four bytes with the length of
 * what follows once unpacked, and columns of numbers packed with deflate (RFC 1951). {@code knowledge/tools/NetworkTable.java}
 * writes it; a change of the layout changes both.
 *
 * <p>A number is written in groups of seven bits, lowest first, with the highest bit set when another group follows. In turn:
 *
 * <ol>
 *   <li>systems: how many; for each the distance of its number from the one before; for each the length of its name in bytes;
 *       the names
 *   <li>holders: how many; for each 0 or 1 + the place of its system; for each two bytes, zeros or the letters of a country
 *   <li>ranges of IPv4, then of IPv6 (upper halves): how many; for each the distance of its beginning from the one before;
 *       for each the place of its holder
 * </ol>
 */
record NetworkTableFile(String name) {
    static final NetworkTableFile SHIPPED = new NetworkTableFile("networks.table");

    private static final int LONGEST_REMARKS = 1_024;

    /** The value of a remark such as {@code date}; reads no further than the remarks. */
    String remark(String key) {
        try (InputStream in = Rows.open(name)) {
            String start = new String(in.readNBytes(LONGEST_REMARKS), StandardCharsets.UTF_8);
            return start.lines()
                    .takeWhile(line -> line.startsWith("#"))
                    .filter(line -> line.startsWith("# " + key + ":"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("");
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    NetworkTable read() {
        try (InputStream in = Rows.open(name)) {
            var numbers = new Numbers(unpacked(in.readAllBytes()));
            Systems systems = systems(numbers);
            Holders holders = holders(numbers);
            return new NetworkTable(ranges4(numbers), ranges6(numbers), holders, systems);
        } catch (IOException | DataFormatException broken) {
            throw unreadable(broken);
        }
    }

    private IllegalStateException unreadable(Exception broken) {
        return new IllegalStateException("the program's own " + name + " cannot be read: install it again", broken);
    }

    private static byte[] unpacked(byte[] file) throws DataFormatException {
        int at = 0;
        while (file[at] != '\n' || file[at + 1] != '\n') {
            at++;
        }
        at += 2;
        byte[] unpacked = new byte[ByteBuffer.wrap(file).getInt(at)];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(file, at + Integer.BYTES, file.length - at - Integer.BYTES);
            int length = 0;
            while (length < unpacked.length && !inflater.finished()) {
                length += inflater.inflate(unpacked, length, unpacked.length - length);
            }
            return unpacked;
        }
    }

    private static Systems systems(Numbers in) {
        int[] number = new int[in.count()];
        long sum = 0;
        for (int i = 0; i < number.length; i++) {
            sum += in.next();
            number[i] = (int) sum;
        }
        int[] ends = new int[number.length];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += in.count();
            ends[i] = end;
        }
        return new Systems(number, ends, in.bytes(end));
    }

    private static Holders holders(Numbers in) {
        int[] system = in.counts(in.count());
        for (int i = 0; i < system.length; i++) {
            system[i]--;
        }
        byte[] letters = in.bytes(2 * system.length);
        char[] country = new char[system.length];
        for (int i = 0; i < country.length; i++) {
            country[i] = (char) (letters[2 * i] << 8 | letters[2 * i + 1]);
        }
        return new Holders(system, country);
    }

    private static Ranges4 ranges4(Numbers in) {
        int[] from = new int[in.count()];
        int sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += (int) in.next();
            from[i] = sum;
        }
        return new Ranges4(from, in.counts(from.length));
    }

    private static Ranges6 ranges6(Numbers in) {
        long[] from = new long[in.count()];
        long sum = 0;
        for (int i = 0; i < from.length; i++) {
            sum += in.next();
            from[i] = sum;
        }
        return new Ranges6(from, in.counts(from.length));
    }

    /** Reads the numbers of the file one after the other. */
    private static final class Numbers {
        private final byte[] bytes;
        private int at;

        Numbers(byte[] bytes) {
            this.bytes = bytes;
        }

        long next() {
            long number = 0;
            int shift = 0;
            byte group = bytes[at++];
            while (group < 0) {
                number |= (group & 0x7fL) << shift;
                shift += 7;
                group = bytes[at++];
            }
            return number | (long) group << shift;
        }

        int count() {
            return Math.toIntExact(next());
        }

        int[] counts(int length) {
            int[] counts = new int[length];
            for (int i = 0; i < length; i++) {
                counts[i] = count();
            }
            return counts;
        }

        byte[] bytes(int length) {
            at += length;
            return Arrays.copyOfRange(bytes, at - length, at);
        }
    }
}
