package eu.factgraph.files;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * A Turtle file and the named graph that it is.
 *
 * @param graph IRI of the graph, in the canonical namespace
 * @param file where it is read from
 * @param shown the file's name for people, relative to the folder that holds it
 */
public record GraphFile(String graph, Path file, String shown) {

    /**
     * Every file below {@code folder}, sorted by name so that no load, report or export depends on
     * the disk.
     *
     * @param prefix what stands before a file's name in the IRI of its graph
     * @throws InvalidInput if the folder is missing, empty, unreadable or holds what is no data
     */
    public static List<GraphFile> below(Path folder, String prefix) {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInput(folder, "no such folder; give a folder of Turtle files");
        }
        var found =
                DataFolder.files(folder).stream()
                        .filter(file -> file.toString().endsWith(DataFolder.TURTLE))
                        .map(file -> of(folder, file, prefix))
                        .sorted(Comparator.comparing(GraphFile::graph))
                        .toList();
        if (found.isEmpty()) {
            throw new InvalidInput(
                    folder, "holds no Turtle file; give a folder with files that end in .ttl");
        }
        return found;
    }

    private static GraphFile of(Path folder, Path file, String prefix) {
        String path = DataFolder.relative(folder, file);
        String name = path.substring(0, path.length() - DataFolder.TURTLE.length());
        return new GraphFile(prefix + name, file, folder.getFileName() + "/" + path);
    }
}
