package eu.factgraph.page.docs;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/** The node shapes that validate the data. */
public record ShapesPage(List<ShapeEntry> shapes) {

    /** Properties of a property shape that are shown elsewhere on the page. */
    private static final List<Node> SHOWN_ELSEWHERE =
            List.of(
                    RDF.Nodes.type,
                    SHACL.path,
                    SHACL.name,
                    SHACL.message,
                    SHACL.severity,
                    SHACL.select);

    /**
     * @param targets the classes, or the property whose subjects are validated
     * @param things number of its focus nodes
     * @param rules property shapes and queries
     */
    public record ShapeEntry(
            String name,
            DisplayLabel label,
            List<ShapeTerm> targets,
            long things,
            List<ShapeRule> rules) {}

    /** A class or property. */
    public record ShapeTerm(String compact, DisplayLabel label) {}

    /**
     * @param path {@code null} for a constraint on the whole node
     * @param constraints such as {@code minCount 1}
     */
    public record ShapeRule(
            String name,
            ShapeTerm path,
            DisplayLabel message,
            String severity,
            String constraints) {}

    public static ShapesPage of(PageContext context, Store store, PrefixMapping prefixes) {
        Graph graph = store.dataset().getDefaultGraph();
        var reader = new ShapeReader(context, graph, prefixes, store.base());
        return new ShapesPage(
                G.listPO(graph, RDF.Nodes.type, SHACL.NodeShape).stream()
                        .map(reader::shape)
                        .sorted(Comparator.comparing(ShapeEntry::name))
                        .toList());
    }

    public static Optional<ShapeEntry> detail(
            PageContext context, Store store, PrefixMapping prefixes, Node shape) {
        Graph graph = store.dataset().getDefaultGraph();
        return graph.contains(shape, RDF.Nodes.type, SHACL.NodeShape)
                ? Optional.of(new ShapeReader(context, graph, prefixes, store.base()).shape(shape))
                : Optional.empty();
    }

    private record ShapeReader(
            PageContext context, Graph graph, PrefixMapping prefixes, String base) {

        ShapeEntry shape(Node node) {
            return new ShapeEntry(
                    name(node),
                    text(node, RDFS.label.asNode()).orElseGet(() -> context.label(node)),
                    Stream.concat(
                                    objects(node, SHACL.targetClass),
                                    objects(node, SHACL.targetSubjectsOf))
                            .map(this::target)
                            .toList(),
                    things(node),
                    Stream.concat(objects(node, SHACL.property), objects(node, SHACL.sparql))
                            .map(this::rule)
                            .sorted(Comparator.comparing(ShapeRule::name))
                            .toList());
        }

        private long things(Node node) {
            Graph data = context.graph();
            Stream<Triple> ofClass =
                    objects(node, SHACL.targetClass)
                            .flatMap(type -> data.stream(Node.ANY, RDF.Nodes.type, type));
            Stream<Triple> having =
                    objects(node, SHACL.targetSubjectsOf)
                            .flatMap(property -> data.stream(Node.ANY, property, Node.ANY));
            return Stream.concat(ofClass, having).map(Triple::getSubject).distinct().count();
        }

        private ShapeRule rule(Node rule) {
            return new ShapeRule(
                    name(rule),
                    objects(rule, SHACL.path).map(this::target).findFirst().orElse(null),
                    text(rule, SHACL.message).orElse(null),
                    objects(rule, SHACL.severity).map(Node::getLocalName).findFirst().orElse(""),
                    constraints(rule));
        }

        private String constraints(Node rule) {
            return graph.stream(rule, Node.ANY, Node.ANY)
                    .filter(triple -> !SHOWN_ELSEWHERE.contains(triple.getPredicate()))
                    .map(this::constraint)
                    .sorted()
                    .collect(Collectors.joining("; "));
        }

        private String constraint(Triple triple) {
            Node value = triple.getObject();
            return triple.getPredicate().getLocalName()
                    + " "
                    + (value.isURI()
                            ? prefixes.shortForm(value.getURI())
                            : value.getLiteralLexicalForm());
        }

        private ShapeTerm target(Node term) {
            return new ShapeTerm(prefixes.shortForm(term.getURI()), context.label(term));
        }

        private Optional<DisplayLabel> text(Node node, Node property) {
            return objects(node, property).map(context::label).findFirst();
        }

        private Stream<Node> objects(Node node, Node property) {
            return G.listSP(graph, node, property).stream();
        }

        private String name(Node shape) {
            return shape.getURI().substring((base + "shapes/").length());
        }
    }
}
