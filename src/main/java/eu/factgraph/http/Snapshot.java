package eu.factgraph.http;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.export.CatalogueFeed;
import eu.factgraph.export.Exports;
import eu.factgraph.export.ReleasedExports;
import eu.factgraph.files.Source;
import eu.factgraph.history.Dates;
import eu.factgraph.history.Feed;
import eu.factgraph.history.History;
import eu.factgraph.page.Docs;
import eu.factgraph.page.DrawnPages;
import eu.factgraph.page.Pages;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Gap;
import eu.factgraph.query.Limits;
import eu.factgraph.query.Overview;
import eu.factgraph.query.Panel;
import eu.factgraph.query.Question;
import eu.factgraph.search.SearchFunction;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.shared.PrefixMapping;

/**
 * One state of the data with all that is answered from it, what was answered already too: it is
 * never changed, only replaced whole.
 *
 * @param version of the data: another content has another one
 */
public record Snapshot(
        String version,
        Instant loaded,
        long statements,
        int graphs,
        Store store,
        Store shapes,
        Site site,
        Representations representations) {

    /** What a request for it may take. */
    Duration timeLimit() {
        return site.sparql().answering().limits().time();
    }

    /**
     * What a snapshot is made of, in the canonical namespace.
     *
     * @param factgraph valid, without the dates of its history
     * @param views folder of all views
     * @param limits of an answer to a query
     * @param endpoints that SERVICE may call
     */
    public record Parts(
            String version,
            Factgraph factgraph,
            ShapesGraph shapes,
            Dates dates,
            List<Question> questions,
            List<Panel> panels,
            List<Overview> overviews,
            List<Gap> gaps,
            PrefixMapping prefixes,
            Path views,
            Limits limits,
            Set<String> endpoints) {

        /**
         * With the history, the questions and the views that the source has.
         *
         * @param version of the source before it was read
         * @param factgraph read from the source
         * @throws eu.factgraph.files.UnusableInput if a file cannot be read
         */
        public static Parts of(
                Source source,
                String version,
                Factgraph factgraph,
                ShapesGraph shapes,
                Limits limits,
                Set<String> endpoints) {
            return new Parts(
                    version,
                    factgraph,
                    shapes,
                    Dates.of(History.read(factgraph, source.data()), factgraph),
                    Question.in(source.ontology().resolve("questions")),
                    Panel.in(source.ontology().resolve("panels")),
                    Overview.in(source.ontology().resolve("overviews")),
                    Gap.in(source.ontology().resolve("gaps")),
                    source.prefixes(),
                    source.ontology().resolve("views"),
                    limits,
                    endpoints);
        }
    }

    /**
     * @param base public base, absolute and with a slash at its end
     */
    public static Snapshot of(Parts parts, String base) {
        Factgraph dated = parts.dates().addTo(parts.factgraph());
        Store store = Store.of(dated, base);
        // a store of its own: queries do not see the shapes
        Store shapes = Store.of(parts.shapes().named(), base);
        return new Snapshot(
                parts.version(),
                Instant.now(),
                parts.factgraph().size(),
                parts.factgraph().graphs().size(),
                store,
                shapes,
                site(parts, dated, store, shapes),
                new Representations());
    }

    private static Site site(Parts parts, Factgraph dated, Store store, Store shapes) {
        String base = store.base();
        var exports = new Exports(parts.views(), dated, store.rebasing(), parts.prefixes());
        var released = new ReleasedExports(exports, parts.dates());
        var prefixes = store.rebasing().prefixes(parts.prefixes());
        var index = new SearchIndex(store);
        index.prepare();
        var answering =
                new Answering(
                        store.dataset(),
                        store.rebasing(),
                        parts.limits(),
                        parts.endpoints(),
                        SearchFunction.registry(index));
        var pages = new Pages(store, answering, parts.questions(), parts.panels());
        var ofShapes = new Pages(shapes, answering, List.of(), List.of());
        var sparql =
                new Sparql(
                        answering,
                        pages,
                        new ServiceDescription(
                                store, prefixes, parts.limits(), !parts.endpoints().isEmpty()),
                        prefixes);
        return new Site(
                new Documents(store, pages, prefixes, parts.dates()),
                new Documents(shapes, ofShapes, prefixes, Dates.none()),
                new Past(
                        new Feed(parts.dates().history()),
                        new CatalogueFeed(released),
                        store,
                        pages,
                        prefixes),
                sparql,
                new GraphStore(store, prefixes),
                new Downloads(released, exports.conformance()),
                new Robots(store, parts.dates()),
                new Search(index, pages),
                new Reconcile(index, pages),
                pages,
                new Drawings(new DrawnPages(pages), store, parts.overviews(), parts.gaps()),
                new Questions(sparql, pages, questions(parts), prefixes, base),
                new OpenApi(parts.questions(), base),
                new Docs(pages, shapes, prefixes));
    }

    /** All that is asked by its name. */
    private static List<Question> questions(Parts parts) {
        return Stream.of(
                        parts.questions().stream(),
                        parts.panels().stream().map(Panel::question),
                        parts.overviews().stream().map(Overview::question),
                        parts.gaps().stream().map(Gap::question))
                .flatMap(questions -> questions)
                .toList();
    }
}
