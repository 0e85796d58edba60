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
import org.apache.jena.vocabulary.AS;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * The changes of the catalogue as SEMIC's DCAT-AP Feed has them (sections 1 and 1.1): an activity
 * for each entity that a release made, changed or took out, what is said of it in the activity's
 * own graph. In the canonical namespace, on one page.
 */
public final class CatalogueFeed {

    private static final String STREAM = CanonicalNamespace.CANONICAL + "feed/catalogue";
    private static final String PROFILE = "dcat-ap";
    private static final Node SHAPE =
            iri("https://semiceu.github.io/LDES-DCAT-AP-feeds/shape.ttl#ActivityShape");
    private static final Node OBJECT = AS.object.asNode();
    private static final Node PUBLISHED = AS.published.asNode();

    /** What has activities of its own. */
    private static final List<Node> STANDALONE =
            List.of(
                    DCAT.Catalog.asNode(),
                    DCAT.Dataset.asNode(),
                    DCAT.Distribution.asNode(),
                    DCAT.DataService.asNode(),
                    FOAF.Agent.asNode());

    /** What is embedded in whatever points to it; all else is only named. */
    private static final List<Node> EMBEDDED =
            List.of(
                    DCTerms.Location.asNode(),
                    DCTerms.LicenseDocument.asNode(),
                    FOAF.Document.asNode());

    private final ReleaseExports released;

    public CatalogueFeed(ReleaseExports released) {
        this.released = released;
    }

    /** The stream, its one page and all members. */
    public List<Quad> page() {
        var out = new ArrayList<Quad>();
        Node stream = iri(STREAM + "#stream");
        say(out, stream, RDF.Nodes.type, iri(Namespaces.LDES + "EventStream"));
        say(
                out,
                stream,
                DCTerms.title.asNode(),
                Language.EN.literal("All changes of the catalogue, by release"));
        say(out, stream, iri(Namespaces.LDES + "timestampPath"), PUBLISHED);
        say(out, stream, iri(Namespaces.LDES + "versionOfPath"), OBJECT);
        say(out, stream, iri(Namespaces.TREE + "shape"), SHAPE);
        say(out, stream, iri(Namespaces.TREE + "view"), iri(STREAM));
        say(out, iri(STREAM), RDF.Nodes.type, iri(Namespaces.TREE + "Node"));
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
                        String kind = before.containsKey(entity) ? "Update" : "Create";
                        Node member = member(out, stream, date, kind, entity);
                        statements.forEach(triple -> out.add(Quad.create(member, triple)));
                    }
                });
        before.keySet().stream()
                .filter(entity -> !after.containsKey(entity))
                .forEach(entity -> member(out, stream, date, "Delete", entity));
    }

    private static Node member(
            List<Quad> out, Node stream, LocalDate date, String kind, Node entity) {
        Node member =
                iri(
                        STREAM
                                + "#"
                                + date
                                + "/"
                                + entity.getURI()
                                        .replace(CanonicalNamespace.CANONICAL, "")
                                        .replace("#", "%23"));
        say(out, stream, iri(Namespaces.TREE + "member"), member);
        say(out, member, RDF.Nodes.type, iri(AS.NS + kind));
        say(out, member, OBJECT, entity);
        say(
                out,
                member,
                PUBLISHED,
                NodeFactory.createLiteralDT(date + "T00:00:00Z", XSDDatatype.XSDdateTime));
        return member;
    }

    /** What a view says of each entity, with what is embedded in it, sorted. */
    private static Map<Node, Set<Triple>> entities(Graph view) {
        var entities = new TreeMap<Node, Set<Triple>>(Comparator.comparing(Node::toString));
        for (Node kind : STANDALONE) {
            view.stream(Node.ANY, RDF.Nodes.type, kind)
                    .map(Triple::getSubject)
                    .forEach(entity -> entities.computeIfAbsent(entity, any -> said(view, any)));
        }
        return entities;
    }

    private static Set<Triple> said(Graph view, Node entity) {
        var said = new HashSet<Triple>();
        view.stream(entity, Node.ANY, Node.ANY)
                .filter(own -> !own.getPredicate().equals(DCAT.record.asNode()))
                .forEach(said::add);
        for (Triple own : List.copyOf(said)) {
            if (EMBEDDED.stream()
                    .anyMatch(kind -> view.contains(own.getObject(), RDF.Nodes.type, kind))) {
                view.stream(own.getObject(), Node.ANY, Node.ANY).forEach(said::add);
            }
        }
        said.addAll(record(view, entity));
        return said;
    }

    /** The record of a dataset lies with it, so that each member is whole by itself. */
    private static Set<Triple> record(Graph view, Node entity) {
        return view.stream(Node.ANY, FOAF.primaryTopic.asNode(), entity)
                .map(Triple::getSubject)
                .flatMap(
                        record ->
                                Stream.concat(
                                        view.stream(record, Node.ANY, Node.ANY),
                                        view.stream(Node.ANY, DCAT.record.asNode(), record)))
                .collect(Collectors.toSet());
    }

    private static void say(List<Quad> out, Node subject, Node predicate, Node object) {
        out.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
