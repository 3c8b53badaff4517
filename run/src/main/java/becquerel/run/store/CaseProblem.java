package becquerel.run.store;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** The case cannot be written or read; the message says where, what and what to do. */
public final class CaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CaseProblem(Path where, String what, String remedy) {
        super(where + "\n  " + what + "\n  try: " + remedy);
    }

    /** What keeps somebody from writing there, in words. */
    public static CaseProblem unwritable(Path where, Exception why, String remedy) {
        return new CaseProblem(where, "cannot be written: " + words(why), remedy);
    }

    private static String words(Exception why) {
        return switch (why) {
            case FileAlreadyExistsException _ -> "something of that name that is no folder is in the way";
            case NoSuchFileException _ -> "no folder can be made there";
            case AccessDeniedException _ -> "you may not write there";
            case FileSystemException file
            when file.getReason() != null -> file.getReason().toLowerCase(Locale.ROOT);
            default -> why.getMessage() == null ? why.toString() : why.getMessage();
        };
    }
}
