package becquerel.collect.file;

import becquerel.activity.Problem;
import becquerel.collect.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Opens one file on disk, archives in archives included, and hands every file inside to {@link Intake}. */
final class Opener {
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
        Peeked bytes = new Peeked(in);
        Magic magic = bytes.magic();
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

    private void unpack(Magic packing, InputStream packed, Source again, String path, int depth, Budget budget)
            throws IOException {
        try (InputStream unpacked = Unpacking.stream(packing, packed)) {
            Peeked bytes = new Peeked(budget.count(unpacked));
            boolean tar = bytes.magic() == Magic.TAR; // a .tar.gz is one archive to its user
            String inner = tar ? path : path + "!/" + Unpacking.name(path);
            examine(bytes, new Source.Unpacked(again, packing), inner, tar ? depth : depth + 1, budget);
        }
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
            if (entries.stream().anyMatch(entry -> entry.name().startsWith("xl/"))) {
                problems.add(
                        Troubles.of(path, "workbooks are not read", "Export again as CSV, or save each sheet as CSV."));
            }
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
        CRC32 sum = new CRC32();
        int before = problems.size();
        try (InputStream in = entry.open()) {
            examine(budget.count(meter.watch(new CheckedInputStream(in, sum))), entry, path, depth, budget);
            if (problems.size() == before && in.read() < 0 && sum.getValue() != entry.crc()) {
                problems.add(Troubles.of(
                        path, "its checksum does not fit: it is damaged", "Copy or download the archive again."));
            }
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
                Source source = source(again, kind, index++, member);
                if (index == 1 && kind == Magic.ZIP && member.name().equals(DOCUMENT)) {
                    document(again, path, budget);
                    return;
                }
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

    /** Members of a tar on disk stand there as they are. */
    private static Source source(Source again, Magic kind, long index, Members.Member member) {
        return again instanceof Source.Disk(var file) && member.at() >= 0
                ? new Source.Part(file, member.at(), member.size())
                : new Source.Member(again, kind, index);
    }

    private void document(Source again, String path, Budget budget) throws IOException {
        try (InputStream in = again.open()) {
            intake.take(budget.count(in), again, path, Magic.NO_LOG);
        }
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
