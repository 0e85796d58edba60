package eu.factgraph.validation;

import eu.factgraph.files.PrefixRules;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * What to write instead of a term that no shape declares.
 *
 * @param labels of the classes, in the plural
 */
record TermAdvice(Map<Node, String> labels) {

    /** A name such as {@code managedBy}, of which {@code manages} may be meant as the inverse. */
    private static final Pattern PASSIVE = Pattern.compile("(.+?)e?dBy");

    static TermAdvice of(Graph shapes) {
        var labels = new HashMap<Node, String>();
        shapes.find(Node.ANY, SHACL.targetClass, Node.ANY)
                .forEach(
                        target ->
                                G.listSP(shapes, target.getSubject(), RDFS.label.asNode())
                                        .forEach(
                                                label ->
                                                        labels.put(
                                                                target.getObject(),
                                                                label.getLiteralLexicalForm())));
        return new TermAdvice(labels);
    }

    String undeclaredClass(Node type, Set<Node> classes) {
        return "No shape declares this class; "
                + NearestName.ofTerm(type, classes)
                        .map(nearest -> "the nearest is " + name(nearest) + ".")
                        .orElse("correct its name, or add a shape for it.");
    }

    /**
     * The nearest property that the class of a subject may have; all of them if none is near.
     *
     * @param allowed properties of the subject
     */
    String instead(Triple statement, Set<Node> allowed, Graph union) {
        return label(statement.getSubject(), union)
                + " may have "
                + NearestName.ofTerm(statement.getPredicate(), allowed)
                        .map(TermAdvice::name)
                        .orElseGet(() -> names(allowed))
                + ".";
    }

    /** The property by which the value may refer to the resource; empty if there is none. */
    String inverse(Node property, Node value, Set<Node> ofValue) {
        String text = " Or state it of " + name(value) + ", which may have %s.";
        return ofValue.stream()
                .filter(candidate -> isInverse(property, candidate))
                .map(TermAdvice::name)
                .min(Comparator.naturalOrder())
                .map(text::formatted)
                .orElse("");
    }

    private static boolean isInverse(Node property, Node candidate) {
        var passive = PASSIVE.matcher(NearestName.localName(candidate));
        return candidate.equals(property)
                || passive.matches()
                        && NearestName.localName(property).startsWith(passive.group(1));
    }

    /** Of the class of a resource with the fewest instances, which is none of its superclasses. */
    private String label(Node resource, Graph union) {
        return G.typesOfNodeAsList(union, resource).stream()
                .min(
                        Comparator.comparingLong((Node type) -> instances(type, union))
                                .thenComparing(Node::getURI))
                .map(type -> labels.getOrDefault(type, name(type)))
                .orElse("This");
    }

    private static long instances(Node type, Graph union) {
        return union.stream(Node.ANY, RDF.Nodes.type, type).count();
    }

    private static String names(Set<Node> terms) {
        return terms.stream().map(TermAdvice::name).sorted().collect(Collectors.joining(", "));
    }

    private static String name(Node term) {
        return term.isURI() ? PrefixRules.shortForm(term.getURI()) : term.toString();
    }
}
