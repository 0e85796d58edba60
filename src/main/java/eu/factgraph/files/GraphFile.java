package eu.factgraph.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A Turtle file and the named graph that it is.
 *
 * @param graph IRI of the graph, in the canonical namespace
 * @param file where it is read from
 * @param shown the file's name for people, relative to the folder that holds it
 */
public record GraphFile(String graph, Path file, String shown) {

    private static final String EXTENSION = ".ttl";
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+)*");

    /**
     * Every file below {@code folder}, sorted by name so that no load, report or export depends on
     * the disk.
     *
     * @param prefix what stands before a file's name in the IRI of its graph
     * @throws UnusableInput if the folder is missing, empty, unreadable or holds a name that makes
     *     no IRI
     */
    public static List<GraphFile> below(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput(folder, "no such folder; give a folder of Turtle files");
        }
        try (var files = Files.walk(folder)) {
            var found =
                    files.filter(file -> file.toString().endsWith(EXTENSION))
                            .map(file -> of(folder, file, prefix))
                            .sorted(Comparator.comparing(GraphFile::graph))
                            .toList();
            if (found.isEmpty()) {
                throw new UnusableInput(
                        folder, "holds no Turtle file; give a folder with files that end in .ttl");
            }
            return found;
        } catch (IOException | UncheckedIOException unreadable) {
            throw new UnusableInput(
                    folder,
                    "cannot be read; check that you may read it and all folders in it",
                    unreadable);
        }
    }

    private static GraphFile of(Path folder, Path file, String prefix) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        String name = path.substring(0, path.length() - EXTENSION.length());
        if (!NAME.matcher(name).matches()) {
            throw new UnusableInput(
                    file,
                    "names no graph; use only a-z, 0-9 and hyphens in folders and file names");
        }
        return new GraphFile(prefix + name, file, folder.getFileName() + "/" + path);
    }
}
