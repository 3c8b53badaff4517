package becquerel.run.intake;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.EvidenceFile;
import becquerel.collect.Inventory;
import becquerel.run.codec.Filed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What earlier runs of a case have read, for one that reads more. */
public final class Earlier {
    /** A case that begins. */
    public static final Earlier NOTHING = new Earlier(Optional.empty(), Kept.NOTHING, new HashMap<>(), Fetch.NONE);

    static final String LEARNED = "learned";

    private final Optional<Path> folder;
    private final Kept kept;
    /** Numbers of the kept files by SHA-256. */
    private final Map<String, Integer> numbers;

    private final Fetch raw;
    /** Files that were given again, or were found where they had been. */
    private final Map<String, EvidenceFile> again = new HashMap<>();

    private Earlier(Optional<Path> folder, Kept kept, Map<String, Integer> numbers, Fetch raw) {
        this.folder = folder;
        this.kept = kept;
        this.numbers = numbers;
        this.raw = raw;
    }

    /** Bytes of records that are in the case. */
    public interface Fetch {
        Fetch NONE = (path, position) -> Optional.empty();

        Optional<byte[]> bytes(String path, long position);
    }

    /**
     * Opens what {@link Intake#keep} left.
     *
     * @throws IOException when it cannot be read or is damaged
     */
    public static Earlier open(Path folder, Fetch raw) throws IOException {
        Kept kept = Filed.read(folder.resolve(Kept.FILE), Kept.class);
        Map<String, Integer> numbers = new HashMap<>();
        for (int number = 0; number < kept.files().size(); number++) {
            numbers.putIfAbsent(kept.files().get(number).sha256(), number);
        }
        return new Earlier(Optional.of(folder), kept, numbers, raw);
    }

    Kept kept() {
        return kept;
    }

    /** All files by number: those of the case, and those that are new to it, under paths that are not taken. */
    List<EvidenceFile> with(List<EvidenceFile> found) {
        List<EvidenceFile> fresh = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        kept.files().forEach(file -> taken.add(file.path()));
        for (EvidenceFile file : found) {
            Integer number = numbers.get(file.sha256());
            if (number == null) {
                fresh.add(unlike(taken, file));
            } else {
                again.put(file.sha256(), file);
            }
        }
        List<EvidenceFile> all = new ArrayList<>();
        kept.files().forEach(file -> all.add(place(file)));
        all.addAll(fresh);
        return List.copyOf(all);
    }

    private EvidenceFile place(KeptFile file) {
        return Optional.ofNullable(again.get(file.sha256()))
                .<EvidenceFile>map(found -> found.named(file.path()))
                .orElse(file);
    }

    private static EvidenceFile unlike(Set<String> taken, EvidenceFile file) {
        String path = file.path();
        for (int times = 2; !taken.add(path); times++) {
            path = file.path() + " (" + times + ")";
        }
        return path.equals(file.path()) ? file : file.named(path);
    }

    /** What could not be read, and what was given again. */
    List<Problem> problemsWith(Inventory found) {
        List<Problem> all = new ArrayList<>(kept.problems());
        all.addAll(found.problems());
        for (EvidenceFile file : found.files()) {
            Integer number = numbers.get(file.sha256());
            if (number != null) {
                all.add(new Problem(
                        Place.of(kept.files().get(number).path()),
                        "the same file was given again",
                        "nothing has to be done: its records are in the case already"));
            }
        }
        return all.stream().distinct().toList();
    }

    /** Takes over all that never changes again. */
    void takeOver(Path to) {
        folder.ifPresent(from -> StateFolder.takeOver(from, to, kept.lasting()));
    }

    /** What was learned, still undecided: a new copy each time. */
    Optional<Learned> learned() {
        return folder.map(from -> {
            try {
                return Filed.read(from.resolve(LEARNED), Learned.class);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** What was learned and decided when nothing else was known. */
    Optional<Learned> decided() {
        return learned().map(Learned::decided);
    }

    /** The bytes of a record that the case cited before. */
    Optional<byte[]> fetch(EvidenceFile file, long position) {
        return raw.bytes(file.path(), position);
    }

    /** Takes over what was written down at the moments that still hold. */
    void takeOver(List<Point> points, Path to) {
        folder.ifPresent(from -> points.forEach(point -> StateFolder.takeOver(from, to, memory(point.time()))));
    }

    /** How names of the files begin that are written down at a moment. */
    public static String memory(Instant moment) {
        return "memory-" + moment.getEpochSecond() + "-";
    }
}
