package eu.factgraph.validation;

import eu.factgraph.dataset.NameProperties;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.UnitDatasets.UnitDataset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Finds the file of a unit that causes a validation result. A value of another unit is a result of
 * that unit, unless the unit is an edition and the value is its scope's: together they may be
 * wrong.
 */
record FindingSources(UnitDataset unit) {

    private static final String THINGS = "/things/";

    Optional<Finding> finding(ReportEntry entry) {
        Optional<String> file = isMissing(entry) ? fileOfMissing(entry) : fileOfValue(entry);
        return file.map(
                name ->
                        new Finding(
                                name,
                                DatasetValidator.label(unit.readable(), entry.focusNode()),
                                entry));
    }

    /** Whether a statement is missing, rather than wrong. */
    private static boolean isMissing(ReportEntry entry) {
        return entry.value() == null || entry.value().equals(entry.focusNode());
    }

    private Optional<String> fileOfValue(ReportEntry entry) {
        Node focus = entry.focusNode();
        Node property = entry.resultPath() instanceof P_Link link ? link.getNode() : Node.ANY;
        return first(focus, property, entry.value())
                .or(() -> first(unit.around(), focus, property, entry.value()))
                .or(
                        () ->
                                property.isConcrete()
                                        ? Optional.empty()
                                        : first(focus, property, property));
    }

    /**
     * A scope lists its items with their names; editions describe them. So a scope lacks names, and
     * an edition that describes an item lacks everything else.
     */
    private Optional<String> fileOfMissing(ReportEntry entry) {
        Node focus = entry.focusNode();
        boolean isName = entry.resultPath() instanceof P_Link link && isName(link.getNode());
        Optional<String> typed = first(focus, RDF.Nodes.type, Node.ANY);
        boolean isElsewhere =
                unit.unit() instanceof Scope
                        ? !isName && typed.filter(file -> file.contains(THINGS)).isPresent()
                        : isName && typed.isEmpty();
        return isElsewhere
                ? Optional.empty()
                : typed.or(() -> first(focus, DCTerms.description.asNode(), Node.ANY))
                        .or(() -> first(focus, Node.ANY, Node.ANY));
    }

    private static boolean isName(Node property) {
        return property.equals(RDF.Nodes.type) || NameProperties.PREFERRED.contains(property);
    }

    /** A file that states it, else the derived graph. */
    private Optional<String> first(Node focus, Node predicate, Node object) {
        return first(unit.own(), focus, predicate, object);
    }

    private static Optional<String> first(
            NamedGraphs files, Node focus, Node predicate, Node object) {
        return files.graphs().entrySet().stream()
                .filter(file -> file.getValue().contains(focus, predicate, object))
                .map(Map.Entry::getKey)
                .min(Comparator.comparing(file -> file.startsWith(NamedGraphs.DERIVED)));
    }
}
