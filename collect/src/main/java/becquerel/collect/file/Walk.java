package becquerel.collect.file;

import becquerel.activity.Problem;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists the files that the user's paths hold, with the names they are shown under. The order of the paths changes nothing,
 * and a file that is reached twice is listed once.
 */
final class Walk {
    private static final String CASE = "case.json";

    /** A file on disk. */
    record Found(Path file, String path, long size) {}

    private record Entry(Path root, Path file, String path, long size) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();
    private final List<Path> roots = new ArrayList<>();

    private Walk() {}

    static Walk of(List<Path> paths) {
        Walk walk = new Walk();
        for (Path path : paths) {
            try {
                walk.roots.add(path.toRealPath());
            } catch (IOException e) {
                walk.problems.add(Troubles.unreadable(Names.shown(path.toString()), e));
            }
        }
        walk.roots.sort(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()));
        walk.roots.forEach(walk::walk);
        return walk;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    long bytes() {
        return entries.stream().mapToLong(Entry::size).sum();
    }

    /** The files, named relative to the path they were found under; where names meet, all say which path that was. */
    List<Found> files() {
        boolean meet = entries.stream().map(Entry::path).distinct().count() < entries.size();
        int names = meet ? distinguishing() : 0;
        return entries.stream()
                .map(entry -> new Found(
                        entry.file, meet ? last(entry.root, names) + "/" + entry.path : entry.path, entry.size))
                .toList();
    }

    /** How many of their last names tell the roots apart. */
    private int distinguishing() {
        List<Path> distinct = roots.stream().distinct().toList();
        int names = 1;
        while (true) {
            int tried = names;
            long told =
                    distinct.stream().map(root -> last(root, tried)).distinct().count();
            boolean whole = distinct.stream().allMatch(root -> root.getNameCount() <= tried);
            if (told == distinct.size() || whole) {
                return names;
            }
            names++;
        }
    }

    private static String last(Path root, int names) {
        int count = root.getNameCount();
        return count == 0 ? "%2F" : Names.relative(root.subpath(Math.max(0, count - names), count));
    }

    private void walk(Path root) {
        int before = entries.size();
        try {
            Files.walkFileTree(root, new Visitor(root));
        } catch (IOException e) {
            problems.add(Troubles.unreadable(last(root, 1), e));
        }
        boolean nothing = entries.size() == before && Files.isDirectory(root) && problems.isEmpty();
        if (nothing && !seen.contains(root)) {
            problems.add(Troubles.of(last(root, 1), "there are no files in this folder", "Check the path."));
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path root;

        Visitor(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!seen.add(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.exists(folder.resolve(CASE))) {
                problems.add(Troubles.of(
                        name(folder),
                        "this is a case that Becquerel wrote, and not read as evidence",
                        "Give the evidence itself."));
                return FileVisitResult.SKIP_SUBTREE;
            }
            try (var inside = Files.newDirectoryStream(folder)) {
                if (!inside.iterator().hasNext()) {
                    problems.add(Troubles.of(name(folder), "this folder is empty", "Check that the export finished."));
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isSymbolicLink()) {
                link(file);
            } else if (attributes.isOther()) {
                problems.add(Troubles.of(name(file), "this is a device or pipe, not a file", "Leave it out."));
            } else if (seen.add(file)) {
                entries.add(new Entry(root, file, name(file), attributes.size()));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(Troubles.unreadable(name(file), e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) {
                problems.add(Troubles.unreadable(name(folder), e));
            }
            return FileVisitResult.CONTINUE;
        }

        /** What a link inside names is read where it is; what is outside was not asked for. */
        private void link(Path link) {
            try {
                if (!link.toRealPath().startsWith(root)) {
                    problems.add(Troubles.of(
                            name(link),
                            "a link out of the folder was not followed",
                            "Give its target as a path of its own."));
                }
            } catch (IOException e) {
                problems.add(Troubles.of(name(link), "a link leads nowhere", "Restore what it names."));
            }
        }

        private String name(Path file) {
            return file.equals(root) ? last(root, 1) : Names.relative(root.relativize(file));
        }
    }
}
