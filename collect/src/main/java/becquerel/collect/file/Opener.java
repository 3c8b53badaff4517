package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.Limits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;

/** Opens one file on disk, archives in archives included, and hands every file inside to {@link Intake}. */
final class Opener {
    private static final int HEAD = 512;
    private static final String DOCUMENT = "[Content_Types].xml"; // in every modern Office document, which is a zip

    private final Limits limits;
    private final Intake intake;
    private final Meter.File meter;
    private final List<Problem> problems;

    Opener(Limits limits, Intake intake, Meter.File meter) {
        this.limits = limits;
        this.intake = intake;
        this.meter = meter;
        this.problems = intake.problems();
    }

    void open(Source.Disk file, String path, long size) {
        Budget budget = Budget.of(size, limits);
        try (InputStream in = meter.count(file.open())) {
            examine(in, file, path, 0, budget);
        } catch (IOException e) {
            problems.add(Troubles.unreadable(path, e));
        }
        meter.end();
    }

    /** Looks at bytes that are read for the first time; {@code again} opens them another time. */
    private void examine(InputStream in, Source again, String path, int depth, Budget budget) throws IOException {
        InputStream bytes = new BufferedInputStream(in, 1 << 16);
        Magic magic = magic(bytes);
        boolean tooDeep = magic.isArchive() && depth >= limits.archiveDepth();
        if (tooDeep) {
            problems.add(Troubles.of(
                    path, "archives are nested deeper than is read", "Unpack it by hand and give the files."));
        }
        if (tooDeep || !magic.isArchive()) {
            intake.take(bytes, again, path, magic);
        } else if (magic.isStream()) {
            unpack(magic, bytes, again, path, depth, budget);
        } else if (magic == Magic.ZIP && again instanceof Source.Disk(var zip)) {
            zip(zip, bytes, again, path, depth, budget);
        } else if (magic == Magic.SEVEN_ZIP && again instanceof Source.Disk) {
            members(Members.open(magic, again), magic, again, path, depth, budget);
        } else {
            members(Members.open(magic, bytes), magic, again, path, depth, budget);
        }
    }

    private static Magic magic(InputStream bytes) throws IOException {
        bytes.mark(HEAD);
        byte[] head = bytes.readNBytes(HEAD);
        bytes.reset();
        return Magic.of(head, head.length);
    }

    private void unpack(Magic packing, InputStream packed, Source again, String path, int depth, Budget budget)
            throws IOException {
        InputStream bytes = new BufferedInputStream(budget.count(Unpacking.stream(packing, packed)), 1 << 16);
        boolean tar = magic(bytes) == Magic.TAR; // a .tar.gz counts as one archive, and so does its path
        String inner = tar ? path : path + "!/" + Unpacking.name(path);
        examine(bytes, new Source.Unpacked(again, packing), inner, tar ? depth : depth + 1, budget);
    }

    /** A zip on disk: every member is opened by itself. */
    private void zip(Path file, InputStream bytes, Source again, String path, int depth, Budget budget)
            throws IOException {
        List<ZipDirectory.Entry> entries;
        try {
            entries = ZipDirectory.read(file, limits.archiveEntries());
        } catch (IOException e) {
            problems.add(Troubles.of(
                    path,
                    "the archive's directory is missing or damaged",
                    "Copy or download it again; what can be found without it is read."));
            members(Members.open(Magic.ZIP, bytes), Magic.ZIP, again, path, depth, budget);
            return;
        }
        if (entries.stream().anyMatch(entry -> entry.name().equals(DOCUMENT))) {
            intake.take(bytes, again, path, Magic.NO_LOG);
            return;
        }
        Unread unread = new Unread(path, problems);
        int files = 0;
        for (ZipDirectory.Entry entry : entries) {
            if (entry.isFolder()) {
                continue;
            }
            if (++files > limits.archiveEntries()) {
                problems.add(Troubles.tooManyMembers(path, limits));
                break;
            }
            String name = path + "!/" + Names.member(entry.name());
            if (entry.unreadable() != Members.Unreadable.NO) {
                unread.add(name, entry.unreadable());
            } else if (!entry(entry, name, depth + 1, budget.member(entry.packed(), limits))) {
                break;
            }
        }
        unread.report(files);
    }

    /** Opens one member; false when the archive is to be given up. */
    private boolean entry(ZipDirectory.Entry entry, String path, int depth, Budget budget) {
        meter.add(entry.packed());
        try (InputStream in = entry.open()) {
            examine(budget.count(in), entry, path, depth, budget);
            return true;
        } catch (Budget.Exceeded e) {
            problems.add(Troubles.unreadable(path, e));
            return budget.forgive();
        } catch (IOException e) {
            problems.add(Troubles.unreadable(path, e));
            return true;
        }
    }

    /** An archive that is read from front to back. */
    private void members(Members archive, Magic kind, Source again, String path, int depth, Budget budget)
            throws IOException {
        Unread unread = new Unread(path, problems);
        int files = 0;
        long index = 0;
        try (archive) {
            for (var next = archive.next(); next.isPresent(); next = archive.next()) {
                Members.Member member = next.get();
                Source source = new Source.Member(again, kind, index++);
                if (member.folder()) {
                    continue;
                }
                if (++files > limits.archiveEntries()) {
                    problems.add(Troubles.tooManyMembers(path, limits));
                    break;
                }
                String name = path + "!/" + Names.member(member.name());
                if (member.unreadable() != Members.Unreadable.NO) {
                    unread.add(name, member.unreadable());
                } else {
                    InputStream bytes = kind == Magic.TAR ? member.bytes() : budget.count(member.bytes());
                    member(bytes, source, name, depth + 1, budget);
                }
            }
        }
        unread.report(files);
    }

    private void member(InputStream bytes, Source source, String path, int depth, Budget budget)
            throws Budget.Exceeded {
        try {
            examine(bytes, source, path, depth, budget);
        } catch (Budget.Exceeded e) {
            throw e;
        } catch (IOException e) {
            problems.add(Troubles.unreadable(path, e));
        }
    }
}
