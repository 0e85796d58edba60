package eu.factgraph.export;

import static org.apache.jena.datatypes.xsd.XSDDatatype.XSDdateTime;
import static org.apache.jena.graph.NodeFactory.createLiteralDT;

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
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
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
    private static final Node EVENT_STREAM = iri(STREAM + "#stream");
    private static final Node SHAPE =
            iri("https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape");
    private static final Node OBJECT = activity("object");
    private static final Node PUBLISHED = activity("published");

    /** The classes whose instances have activities of their own. */
    private static final List<Node> STANDALONE =
            Stream.of(DCAT.Catalog, DCAT.Dataset, DCAT.Distribution, DCAT.DataService, FOAF.Agent)
                    .map(Resource::asNode)
                    .toList();

    /** The classes whose instances are embedded where they are referred to. */
    private static final List<Node> EMBEDDED =
            Stream.of(DCTerms.Location, DCTerms.LicenseDocument, FOAF.Document)
                    .map(Resource::asNode)
                    .toList();

    private final ReleaseExports released;
    private final List<Quad> members = new ArrayList<>();

    /** What the last release of which the members are made has. */
    private Map<Node, Set<Triple>> before = Map.of();

    private int reached;

    public CatalogueFeed(ReleaseExports released) {
        this.released = released;
    }

    /**
     * The stream with its single page and all members. What was made of a release is kept, so that
     * a request that was interrupted is continued by the next.
     */
    public synchronized List<Quad> page() {
        List<LocalDate> dates = released.releases();
        for (LocalDate date : dates.subList(reached, dates.size())) {
            Map<Node, Set<Triple>> after = entities(released.view(Exports.CATALOGUE, date));
            changes(members, date, before, after);
            before = after;
            reached++;
        }
        return Stream.concat(stream().stream(), members.stream()).toList();
    }

    private static List<Quad> stream() {
        var out = new ArrayList<Quad>();
        add(out, EVENT_STREAM, RDF.Nodes.type, ldes("EventStream"));
        Node title = Language.EN.literal("All changes of the catalogue, by release");
        add(out, EVENT_STREAM, DCTerms.title.asNode(), title);
        add(out, EVENT_STREAM, ldes("timestampPath"), PUBLISHED);
        add(out, EVENT_STREAM, ldes("versionOfPath"), OBJECT);
        add(out, EVENT_STREAM, ldes("versionCreateObject"), activity("Create"));
        add(out, EVENT_STREAM, ldes("versionUpdateObject"), activity("Update"));
        add(out, EVENT_STREAM, ldes("versionDeleteObject"), activity("Delete"));
        add(out, EVENT_STREAM, iri(Namespaces.TREE + "shape"), SHAPE);
        add(out, EVENT_STREAM, iri(Namespaces.TREE + "view"), iri(STREAM));
        add(out, iri(STREAM), RDF.Nodes.type, iri(Namespaces.TREE + "Node"));
        return out;
    }

    private static void changes(
            List<Quad> out,
            LocalDate date,
            Map<Node, Set<Triple>> before,
            Map<Node, Set<Triple>> after) {
        after.forEach(
                (entity, statements) -> {
                    if (!statements.equals(before.get(entity))) {
                        String type = before.containsKey(entity) ? "Update" : "Create";
                        Node member = member(out, date, type, entity);
                        statements.forEach(triple -> out.add(Quad.create(member, triple)));
                    }
                });
        before.keySet().stream()
                .filter(entity -> !after.containsKey(entity))
                .forEach(entity -> member(out, date, "Delete", entity));
    }

    private static Node member(List<Quad> out, LocalDate date, String type, Node entity) {
        String path = entity.getURI().replace(CanonicalNamespace.CANONICAL, "");
        Node member = iri(STREAM + "#" + date + "/" + path.replace("#", "%23"));
        add(out, EVENT_STREAM, iri(Namespaces.TREE + "member"), member);
        add(out, member, RDF.Nodes.type, activity(type));
        add(out, member, OBJECT, entity);
        add(out, member, PUBLISHED, createLiteralDT(date + "T00:00:00Z", XSDdateTime));
        return member;
    }

    /** The statements about each entity and what is embedded in it, by IRI. */
    private static Map<Node, Set<Triple>> entities(Graph view) {
        var entities = new TreeMap<Node, Set<Triple>>(Comparator.comparing(Node::toString));
        STANDALONE.stream()
                .flatMap(type -> G.listPO(view, RDF.Nodes.type, type).stream())
                .forEach(entity -> entities.computeIfAbsent(entity, any -> statements(view, any)));
        return entities;
    }

    private static Set<Triple> statements(Graph view, Node entity) {
        var statements = new HashSet<Triple>();
        view.stream(entity, Node.ANY, Node.ANY)
                .filter(own -> !own.getPredicate().equals(DCAT.record.asNode()))
                .forEach(statements::add);
        for (Triple own : List.copyOf(statements)) {
            Node value = own.getObject();
            if (EMBEDDED.stream().anyMatch(type -> G.isOfType(view, value, type))) {
                view.stream(value, Node.ANY, Node.ANY).forEach(statements::add);
            }
        }
        for (Node record : G.listPO(view, FOAF.primaryTopic.asNode(), entity)) {
            // A member is self-contained: the catalogue record of a dataset is part of it.
            view.stream(record, Node.ANY, Node.ANY).forEach(statements::add);
            view.stream(Node.ANY, DCAT.record.asNode(), record).forEach(statements::add);
        }
        return statements;
    }

    private static void add(List<Quad> out, Node subject, Node predicate, Node object) {
        out.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
    }

    private static Node activity(String name) {
        return iri(Namespaces.ACTIVITY_STREAMS + name);
    }

    private static Node ldes(String name) {
        return iri(Namespaces.LDES + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
