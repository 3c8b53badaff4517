package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Takes in the files that are no archives: hashes each and finds out who understands it. */
final class Intake {
    private static final int CHUNK = 1 << 17;

    private final Limits limits;
    private final Recognition recognition;
    private final Shelf shelf;
    private final List<FoundFile> files = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final byte[] buffer = new byte[CHUNK];

    Intake(Limits limits, Recognition recognition, Shelf shelf) {
        this.limits = limits;
        this.recognition = recognition;
        this.shelf = shelf;
    }

    List<FoundFile> files() {
        return files;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Reads a file to its end. A file that is damaged inside its archive is taken as far as it goes. */
    void take(InputStream bytes, Source again, String path, Magic magic) throws Budget.Exceeded {
        Optional<Shelf.Slot> slot = again.isCostly() ? Optional.of(shelf.slot()) : Optional.empty();
        MessageDigest digest = sha256();
        long size = 0;
        try {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                digest.update(buffer, 0, read);
                size += read;
                if (slot.isPresent()) {
                    slot.get().add(buffer, read);
                }
            }
        } catch (Budget.Exceeded e) {
            throw e;
        } catch (IOException e) {
            problems.add(Troubles.unreadable(path, e));
            if (size == 0) {
                return;
            }
        }
        Source source = slot.flatMap(Shelf.Slot::keep).orElse(again);
        String hash = HexFormat.of().formatHex(digest.digest());
        files.add(new FoundFile(path, hash, size, source, limits, understand(source, path, size, magic)));
    }

    private Optional<Recognition.Understood> understand(Source source, String path, long size, Magic magic) {
        if (size == 0) {
            problems.add(Troubles.of(path, "the file is empty", "Check that the export finished."));
            return Optional.empty();
        }
        if (magic == Magic.OTHER_ARCHIVE) {
            problems.add(Troubles.of(path, "this kind of archive is not read", "Unpack it and give the files."));
        }
        if (magic != Magic.NONE) {
            return Optional.empty();
        }
        try {
            Recognition.Answer answer =
                    recognition.of(() -> new Limited(source.open(), size)); // a damaged file has an end, too
            answer.problem(path).ifPresent(problems::add);
            return answer.understood();
        } catch (IOException e) {
            problems.add(Troubles.unreadable(path, e));
            return Optional.empty();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
