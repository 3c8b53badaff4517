package becquerel.collect.file;

import becquerel.activity.Problem;
import java.util.List;

/** Counts members of one archive that cannot be read, so that thousands of them give one problem for each reason. */
final class Unread {
    private final String archive;
    private final List<Problem> problems;

    private String firstEncrypted = "";
    private long encrypted;
    private String firstUnsupported = "";
    private long unsupported;
    private long links;

    Unread(String archive, List<Problem> problems) {
        this.archive = archive;
        this.problems = problems;
    }

    void add(String member, Members.Unreadable why) {
        switch (why) {
            case ENCRYPTED -> {
                firstEncrypted = encrypted++ == 0 ? member : firstEncrypted;
            }
            case UNSUPPORTED -> {
                firstUnsupported = unsupported++ == 0 ? member : firstUnsupported;
            }
            case LINK -> links++;
            case NO -> throw new IllegalArgumentException("can be read");
        }
    }

    /** Says what was left unread, and when there was nothing at all. */
    void report(long files) {
        if (encrypted > 0) {
            problems.add(Troubles.of(
                    firstEncrypted,
                    encrypted == 1 ? "this is encrypted" : "this and " + (encrypted - 1) + " more are encrypted",
                    "Unpack the archive with its password and give the files."));
        }
        if (unsupported > 0) {
            problems.add(Troubles.of(
                    firstUnsupported,
                    (unsupported == 1 ? "this is" : "this and " + (unsupported - 1) + " more are")
                            + " packed in a way that is not read",
                    "Unpack the archive and give the files."));
        }
        if (links > 0) {
            problems.add(Troubles.of(
                    archive,
                    links + " links in the archive were not followed",
                    "Nothing, when what they name is in it."));
        }
        if (files == 0) {
            problems.add(Troubles.of(archive, "the archive holds no files", "Check that the export finished."));
        }
    }
}
