package eu.factgraph.export;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;

/** The data of the project with what is derived, for tests that judge it. */
final class BuiltIn {

    static final Factgraph FACTGRAPH = read();
    static final PrefixMapping PREFIXES =
            RDFDataMgr.loadGraph("ontology/prefixes.ttl").getPrefixMapping();

    private BuiltIn() {}

    static View view(String profile) {
        return View.named(profile, Path.of("ontology/views"));
    }

    private static Factgraph read() {
        ARQ.init();
        Source source = Source.builtIn();
        return Rules.derived(source);
    }
}
