package eu.factgraph.search;

import eu.factgraph.files.Namespaces;
import eu.factgraph.search.text.ValueKind;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;

/**
 * Collects the dates, numbers, addresses and identifiers of a resource and of its parts, such as
 * the contact point of a body. People have no mail address and no telephone number here: these
 * belong to their office.
 */
final class ValueCollector {

    private static final Node PERSON = NodeFactory.createURI(Namespaces.PERSON + "Person");
    private static final Set<RDFDatatype> DATES =
            Set.of(XSDDatatype.XSDdate, XSDDatatype.XSDgYearMonth, XSDDatatype.XSDgYear);
    private static final Set<RDFDatatype> NUMBERS =
            Set.of(XSDDatatype.XSDdecimal, XSDDatatype.XSDinteger);
    private static final Set<ValueKind> CONTACTS = Set.of(ValueKind.EMAIL, ValueKind.TELEPHONE);
    private static final Set<Node> WHOLES =
            Set.of(
                    NodeFactory.createURI(Namespaces.CV + "contactPoint"),
                    NodeFactory.createURI(Namespaces.CV + "hasChannel"));
    private static final Node UNIT =
            NodeFactory.createURI(Namespaces.SDMX + "attribute#unitMeasure");

    private static final Set<Node> UNTIMELY =
            Set.of(DCTerms.modified.asNode(), DCTerms.issued.asNode());

    private final String base;
    private final Set<Node> unsearched;
    private final Map<Node, ValueKind> kinds;

    ValueCollector(Store store) {
        this.base = store.base();
        this.unsearched =
                Set.of(store.node("def/entry"), store.node("def/order"), store.node("def/year"));
        this.kinds =
                Map.of(
                        FOAF.homepage.asNode(), ValueKind.HOMEPAGE,
                        FOAF.page.asNode(), ValueKind.PAGE,
                        SKOS.exactMatch.asNode(), ValueKind.PAGE,
                        NodeFactory.createURI(Namespaces.ELI + "id_local"), ValueKind.IDENTIFIER,
                        NodeFactory.createURI(Namespaces.CV + "email"), ValueKind.EMAIL,
                        NodeFactory.createURI(Namespaces.CV + "telephone"), ValueKind.TELEPHONE,
                        store.node("def/fax"), ValueKind.TELEPHONE);
    }

    /**
     * @param about what is stated of the resource
     * @param others what is stated of another resource
     */
    List<IndexedValue> values(Node resource, List<Quad> about, Function<Node, List<Quad>> others) {
        var values = new LinkedHashSet<IndexedValue>();
        boolean isPerson =
                about.stream()
                        .anyMatch(
                                quad ->
                                        quad.getPredicate().equals(RDF.Nodes.type)
                                                && quad.getObject().equals(PERSON));
        Stream.concat(
                        about.stream(),
                        about.stream()
                                .filter(quad -> isPart(resource, quad))
                                .map(Quad::getObject)
                                .distinct()
                                .sorted(NodeCmp::compareRDFTerms)
                                .flatMap(part -> others.apply(part).stream()))
                .flatMap(this::value)
                .filter(value -> !isPerson || !CONTACTS.contains(value.kind()))
                .sorted(Comparator.comparing(IndexedValue::kind).thenComparing(IndexedValue::text))
                .forEach(values::add);
        if (about.stream().anyMatch(ValueCollector::isInMillions)) {
            List.copyOf(values).stream()
                    .filter(value -> value.kind() == ValueKind.NUMBER)
                    .flatMap(value -> IndexedValue.thousandth(value.text()).stream())
                    .forEach(values::add);
        }
        return List.copyOf(values);
    }

    private static boolean isPart(Node resource, Quad quad) {
        Node object = quad.getObject();
        return object.isURI()
                && (WHOLES.contains(quad.getPredicate())
                        || object.getURI().startsWith(resource.getURI() + "/"));
    }

    private static boolean isInMillions(Quad quad) {
        return quad.getPredicate().equals(UNIT)
                && quad.getObject().isURI()
                && quad.getObject().getURI().contains("/million-");
    }

    private Stream<IndexedValue> value(Quad quad) {
        Node property = quad.getPredicate();
        Node object = quad.getObject();
        if (unsearched.contains(property)
                || UNTIMELY.contains(property)
                || object.isURI() && object.getURI().startsWith(base)) {
            return Stream.empty();
        }
        ValueKind kind = kinds.get(property);
        if (kind != null) {
            return Stream.of(
                    new IndexedValue(
                            kind,
                            object.isURI() ? object.getURI() : object.getLiteralLexicalForm()));
        }
        if (!object.isLiteral() || !object.getLiteral().isWellFormed()) {
            return Stream.empty();
        }
        String text = object.getLiteralLexicalForm();
        if (DATES.contains(object.getLiteralDatatype())) {
            return Stream.of(new IndexedValue(ValueKind.DATE, text));
        }
        return NUMBERS.contains(object.getLiteralDatatype())
                ? Stream.of(new IndexedValue(ValueKind.NUMBER, text))
                : Stream.empty();
    }
}
