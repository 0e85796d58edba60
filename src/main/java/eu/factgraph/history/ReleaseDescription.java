package eu.factgraph.history;

import static eu.factgraph.history.HistoryVocabulary.DATE;
import static eu.factgraph.history.HistoryVocabulary.DIGEST;
import static eu.factgraph.history.HistoryVocabulary.INVALIDATED_AT_TIME;
import static eu.factgraph.history.HistoryVocabulary.IS_REPLACED_BY;
import static eu.factgraph.history.HistoryVocabulary.ORDER;
import static eu.factgraph.history.HistoryVocabulary.SPECIALIZATION_OF;
import static eu.factgraph.history.HistoryVocabulary.TITLE;
import static eu.factgraph.history.HistoryVocabulary.VERSION;
import static eu.factgraph.history.HistoryVocabulary.WAS_REVISION_OF;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdate;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdateTime;
import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDinteger;
import static org.apache.jena.graph.NodeFactory.createLiteralDT;
import static org.apache.jena.graph.NodeFactory.createLiteralString;
import static org.apache.jena.graph.NodeFactory.createURI;

import eu.factgraph.dataset.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/** Releases and their versions in RDF, in graphs named after the releases. */
public record ReleaseDescription(ReleaseHistory history) {

    /** The release with this IRI and its versions; empty if there is none. */
    public Optional<List<Quad>> of(String iri) {
        return history.releases().stream()
                .filter(release -> release.iri().equals(iri))
                .map(this::statements)
                .findFirst();
    }

    /** The links from the versions of a resource to it, newest first. */
    public List<Quad> versionsOf(String resource) {
        var links = new ArrayList<Quad>();
        for (ResourceVersion version : history.versions().getOrDefault(resource, List.of())) {
            Node graph = createURI(Release.iri(version.date()));
            links.add(
                    0,
                    Quad.create(
                            graph,
                            createURI(version.iri()),
                            SPECIALIZATION_OF,
                            createURI(resource)));
        }
        return links;
    }

    private List<Quad> statements(Release release) {
        var out = new ArrayList<Quad>();
        Node graph = createURI(release.iri());
        out.add(Quad.create(graph, graph, RDF.Nodes.type, FOAF.Document.asNode()));
        out.add(Quad.create(graph, graph, TITLE, text("Release of " + release.date())));
        out.add(Quad.create(graph, graph, SKOS.note.asNode(), text(release.summary() + ".")));
        out.add(Quad.create(graph, graph, ORDER, integer(release.last())));
        Node date = createLiteralDT(release.date().toString(), XSDdate);
        out.add(Quad.create(graph, graph, DATE, date));
        release.versions().forEach(version -> add(out, graph, version));
        return out;
    }

    private void add(List<Quad> out, Node graph, ResourceVersion version) {
        Node node = createURI(version.iri());
        out.add(Quad.create(graph, node, RDF.Nodes.type, VERSION));
        out.add(Quad.create(graph, node, TITLE, text(history.title(version))));
        out.add(Quad.create(graph, node, SPECIALIZATION_OF, createURI(version.resource())));
        out.add(Quad.create(graph, node, ORDER, integer(version.order())));
        version.previous()
                .ifPresent(
                        old -> out.add(Quad.create(graph, node, WAS_REVISION_OF, createURI(old))));
        version.replacedBy()
                .ifPresent(by -> out.add(Quad.create(graph, node, IS_REPLACED_BY, createURI(by))));
        out.add(
                version.lazyState()
                        .map(
                                state ->
                                        Quad.create(
                                                graph,
                                                node,
                                                DIGEST,
                                                createLiteralString(state.digest())))
                        .orElseGet(
                                () ->
                                        Quad.create(
                                                graph,
                                                node,
                                                INVALIDATED_AT_TIME,
                                                createLiteralDT(version.instant(), XSDdateTime))));
    }

    private static Node text(String text) {
        return Language.EN.literal(text);
    }

    private static Node integer(int number) {
        return createLiteralDT(String.valueOf(number), XSDinteger);
    }
}
