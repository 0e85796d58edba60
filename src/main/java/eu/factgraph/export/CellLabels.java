package eu.factgraph.export;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** What things are called in a cell: English first; their IRI where nothing names them. */
record CellLabels(Graph graph) {

    private static final List<Node> PROPERTIES =
            List.of(SKOS.prefLabel.asNode(), DCTerms.title.asNode(), RDFS.label.asNode());
    private static final Comparator<Node> ENGLISH_FIRST =
            Comparator.<Node, Boolean>comparing(label -> !"en".equals(label.getLiteralLanguage()))
                    .thenComparing(Node::getLiteralLexicalForm);

    String of(Node thing) {
        return PROPERTIES.stream()
                .flatMap(
                        property ->
                                graph.stream(thing, property, Node.ANY)
                                        .map(statement -> statement.getObject())
                                        .filter(Node::isLiteral)
                                        .min(ENGLISH_FIRST)
                                        .stream())
                .findFirst()
                .map(Node::getLiteralLexicalForm)
                .orElseGet(thing::getURI);
    }
}
