package eu.factgraph;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import eu.factgraph.page.Description;
import eu.factgraph.page.Pages;
import eu.factgraph.query.Answering;
import eu.factgraph.query.Limits;
import eu.factgraph.query.Panel;
import eu.factgraph.query.Question;
import eu.factgraph.search.SearchFunction;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.shared.PrefixMapping;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The built-in data as a server holds it. */
@State(Scope.Benchmark)
public class Served {

    private static final String BASE = "http://localhost:3030/";

    private Store store;
    private Pages pages;
    private Answering answering;
    private PrefixMapping prefixes;
    private List<Question> questions;

    @Setup
    public void load() {
        Source source = Source.builtIn();
        Factgraph factgraph = Rules.derived(source);
        store = Store.of(factgraph, BASE);
        questions = Question.in(source.ontology().resolve("questions"));
        answering =
                new Answering(
                        store.dataset(),
                        store.rebasing(),
                        Limits.SERVED,
                        Set.of(),
                        SearchFunction.registry(new SearchIndex(store)));
        pages =
                new Pages(
                        store, answering, questions, Panel.in(source.ontology().resolve("panels")));
        prefixes = store.rebasing().prefixes(source.prefixes());
    }

    /** What is described of a thing that much points to. */
    Description description() {
        return Description.of(
                store, store.node("id/be/organisation/digital-transformation-office"));
    }

    /** The text of a question of ours, with its own examples for parameters. */
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

    Answering answering() {
        return answering;
    }

    PrefixMapping prefixes() {
        return prefixes;
    }
}
