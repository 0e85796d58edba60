package eu.factgraph;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.page.Pages;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.definition.Panel;
import eu.factgraph.query.definition.Question;
import eu.factgraph.query.limit.QueryLimits;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.search.SearchPropertyFunction;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.shared.PrefixMapping;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The objects that a server creates from the built-in data. */
@State(Scope.Benchmark)
public class ServerState {

    private static final String BASE = "http://localhost:3030/";

    private Store store;
    private Pages pages;
    private QueryService answering;
    private PrefixMapping prefixes;
    private List<Question> questions;

    @Setup
    public void load() {
        SourceFolders source = SourceFolders.builtIn();
        NamedGraphs factgraph = DerivationRules.derived(source);
        store = Store.of(factgraph, BASE);
        questions = Question.in(source.ontology().resolve("questions"));
        answering =
                new QueryService(
                        store.dataset(),
                        store.rebasing(),
                        QueryLimits.SERVED,
                        Set.of(),
                        SearchPropertyFunction.registry(SearchIndex.of(store)));
        pages =
                new Pages(
                        store, answering, questions, Panel.in(source.ontology().resolve("panels")));
        prefixes = store.rebasing().prefixes(source.prefixes());
    }

    /** The description of an item that many others link to. */
    ResourceDescription description() {
        return ResourceDescription.of(
                store, store.node("id/be/organisation/digital-transformation-office"));
    }

    /** The text of a question with its example parameters. */
    String question(String name) {
        return questions.stream()
                .filter(question -> question.name().equals(name))
                .findFirst()
                .orElseThrow()
                .with(Map.of());
    }

    Pages pages() {
        return pages;
    }

    QueryService answering() {
        return answering;
    }

    PrefixMapping prefixes() {
        return prefixes;
    }
}
