package eu.factgraph.search;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.Selection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * The documents of a selection: those of its editions, and those of no edition.
 *
 * @param units terms of the field {@link SearchAnalyzers#UNIT}
 */
record EditionFilter(Set<String> units) {

    /** The unit of documents that every selection has. */
    static final Set<String> SHARED = Set.of("shared");

    static EditionFilter of(Selection selection) {
        var units = new HashSet<>(SHARED);
        for (Edition edition : selection.editions().values()) {
            units.add(unit(edition, selection.reviewedOnly()));
        }
        return new EditionFilter(units);
    }

    /** The unit of an edition, with its drafted sections or without. */
    static String unit(Edition edition, boolean reviewedOnly) {
        return edition.scope() + "/" + edition.year() + (reviewedOnly ? "/reviewed" : "");
    }

    boolean has(IndexedDocument document) {
        return !Collections.disjoint(units, document.units());
    }

    Query query() {
        Stream<BytesRef> terms = units.stream().map(BytesRef::new);
        return new TermInSetQuery(SearchAnalyzers.UNIT, terms.toList());
    }
}
