package eu.factgraph.authoring;

import eu.factgraph.authoring.TurtleTokens.Token;
import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.TextFile;
import eu.factgraph.files.rdf.TurtleReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An edition that begins as a copy of another: the same files with the IRIs of the new one, drafted
 * until an editor has revised it.
 */
public record NewEdition(SourceFolders source, Edition from, Edition to) {

    /**
     * The files of the new edition.
     *
     * @throws InvalidInput if the edition to copy is missing or broken, or the new one exists
     */
    public NewFiles files() {
        List<GraphFile> all = source.graphFiles();
        checkIsNew(all);
        List<GraphFile> copied = filesOf(from, all);
        if (copied.isEmpty()) {
            throw new InvalidInput(source.data(), missing(all));
        }
        TurtleReader.read(copied);
        var texts = new LinkedHashMap<Path, String>();
        copied.forEach(file -> texts.put(target(file), text(file)));
        return new NewFiles(texts);
    }

    private void checkIsNew(List<GraphFile> all) {
        List<GraphFile> existing = filesOf(to, all);
        if (!existing.isEmpty()) {
            throw new InvalidInput(
                    existing.get(0).file(),
                    "the edition of %d exists already; nothing was written".formatted(to.year()));
        }
    }

    private static List<GraphFile> filesOf(Edition edition, List<GraphFile> all) {
        return all.stream().filter(file -> edition.holds(file.graph())).toList();
    }

    private String missing(List<GraphFile> all) {
        String editions =
                all.stream()
                        .flatMap(file -> Edition.of(file.graph()).stream())
                        .filter(edition -> edition.scope().equals(from.scope()))
                        .map(edition -> String.valueOf(edition.year()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return "contains no edition of %d for %s; it has: %s"
                .formatted(from.year(), from.scope(), editions.isEmpty() ? "none" : editions);
    }

    private Path target(GraphFile file) {
        String rest = file.graph().substring(from.graph().length());
        return source.data()
                .resolve(to.graph().substring(NamedGraphs.GRAPHS.length()) + rest + ".ttl");
    }

    private String text(GraphFile file) {
        List<Token> tokens = TurtleTokens.of(TextFile.read(file.file(), TextFile.MAX_BYTES));
        boolean isDocument = file.graph().equals(from.graph());
        return MovedText.of(
                isDocument ? MovedDocument.of(tokens, from, to.year()) : tokens,
                new MovedIris(from, to));
    }
}
