package eu.factgraph.publishing;

import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.apache.jena.graph.NodeFactory.createURI;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.Namespaces;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * A graph that stands while a publication runs. The protocol has no lock: of two that start within
 * the same moment the later one wins, and the other notices when it reads the mark again.
 *
 * @param iri of the graph
 * @param run tells this publication from all others
 */
record RunningMark(GraphStore store, String iri, String run) {

    private static final String READ =
            "SELECT ?run ?started { GRAPH <%s> { <%s> <%s> ?run ; <%s> ?started } }";

    private static final Node STARTED = createURI(Namespaces.PROV + "startedAtTime");
    private static final Node ACTIVITY = createURI(Namespaces.PROV + "Activity");

    static RunningMark in(GraphStore store, PublicationNames names) {
        return new RunningMark(store, names.mark(), UUID.randomUUID().toString());
    }

    /**
     * @throws InvalidInput if the mark of another publication stands
     */
    void requireNone() {
        read().ifPresent(
                        row -> {
                            throw new InvalidInput(
                                    "Another publication has been running since %s. Wait until it is done; if it was interrupted, add --take-over"
                                            .formatted(text(row, "started")));
                        });
    }

    void set() {
        Graph mark = GraphFactory.createDefaultGraph();
        Node self = createURI(iri);
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        mark.add(self, RDF.Nodes.type, ACTIVITY);
        mark.add(self, DCTerms.identifier.asNode(), createLiteralString(run));
        mark.add(self, STARTED, createLiteralDT(now, XSDDatatype.XSDdateTime));
        store.put(iri, mark);
        if (read().isEmpty()) {
            throw new EngineFault(
                    "What is written to --gsp cannot be read at --query; check that both are addresses of the same dataset");
        }
        requireOwn();
    }

    /**
     * @throws EngineFault if another publication has taken over
     */
    void requireOwn() {
        if (!read().map(this::isOwn).orElse(false)) {
            throw new EngineFault("Another publication has taken over; this one ends");
        }
    }

    void remove() {
        store.delete(iri);
    }

    /** Removes it, unless it is another one's, as far as the engine lets it. */
    List<String> removeAfterFault() {
        try {
            if (read().map(this::isOwn).orElse(true)) {
                remove();
            }
            return List.of();
        } catch (EngineFault unreachable) {
            return List.of("The mark of this publication may still stand; add --take-over then");
        }
    }

    private Optional<Binding> read() {
        String query = READ.formatted(iri, iri, DCTerms.identifier.getURI(), STARTED.getURI());
        return store.select(query).stream().findFirst();
    }

    private boolean isOwn(Binding row) {
        return text(row, "run").equals(run);
    }

    private static String text(Binding row, String variable) {
        return row.get(variable).getLiteralLexicalForm();
    }
}
