package eu.factgraph.export;

import eu.factgraph.dataset.Language;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Namespaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The changes of the catalogue as a DCAT-AP Feed (SEMIC, sections 1 and 1.1): an activity for each
 * entity that a release added, changed or removed, with the entity's statements in a graph named
 * after the activity. One page, in the canonical namespace.
 */
public final class CatalogueFeed {

    private static final String STREAM = CanonicalNamespace.CANONICAL + "feed/catalogue";
    private static final String PROFILE = "dcat-ap";
    private static final Node SHAPE =
            iri("https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape");
    private static final Node OBJECT = iri(Namespaces.ACTIVITY_STREAMS + "object");
    private static final Node PUBLISHED = iri(Namespaces.ACTIVITY_STREAMS + "published");

    /** The classes whose instances have activities of their own. */
    private static final List<Node> STANDALONE =
            List.of(
                    DCAT.Catalog.asNode(),
                    DCAT.Dataset.asNode(),
                    DCAT.Distribution.asNode(),
                    DCAT.DataService.asNode(),
                    FOAF.Agent.asNode());

    /** The classes whose instances are embedded where they are referred to. */
    private static final List<Node> EMBEDDED =
            List.of(
                    DCTerms.Location.asNode(),
                    DCTerms.LicenseDocument.asNode(),
                    FOAF.Document.asNode());

    private final ReleaseExports released;

    public CatalogueFeed(ReleaseExports released) {
        this.released = released;
    }

    /** The stream with its single page and all members. */
    public List<Quad> page() {
        var out = new ArrayList<Quad>();
        Node stream = iri(STREAM + "#stream");
        add(out, stream, RDF.Nodes.type, iri(Namespaces.LDES + "EventStream"));
        add(
                out,
                stream,
                DCTerms.title.asNode(),
                Language.EN.literal("All changes of the catalogue, by release"));
        add(out, stream, iri(Namespaces.LDES + "timestampPath"), PUBLISHED);
        add(out, stream, iri(Namespaces.LDES + "versionOfPath"), OBJECT);
        add(out, stream, iri(Namespaces.TREE + "shape"), SHAPE);
        add(out, stream, iri(Namespaces.TREE + "view"), iri(STREAM));
        add(out, iri(STREAM), RDF.Nodes.type, iri(Namespaces.TREE + "Node"));
        Map<Node, Set<Triple>> before = Map.of();
        for (LocalDate date : released.releases()) {
            Map<Node, Set<Triple>> after = entities(released.of(date).exports().view(PROFILE));
            changes(out, stream, date, before, after);
            before = after;
        }
        return out;
    }

    private static void changes(
            List<Quad> out,
            Node stream,
            LocalDate date,
            Map<Node, Set<Triple>> before,
            Map<Node, Set<Triple>> after) {
        after.forEach(
                (entity, statements) -> {
                    if (!statements.equals(before.get(entity))) {
                        String type = before.containsKey(entity) ? "Update" : "Create";
                        Node member = member(out, stream, date, type, entity);
                        statements.forEach(triple -> out.add(Quad.create(member, triple)));
                    }
                });
        before.keySet().stream()
                .filter(entity -> !after.containsKey(entity))
                .forEach(entity -> member(out, stream, date, "Delete", entity));
    }

    private static Node member(
            List<Quad> out, Node stream, LocalDate date, String type, Node entity) {
        Node member =
                iri(
                        STREAM
                                + "#"
                                + date
                                + "/"
                                + entity.getURI()
                                        .replace(CanonicalNamespace.CANONICAL, "")
                                        .replace("#", "%23"));
        add(out, stream, iri(Namespaces.TREE + "member"), member);
        add(out, member, RDF.Nodes.type, iri(Namespaces.ACTIVITY_STREAMS + type));
        add(out, member, OBJECT, entity);
        add(
                out,
                member,
                PUBLISHED,
                NodeFactory.createLiteralDT(date + "T00:00:00Z", XSDDatatype.XSDdateTime));
        return member;
    }

    /** The statements about each entity and what is embedded in it, by IRI. */
    private static Map<Node, Set<Triple>> entities(Graph view) {
        var entities = new TreeMap<Node, Set<Triple>>(Comparator.comparing(Node::toString));
        for (Node type : STANDALONE) {
            G.listPO(view, RDF.Nodes.type, type)
                    .forEach(
                            entity ->
                                    entities.computeIfAbsent(entity, any -> statements(view, any)));
        }
        return entities;
    }

    private static Set<Triple> statements(Graph view, Node entity) {
        var statements = new HashSet<Triple>();
        view.stream(entity, Node.ANY, Node.ANY)
                .filter(own -> !own.getPredicate().equals(DCAT.record.asNode()))
                .forEach(statements::add);
        for (Triple own : List.copyOf(statements)) {
            if (EMBEDDED.stream()
                    .anyMatch(type -> view.contains(own.getObject(), RDF.Nodes.type, type))) {
                view.stream(own.getObject(), Node.ANY, Node.ANY).forEach(statements::add);
            }
        }
        statements.addAll(record(view, entity));
        return statements;
    }

    /** The catalogue record of a dataset is part of it, so that each member is self-contained. */
    private static Set<Triple> record(Graph view, Node entity) {
        return G.listPO(view, FOAF.primaryTopic.asNode(), entity).stream()
                .flatMap(
                        record ->
                                Stream.concat(
                                        view.stream(record, Node.ANY, Node.ANY),
                                        view.stream(Node.ANY, DCAT.record.asNode(), record)))
                .collect(Collectors.toSet());
    }

    private static void add(List<Quad> out, Node subject, Node predicate, Node object) {
        out.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
