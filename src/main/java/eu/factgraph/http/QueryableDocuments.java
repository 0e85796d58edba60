package eu.factgraph.http;

import eu.factgraph.files.Lazy;
import eu.factgraph.store.SelectedStores;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;

/**
 * Documents that a query may name in FROM, as if they were stored graphs: {@code edition/{year}},
 * the merge of the newest edition of each country up to a year, and descriptions of the graph.
 *
 * @param descriptions by path, on the public base
 */
record QueryableDocuments(SelectedStores stores, Map<String, Lazy<Graph>> descriptions)
        implements Function<String, Optional<Graph>> {

    static final String VOID = ".well-known/void";
    static final String EXAMPLES = ".well-known/sparql-examples";

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
        return Optional.ofNullable(descriptions.get(path))
                .map(Lazy::get)
                .or(() -> stores.asOf(path).map(any -> stores.of(any).dataset().getDefaultGraph()));
    }
}
