package eu.factgraph.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A Turtle file and its named graph.
 *
 * @param graph IRI in the canonical namespace
 * @param displayName the path of the file, starting with the name of the folder that is read
 */
public record GraphFile(String graph, Path file, String displayName) {

    /**
     * The files below {@code folder}, sorted by graph.
     *
     * @param prefix of the graph IRIs
     * @throws InvalidInput if the folder is missing, empty or unreadable or contains other files
     */
    public static List<GraphFile> below(Path folder, String prefix) {
        return of(folder, list(folder), prefix);
    }

    /** All data files below a folder, sorted. */
    static List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInput(folder, "folder not found; give a folder of Turtle files");
        }
        return DataFolder.files(folder);
    }

    /**
     * @param all the data files below {@code folder}
     */
    static List<GraphFile> of(Path folder, List<Path> all, String prefix) {
        var files =
                all.stream()
                        .filter(file -> file.toString().endsWith(DataFolder.TURTLE))
                        .map(file -> of(folder, file, prefix))
                        .sorted(Comparator.comparing(GraphFile::graph))
                        .toList();
        if (files.isEmpty()) {
            throw new InvalidInput(
                    folder, "contains no Turtle files; give a folder with files that end in .ttl");
        }
        return files;
    }

    private static GraphFile of(Path folder, Path file, String prefix) {
        String path = DataFolder.relative(folder, file);
        String name = path.substring(0, path.length() - DataFolder.TURTLE.length());
        return new GraphFile(prefix + name, file, folder.getFileName() + "/" + path);
    }
}
