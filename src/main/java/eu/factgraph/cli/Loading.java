package eu.factgraph.cli;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import eu.factgraph.history.Dates;
import eu.factgraph.history.History;
import eu.factgraph.http.Snapshot;
import eu.factgraph.query.Gap;
import eu.factgraph.query.Limits;
import eu.factgraph.query.Overview;
import eu.factgraph.query.Panel;
import eu.factgraph.query.Question;
import eu.factgraph.validation.ShapesGraph;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.shared.PrefixMapping;

/** Reads, judges and, if the data is valid, makes what is served of it. */
record Loading(Source source, PrefixMapping prefixes, String base, Set<String> endpoints)
        implements Supplier<Snapshot> {

    /**
     * @throws eu.factgraph.files.UnusableInput with the faults of all files
     * @throws Violations if the data is not valid
     */
    @Override
    public Snapshot get() {
        String version = source.version();
        Factgraph factgraph = Rules.derived(source);
        ShapesGraph shapes = ShapesGraph.in(source.shapes());
        Findings.reject("served", factgraph, shapes, source);
        Dates dates = Dates.of(History.read(factgraph, source.data()), factgraph);
        return Snapshot.of(
                new Snapshot.Parts(
                        version,
                        factgraph,
                        shapes,
                        dates,
                        Question.in(source.ontology().resolve("questions")),
                        Panel.in(source.ontology().resolve("panels")),
                        Overview.in(source.ontology().resolve("overviews")),
                        Gap.in(source.ontology().resolve("gaps")),
                        prefixes,
                        source.ontology().resolve("views"),
                        Limits.SERVED,
                        endpoints),
                base);
    }
}
