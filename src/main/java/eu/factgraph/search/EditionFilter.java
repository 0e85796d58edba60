package eu.factgraph.search;

import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.Unit;
import java.util.HashSet;
import java.util.Set;

/**
 * The documents of a selection: those of its editions, and those of the vocabulary.
 *
 * @param units the editions, and {@link Scope#SHARED}
 * @param part of each edition
 */
record EditionFilter(Set<Unit> units, IndexedPart part) {

    static EditionFilter of(Selection selection) {
        var units = new HashSet<Unit>(selection.editions().values());
        units.add(Scope.SHARED);
        return new EditionFilter(units, IndexedPart.of(selection.reviewedOnly()));
    }
}
