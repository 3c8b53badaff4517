package becquerel.run;

import becquerel.detect.Detector;
import becquerel.detect.DetectorRun;
import becquerel.detect.Finding;
import becquerel.detect.Key;
import becquerel.detect.behaviour.Habits;
import becquerel.investigate.Census;
import becquerel.investigate.SourceDays;
import becquerel.run.codec.Dictionary;
import becquerel.run.codec.Filed;
import becquerel.run.codec.Input;
import becquerel.run.codec.Output;
import becquerel.run.codec.Shape;
import becquerel.run.codec.Values;
import becquerel.run.intake.Earlier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes down what everything that judges remembers at a moment of the chronology, and takes it up again. */
final class Remembering {
    private static final String COUNTED = "counted";

    private final Path folder;
    private final Map<String, Type> memories = new HashMap<>();

    Remembering(Path folder, List<Detector<?>> detectors) {
        this.folder = folder;
        detectors.forEach(detector -> memories.put(detector.name(), memoryOf(detector)));
    }

    /** What was counted up to a moment. */
    record Counted(Census census, SourceDays days, Habits habits) {}

    /** What a judge knows besides its memories. */
    record Known(Set<String> seen, List<Finding> found) {}

    /** The type that a detector names as its memory. */
    private static Type memoryOf(Detector<?> detector) {
        return Arrays.stream(detector.getClass().getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType generic && generic.getRawType() == Detector.class)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(detector.name() + " does not name its memory"));
    }

    void write(Instant moment, Counted counted) {
        Filed.write(file(moment, COUNTED), Counted.class, counted);
    }

    Counted counted(Instant moment) throws IOException {
        return Filed.read(file(moment, COUNTED), Counted.class);
    }

    void write(Instant moment, int judge, DetectorRun.State state) {
        var dictionary = new Dictionary();
        var out = new Output(dictionary);
        Map<String, Shape> shapes = shapes();
        Shape.plain(Known.class).write(new Known(state.seen(), state.found()), out);
        out.number(state.memories().size());
        for (DetectorRun.Memory each : state.memories()) {
            out.text(each.detector());
            out.text(each.key().tenant());
            out.text(each.key().of());
            shape(shapes, each.detector()).write(each.memory(), out);
        }
        try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(file(moment, String.valueOf(judge))))) {
            dictionary.write(to);
            out.copy(0, out.size(), to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<DetectorRun.State> states(Instant moment, int judges) throws IOException {
        List<DetectorRun.State> states = new ArrayList<>();
        for (int judge = 0; judge < judges; judge++) {
            states.add(state(file(moment, String.valueOf(judge))));
        }
        return states;
    }

    private DetectorRun.State state(Path file) throws IOException {
        Map<String, Shape> shapes = shapes();
        try (var in = new Input(FileChannel.open(file))) {
            var values = Values.of(in, new HashMap<>());
            values.readAll();
            in.remember(values);
            Known known = (Known) Shape.plain(Known.class).read(in);
            List<DetectorRun.Memory> memories = new ArrayList<>();
            for (long left = in.number(); left > 0; left--) {
                String detector = in.text();
                Key key = new Key(in.text(), in.text());
                memories.add(new DetectorRun.Memory(
                        detector, key, shape(shapes, detector).read(in)));
            }
            return new DetectorRun.State(known.seen(), known.found(), memories);
        } catch (RuntimeException e) {
            throw new IOException(file + ": is damaged", e);
        }
    }

    /** For one file each: they note which values come again. */
    private Map<String, Shape> shapes() {
        Map<String, Shape> shapes = new HashMap<>();
        memories.forEach((detector, memory) -> shapes.put(detector, Shape.of(memory)));
        return shapes;
    }

    private static Shape shape(Map<String, Shape> shapes, String detector) {
        Shape shape = shapes.get(detector);
        if (shape == null) {
            throw new IllegalStateException("no detector is called " + detector);
        }
        return shape;
    }

    private Path file(Instant moment, String part) {
        return folder.resolve(Earlier.memory(moment) + part);
    }
}
