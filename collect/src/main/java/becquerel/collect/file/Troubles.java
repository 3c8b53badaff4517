package becquerel.collect.file;

import becquerel.activity.Place;
import becquerel.activity.Problem;
import becquerel.collect.Limits;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.commons.compress.PasswordRequiredException;

/** What can be wrong with files and archives, in words. */
final class Troubles {
    private static final int LONGEST_CAUSE = 120;

    private Troubles() {}

    static Problem of(String path, String what, String remedy) {
        return new Problem(Place.of(path), what, remedy);
    }

    static Problem unreadable(String path, IOException e) {
        return switch (e) {
            case AccessDeniedException _ ->
                of(path, "the file may not be read", "Give yourself the right to read it, or copy it.");
            case NoSuchFileException _ -> of(path, "the file is no longer there", "Restore it and read again.");
            case PasswordRequiredException _ ->
                of(path, "this is encrypted", "Unpack the archive with its password and give the files.");
            case Budget.Exceeded _ ->
                of(
                        path,
                        "this unpacks to far more than evidence does",
                        "Unpack it by hand if you trust it, and give the files.");
            default ->
                of(
                        path,
                        "it could not be read further: " + cause(e),
                        "Copy or download it again; what came before was read.");
        };
    }

    static Problem tooManyMembers(String path, Limits limits) {
        return of(
                path,
                "the archive has more than " + limits.archiveEntries() + " members; the rest was not read",
                "Unpack it and give the folder.");
    }

    /** Exceptions may quote the file they choke on, so they are cut and made harmless. */
    private static String cause(IOException e) {
        String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        String safe = Names.shown(message);
        return safe.length() <= LONGEST_CAUSE ? safe : safe.substring(0, LONGEST_CAUSE) + "…";
    }
}
