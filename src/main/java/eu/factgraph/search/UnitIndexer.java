package eu.factgraph.search;

import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.search.DocumentCollector.UnitDocuments;
import eu.factgraph.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the index of each unit of a store. An index costs what its unit has and mentions, and each
 * may be made in another thread.
 */
public final class UnitIndexer {

    private final UnitStatements statements;

    /**
     * @param store with the scopes of its editions, and what these mention
     */
    public UnitIndexer(Store store) {
        this.statements = new UnitStatements(store);
    }

    /** The units that have an index: the shared vocabulary and each edition, in their order. */
    public static List<Unit> units(Store store) {
        var units = new ArrayList<Unit>();
        units.add(Scope.SHARED);
        units.addAll(store.graphs().editions());
        return List.copyOf(units);
    }

    /**
     * @param unit one of {@link #units}
     */
    public UnitIndex index(Unit unit) {
        UnitDocuments documents = DocumentCollector.of(statements, unit);
        try {
            return UnitIndex.of(
                    UnitIndexWriter.encoded(unit, documents, statements.store().rebasing()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
