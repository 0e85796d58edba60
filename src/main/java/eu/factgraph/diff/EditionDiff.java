package eu.factgraph.diff;

import eu.factgraph.dataset.NamedGraphs;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What two editions of a country state otherwise, by section in the order of the later outline.
 * Derived statements, names among the things and enrichment are not compared: they belong to all
 * editions.
 */
public record EditionDiff(
        ComparedEdition earlier, ComparedEdition later, List<SectionChange> sections) {

    /**
     * @param graphs of both editions, in the canonical namespace; others are not read
     */
    public static EditionDiff of(NamedGraphs graphs, EditionPair editions) {
        var comparison =
                new EditionComparison(
                        StatedEdition.of(graphs, editions.earlier()),
                        StatedEdition.of(graphs, editions.later()));
        return new EditionDiff(
                ComparedEdition.of(graphs, editions.earlier()),
                ComparedEdition.of(graphs, editions.later()),
                comparison.changes());
    }

    /** The number of changes by kind. */
    public Map<ChangeKind, Long> counts() {
        return sections.stream()
                .flatMap(section -> section.resources().stream())
                .collect(
                        Collectors.groupingBy(
                                ResourceChange::kind, TreeMap::new, Collectors.counting()));
    }
}
