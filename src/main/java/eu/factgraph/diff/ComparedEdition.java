package eu.factgraph.diff;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.NamedGraphs;

/**
 * One of two editions that are compared.
 *
 * @param status what a drafted edition does not mention, its importer may have left out
 */
public record ComparedEdition(Edition edition, EditionStatus status) {

    static ComparedEdition of(NamedGraphs graphs, Edition edition) {
        return new ComparedEdition(edition, EditionStatus.of(graphs, edition.graph()));
    }
}
