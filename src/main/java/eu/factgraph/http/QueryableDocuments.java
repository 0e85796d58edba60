package eu.factgraph.http;

import eu.factgraph.export.Exports;
import eu.factgraph.store.SelectedStores;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;

/**
 * Documents that a query may name in FROM, as if they were stored graphs: {@code edition/{year}},
 * the merge of the newest edition of each country up to a year, and {@code .well-known/void}.
 */
record QueryableDocuments(SelectedStores stores, Exports exports)
        implements Function<String, Optional<Graph>> {

    /**
     * @param iri on the public base
     */
    @Override
    public Optional<Graph> apply(String iri) {
        String base = stores.all().base();
        if (!iri.startsWith(base)) {
            return Optional.empty();
        }
        String path = iri.substring(base.length());
        if (path.equals(".well-known/void")) {
            return Optional.of(exports.rebased("void"));
        }
        return stores.asOf(path).map(any -> stores.of(any).dataset().getDefaultGraph());
    }
}
