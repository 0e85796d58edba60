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
 * Which files below a folder are data: Turtle, and the statements of releases. What editors leave
 * beside them is passed over, so are documents for people; anything else is refused by its name,
 * for a file that somebody takes for data and nobody reads would be lost without a word.
 */
final class DataFolder extends SimpleFileVisitor<Path> {

    static final String TURTLE = ".ttl";

    private static final Pattern LEFT_BEHIND = Pattern.compile("[.#].*|.*(~|\\.swp|\\.tmp|\\.bak)");
    private static final Pattern FOR_PEOPLE =
            Pattern.compile("(README|LICENSE|NOTICE|CHANGELOG)(\\.\\w+)?|.*\\.md|decisions\\.tsv");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern DATA =
            Pattern.compile("([a-z0-9-]+/)*[a-z0-9-]+\\.ttl|history/[a-z0-9-]+\\.nq");

    private final Path folder;
    private final List<Path> files = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private DataFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The files of data below {@code folder}, sorted.
     *
     * @throws InvalidInput with every name that is refused
     */
    static List<Path> files(Path folder) {
        var visit = new DataFolder(folder);
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visit);
        } catch (IOException unreadable) {
            visit.refuse(folder, "cannot be read; check that you may read it");
        }
        Collections.sort(visit.faults);
        if (!visit.faults.isEmpty()) {
            throw new InvalidInput(visit.faults);
        }
        Collections.sort(visit.files);
        return List.copyOf(visit.files);
    }

    /** Its name for people and digests, the same on every system. */
    static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    @Override
    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) {
        if (place.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        String name = name(place);
        if (LEFT_BEHIND.matcher(name).matches()) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!NAME.matcher(name).matches()) {
            refuse(place, "is not a valid folder name; use only a-z, 0-9 and hyphens");
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        String name = name(file);
        if (LEFT_BEHIND.matcher(name).matches() || FOR_PEOPLE.matcher(name).matches()) {
            return FileVisitResult.CONTINUE;
        }
        if (attributes.isSymbolicLink()) {
            refuse(file, "is a link to nothing; remove it or mend its target");
        } else if (attributes.isOther()) {
            refuse(file, "is a pipe or a device; take it out of the folder");
        } else if (!DATA.matcher(relative(folder, file)).matches()) {
            refuse(
                    file,
                    name.endsWith(TURTLE)
                            ? "is not a valid graph name; use only a-z, 0-9 and hyphens in folders and file names"
                            : "is not a data file; only names that end in .ttl are read. Rename it, or take it out of the folder");
        } else if (attributes.size() > TextFile.MAX_BYTES) {
            refuse(file, "is larger than " + (TextFile.MAX_BYTES >> 20) + " MiB; split it");
        } else {
            files.add(file);
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        if (file.equals(folder) || !LEFT_BEHIND.matcher(name(file)).matches()) {
            refuse(
                    file,
                    reason instanceof FileSystemLoopException
                            ? "is a link to a folder that holds it; remove it"
                            : "cannot be read; check that it is there and that you may read it");
        }
        return FileVisitResult.CONTINUE;
    }

    private void refuse(Path place, String message) {
        faults.add(place + ": " + message);
    }

    private static String name(Path place) {
        return place.getFileName().toString().replaceAll("/$", "");
    }
}
