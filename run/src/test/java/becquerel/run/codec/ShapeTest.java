package becquerel.run.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShapeTest {
    @TempDir
    Path folder;

    private enum Colour {
        RED,
        GREEN
    }

    /** Collects while it works, as what learns does. */
    private static final class Collecting {
        private final Map<Colour, TreeSet<String>> sorted = new EnumMap<>(Colour.class);
        private final List<String> names = new ArrayList<>();
        private final transient List<String> quick = new ArrayList<>();
        private Instant latest = Instant.EPOCH;
        private @Nullable Instant none;
        private long[] numbers = {};
    }

    private record Flat(String text, List<Integer> numbers, Map<String, Double> named) {}

    @Test
    void bringsBackEveryKindOfValue() throws IOException {
        record Plain(
                String text,
                int whole,
                Long large,
                double fraction,
                boolean yes,
                Colour colour,
                Instant time,
                Duration span,
                LocalDate day,
                ZoneId zone,
                Optional<String> maybe,
                List<String> list,
                Set<Integer> set,
                Map<Colour, List<Long>> map,
                BitSet bits) {}
        var some = new Plain(
                "é\0😀",
                Integer.MIN_VALUE,
                Long.MIN_VALUE,
                -0.1,
                true,
                Colour.GREEN,
                Instant.MIN,
                Duration.ofSeconds(-3, 7),
                LocalDate.EPOCH.minusDays(1),
                ZoneId.of("Europe/Prague"),
                Optional.of(""),
                List.of("", "b"),
                Set.of(3, 1),
                Map.of(Colour.RED, List.of(-1L)),
                BitSet.valueOf(new long[] {0, -1}));
        Plain back = again(Plain.class, some);
        assertThat(back).usingRecursiveComparison().isEqualTo(some);
    }

    @Test
    void fillsWhatAClassHasMade() throws IOException {
        var some = new Collecting();
        some.sorted.computeIfAbsent(Colour.GREEN, none -> new TreeSet<>()).add("b");
        some.names.add("Ann");
        some.quick.add("lost");
        some.latest = Instant.MAX;
        some.numbers = new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE};
        Collecting back = again(Collecting.class, some);
        assertThat(back.sorted).isInstanceOf(EnumMap.class).isEqualTo(some.sorted);
        assertThat(back.sorted.get(Colour.GREEN)).isInstanceOf(TreeSet.class);
        assertThat(back.names).isEqualTo(some.names);
        assertThat(back.quick).isEmpty();
        assertThat(back.latest).isEqualTo(Instant.MAX);
        assertThat(back.none).isNull();
        assertThat(back.numbers).isEqualTo(some.numbers);
    }

    @Test
    void keepsSortedMapsSorted() throws IOException {
        var map = new TreeMap<>(Map.of("b", 1.0, "a", 2.0));
        assertThat(again(Flat.class, new Flat("", List.of(), map)).named())
                .isInstanceOf(TreeMap.class)
                .isEqualTo(map);
    }

    @Test
    void neverReadsMoreThanThereIs_whateverTheBytes() throws IOException {
        Path file = folder.resolve("damaged");
        Filed.write(file, Flat.class, new Flat("text", List.of(1, 2, 3), Map.of("a", 1.0)));
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = Arrays.copyOf(whole, random.nextInt(whole.length));
            for (int change = 0; change < 3 && bytes.length > 0; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            Files.write(file, bytes);
            try {
                assertThat(Filed.read(file, Flat.class)).isNotNull();
            } catch (IOException e) {
                assertThat(e).isNotNull(); // the only way to fail
            }
        }
    }

    @Test
    void refusesWhatIsNotOurs() {
        assertThatThrownBy(() -> Shape.of(Thread.class)).hasMessageContaining("no shape for");
    }

    private <T> T again(Class<T> type, T value) throws IOException {
        Path file = folder.resolve("value");
        Filed.write(file, type, value);
        return Filed.read(file, type);
    }
}
