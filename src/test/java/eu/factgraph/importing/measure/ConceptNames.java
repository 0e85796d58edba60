package eu.factgraph.importing.measure;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.GraphFile;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.files.rdf.TurtleReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.SKOS;

/** What concepts are called, those of the ontology and of a folder. */
final class ConceptNames {

    private final Map<String, Set<String>> names = new HashMap<>();

    static ConceptNames read(Path data, String scope) {
        var concepts = new ConceptNames();
        Path builtIn = SourceFolders.builtIn().ontology().resolve("concepts");
        concepts.add(GraphFile.below(builtIn, Fact.ITEMS + "concept/"));
        concepts.add(GraphFile.below(data.resolve(scope), NamedGraphs.GRAPHS + scope + "/"));
        return concepts;
    }

    private void add(List<GraphFile> files) {
        for (Graph graph : TurtleReader.read(files).values()) {
            for (var property : List.of(SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)) {
                graph.stream(Node.ANY, property.asNode(), Node.ANY)
                        .forEach(
                                triple ->
                                        names.computeIfAbsent(
                                                        triple.getSubject().toString(),
                                                        key -> new HashSet<>())
                                                .add(triple.getObject().getLiteralLexicalForm()));
            }
        }
    }

    /** Its labels, and the words of its IRI, which are those of the sheet. */
    Set<String> of(String concept) {
        var all = new HashSet<>(names.getOrDefault(concept, Set.of()));
        all.add(concept.replaceFirst(".*/", "").replace('-', ' '));
        return all;
    }
}
