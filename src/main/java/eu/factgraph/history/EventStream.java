package eu.factgraph.history;

import static eu.factgraph.history.HistoryVocabulary.INVALIDATED_AT_TIME;
import static eu.factgraph.history.HistoryVocabulary.IS_REPLACED_BY;
import static eu.factgraph.history.HistoryVocabulary.TITLE;
import static eu.factgraph.history.HistoryVocabulary.VERSION;
import static eu.factgraph.history.HistoryVocabulary.WAS_REVISION_OF;
import static java.util.stream.Collectors.groupingBy;

import eu.factgraph.dataset.Language;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.Namespaces;
import eu.factgraph.history.ResourceVersion.ChangeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The history as a Linked Data Event Stream in the canonical namespace: a root that lists the pages
 * by time, and pages of versions. The statements about a resource become statements about its
 * version, in a graph with the version's IRI as name.
 *
 * @param pageSize versions per page; the place of an erased one stays empty, so that no version
 *     moves
 * @param onPage versions by page number
 */
public record EventStream(
        ReleaseHistory history, int pageSize, Map<Integer, List<ResourceVersion>> onPage) {

    private static final int PAGE_SIZE = 250;
    private static final String STREAM = CanonicalNamespace.CANONICAL + "feed";
    private static final Node MODIFIED = DCTerms.modified.asNode();
    private static final Node VERSION_OF = DCTerms.isVersionOf.asNode();
    private static final Map<ChangeType, Node> ACTIVITIES =
            Map.of(
                    ChangeType.ADDED, activity("Create"),
                    ChangeType.CHANGED, activity("Update"),
                    ChangeType.RETIRED, activity("Delete"));

    /** Properties that have a meaning of their own in the stream, and what replaces them. */
    private static final Map<Node, Node> WIDER =
            Map.of(MODIFIED, DCTerms.date.asNode(), VERSION_OF, DCTerms.relation.asNode());

    public EventStream(ReleaseHistory history) {
        this(history, PAGE_SIZE);
    }

    EventStream(ReleaseHistory history, int pageSize) {
        this(
                history,
                pageSize,
                history.all().collect(groupingBy(version -> (version.order() - 1) / pageSize + 1)));
    }

    public int pages() {
        return (history.lastOrder() + pageSize - 1) / pageSize;
    }

    /** Whether no version will be added to a page. */
    public boolean isFull(int page) {
        return page * pageSize <= history.lastOrder();
    }

    /** The stream and its root node. */
    public List<Quad> root() {
        var out = new ArrayList<Quad>();
        Node stream = iri(STREAM);
        Node root = iri(STREAM + "/view");
        Node retention = iri(STREAM + "#retention");
        add(out, stream, RDF.Nodes.type, ldes("EventStream"));
        add(out, stream, DCTerms.title.asNode(), text("All versions of all things, by release"));
        add(out, stream, ldes("timestampPath"), MODIFIED);
        add(out, stream, ldes("versionOfPath"), VERSION_OF);
        add(out, stream, ldes("versionCreateObject"), ACTIVITIES.get(ChangeType.ADDED));
        add(out, stream, ldes("versionUpdateObject"), ACTIVITIES.get(ChangeType.CHANGED));
        add(out, stream, ldes("versionDeleteObject"), ACTIVITIES.get(ChangeType.RETIRED));
        add(out, stream, ldes("retentionPolicy"), retention);
        add(out, stream, tree("view"), root);
        add(out, retention, RDF.Nodes.type, ldes("RetentionPolicy"));
        Node comment =
                text("Every version is kept, but for those of a person who asks to be forgotten.");
        add(out, retention, RDFS.comment.asNode(), comment);
        add(out, root, RDF.Nodes.type, tree("Node"));
        IntStream.rangeClosed(1, pages()).forEach(page -> relations(out, page));
        return out;
    }

    /** A page, numbered from 1; empty if there is no such page. */
    public Optional<List<Quad>> page(int number) {
        if (number < 1 || number > pages()) {
            return Optional.empty();
        }
        var out = new ArrayList<Quad>();
        add(out, iri(STREAM), RDF.Nodes.type, ldes("EventStream"));
        add(out, iri(STREAM), tree("view"), iri(STREAM + "/view"));
        add(out, iri(STREAM + "/" + number), RDF.Nodes.type, tree("Node"));
        on(number).forEach(version -> member(out, version));
        return Optional.of(out);
    }

    /** The description of a version, with its statements in their graphs. */
    public List<Quad> description(ResourceVersion version) {
        var out = new ArrayList<Quad>();
        Node node = iri(version.iri());
        add(out, node, RDF.Nodes.type, VERSION);
        add(out, node, TITLE, text(history.title(version)));
        add(out, node, VERSION_OF, iri(version.resource()));
        add(out, node, MODIFIED, time(version));
        version.previous().ifPresent(old -> add(out, node, WAS_REVISION_OF, iri(old)));
        version.replacedBy().ifPresent(by -> add(out, node, IS_REPLACED_BY, iri(by)));
        version.state()
                .ifPresentOrElse(
                        state -> out.addAll(state.quads()),
                        () -> add(out, node, INVALIDATED_AT_TIME, time(version)));
        return out;
    }

    /** The versions on a page, oldest first; none if there is no such page. */
    public List<ResourceVersion> on(int page) {
        return onPage.getOrDefault(page, List.of());
    }

    /** A page begins with the time of its first version; a full one ends with that of its last. */
    private void relations(List<Quad> out, int page) {
        List<ResourceVersion> versions = on(page);
        if (versions.isEmpty()) {
            relation(out, page, "", "Relation");
            return;
        }
        Node from = relation(out, page, "-from", "GreaterThanOrEqualToRelation");
        bound(out, from, versions.get(0));
        if (isFull(page)) {
            Node to = relation(out, page, "-to", "LessThanOrEqualToRelation");
            bound(out, to, versions.get(versions.size() - 1));
        }
    }

    private static Node relation(List<Quad> out, int page, String end, String type) {
        Node relation = iri(STREAM + "/view#" + page + end);
        add(out, iri(STREAM + "/view"), tree("relation"), relation);
        add(out, relation, RDF.Nodes.type, tree(type));
        add(out, relation, tree("node"), iri(STREAM + "/" + page));
        return relation;
    }

    private static void bound(List<Quad> out, Node relation, ResourceVersion version) {
        add(out, relation, tree("path"), MODIFIED);
        add(out, relation, tree("value"), time(version));
    }

    private static void member(List<Quad> out, ResourceVersion version) {
        Node member = iri(version.iri());
        add(out, iri(STREAM), tree("member"), member);
        add(out, member, RDF.Nodes.type, ACTIVITIES.get(version.changeType()));
        add(out, member, VERSION_OF, iri(version.resource()));
        add(out, member, MODIFIED, time(version));
        add(out, member, activity("object"), iri(version.resource()));
        add(out, member, activity("published"), time(version));
        version.replacedBy().ifPresent(by -> add(out, member, IS_REPLACED_BY, iri(by)));
        version.state().stream()
                .flatMap(state -> state.quads().stream())
                .map(quad -> memberStatement(version, quad))
                .forEach(out::add);
    }

    /** A statement about a resource as one about its version. */
    private static Quad memberStatement(ResourceVersion version, Quad quad) {
        Node property = quad.getPredicate();
        return Quad.create(
                iri(version.iri()),
                of(version, quad.getSubject()),
                quad.getSubject().toString().equals(version.resource())
                        ? WIDER.getOrDefault(property, property)
                        : property,
                of(version, quad.getObject()));
    }

    private static Node of(ResourceVersion version, Node node) {
        return node.isURI() && OwningResource.of(node.getURI()).equals(version.resource())
                ? iri(version.iri() + node.getURI().substring(version.resource().length()))
                : node;
    }

    private static Node time(ResourceVersion version) {
        return NodeFactory.createLiteralDT(version.instant(), XSDDatatype.XSDdateTime);
    }

    private static Node text(String text) {
        return Language.EN.literal(text);
    }

    private static Node activity(String name) {
        return iri(Namespaces.ACTIVITY_STREAMS + name);
    }

    private static Node ldes(String name) {
        return iri(Namespaces.LDES + name);
    }

    private static Node tree(String name) {
        return iri(Namespaces.TREE + name);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static void add(List<Quad> out, Node subject, Node predicate, Node object) {
        out.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
    }
}
