package eu.factgraph.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists the data files below a folder: Turtle, and the tables and statements of releases. Backup
 * files of editors and documentation are ignored. Any other file is a fault, because an author may
 * believe that it is loaded.
 */
final class DataFolder extends SimpleFileVisitor<Path> {

    static final String TURTLE = ".ttl";

    private static final Pattern EDITOR_BACKUP =
            Pattern.compile("[.#].*|.*(~|\\.swp|\\.tmp|\\.bak)");
    private static final Pattern DOCUMENTATION =
            Pattern.compile(
                    "(README|LICENSE|NOTICE|CHANGELOG)(\\.\\w+)?|.*\\.md|(decisions|drafted|(open|sample)-\\d{4})\\.tsv");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern DATA =
            Pattern.compile(
                    "(?!history/)([a-z0-9-]+/)*[a-z0-9-]+\\.ttl|history/[0-9-]+(\\.tsv|/[a-z]+\\.nq\\.gz)");
    private static final Pattern OLD_RELEASE = Pattern.compile("history/[a-z0-9-]+\\.(ttl|nq)");

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /** The data files below {@code folder}, sorted. */
    static List<Path> files(Path folder) {
        var visitor = new DataFolder(folder);
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
        } catch (IOException unreadable) {
            visitor.addFault(folder, "cannot be read; check its permissions");
        }
        Collections.sort(visitor.faults);
        if (!visitor.faults.isEmpty()) {
            throw new InvalidInput(visitor.faults);
        }
        Collections.sort(visitor.files);
        return List.copyOf(visitor.files);
    }

    /** The relative path, with slashes on every operating system. */
    static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
        if (path.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        String name = name(path);
        if (EDITOR_BACKUP.matcher(name).matches()) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!NAME.matcher(name).matches()) {
            addFault(path, "is not a valid folder name; use only a-z, 0-9 and hyphens");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = name(file);
        if (EDITOR_BACKUP.matcher(name).matches() || DOCUMENTATION.matcher(name).matches()) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            addFault(file, "is a broken symbolic link; remove it or fix its target");
        } else if (attributes.isOther()) {
            addFault(file, "is a pipe or a device; remove it from the folder");
        } else if (!DATA.matcher(relative(folder, file)).matches()) {
            addFault(file, reason(relative(folder, file)));
        } else if (attributes.size() > TextFile.MAX_BYTES) {
            addFault(file, "is larger than " + (TextFile.MAX_BYTES >> 20) + " MiB; split it");
        } else {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private static String reason(String path) {
        if (OLD_RELEASE.matcher(path).matches()) {
            return "is a release in a form that is no longer read; move the folder history out of the data, and begin a new history with: factgraph release --date DATE --data DIR";
        }
        return path.endsWith(TURTLE)
                ? "is not a valid graph name; use only a-z, 0-9 and hyphens in folders and file names"
                : "is not a data file; rename it to end in .ttl, or remove it from the folder";
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        if (file.equals(folder) || !EDITOR_BACKUP.matcher(name(file)).matches()) {
            addFault(
                    file,
                    reason instanceof FileSystemLoopException
                            ? "is a symbolic link to a folder that contains it; remove it"
                            : "cannot be read; check that it exists and check its permissions");
        }
        return FileVisitResult.CONTINUE;
    }

    private void addFault(Path path, String message) {
        faults.add(path + ": " + message);
    }

    private static String name(Path path) {
        return path.getFileName().toString().replaceAll("/$", "");
    }
}
