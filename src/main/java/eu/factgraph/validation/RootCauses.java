package eu.factgraph.validation;

import eu.factgraph.dataset.UnitDatasets.UnitDataset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;

/** Leaves out the findings that follow from another. */
final class RootCauses {

    private static final String DANGLING = "House-dangling";

    /** Where a value stands. */
    private record ValuePlace(Node focus, Node value) {}

    private final DeclaredTerms declared;
    private final Graph readable;
    private final List<Finding> terms;
    private final Set<Node> unclassified;

    RootCauses(DeclaredTerms declared, UnitDataset unit) {
        this.declared = declared;
        this.readable = unit.readable();
        this.terms = declared.findings(unit.own(), readable);
        this.unclassified =
                terms.stream()
                        .filter(finding -> property(finding).isEmpty())
                        .map(Finding::focus)
                        .collect(Collectors.toSet());
    }

    /**
     * The findings of the declared terms, and those of {@code others} that do not follow from them
     * or from a value that is not described.
     *
     * @param others findings of shapes
     */
    List<Finding> of(List<Finding> others) {
        var misspelt = misspelt(others);
        var reported = places(terms.stream());
        var dangling = places(others.stream().filter(RootCauses::isDangling));
        var resources = new DescribedResources(readable);
        var causes =
                others.stream()
                        .filter(finding -> !isUnclassified(finding.focus()))
                        .filter(finding -> !isUnclassified(finding.value()))
                        .filter(finding -> !reported.contains(place(finding)))
                        .filter(
                                finding ->
                                        isDangling(finding) || !dangling.contains(place(finding)))
                        .filter(finding -> !misspelt.contains(finding))
                        .map(finding -> explained(finding, resources));
        return Stream.concat(terms.stream(), causes).toList();
    }

    private boolean isUnclassified(Node resource) {
        return resource != null
                && (unclassified.contains(resource)
                        || declared.isOfUndeclaredClass(resource, readable));
    }

    private static Set<ValuePlace> places(Stream<Finding> findings) {
        return findings.map(RootCauses::place).collect(Collectors.toSet());
    }

    private static ValuePlace place(Finding finding) {
        return new ValuePlace(finding.focus(), finding.value());
    }

    /** The missing values of a property of which a misspelling is reported. */
    private Set<Finding> misspelt(List<Finding> others) {
        var wrong = terms.stream().collect(Collectors.groupingBy(Finding::focus));
        var found = new HashSet<Finding>();
        for (Finding finding : others) {
            Optional<Node> missing = finding.value() == null ? property(finding) : Optional.empty();
            missing.filter(
                            property ->
                                    wrong.getOrDefault(finding.focus(), List.of()).stream()
                                            .flatMap(term -> property(term).stream())
                                            .anyMatch(term -> isMisspelt(term, property)))
                    .ifPresent(property -> found.add(finding));
        }
        return found;
    }

    private static boolean isMisspelt(Node term, Node property) {
        return NearestName.ofTerm(term, Set.of(property)).isPresent();
    }

    private static Finding explained(Finding finding, DescribedResources resources) {
        return isDangling(finding)
                ? finding.withMessage(resources.notDescribed(finding.value()))
                : finding;
    }

    private static boolean isDangling(Finding finding) {
        Node shape = finding.result().source();
        return shape != null && shape.isURI() && shape.getURI().endsWith(DANGLING);
    }

    private static Optional<Node> property(Finding finding) {
        return finding.result().resultPath() instanceof P_Link link
                ? Optional.of(link.getNode())
                : Optional.empty();
    }
}
