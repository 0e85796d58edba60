package eu.factgraph;

import eu.factgraph.dataset.Factgraph;
import eu.factgraph.dataset.Rules;
import eu.factgraph.export.View;
import eu.factgraph.files.Source;
import eu.factgraph.validation.ShapesGraph;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;

/** The project's own data with what is derived from it, and its shapes: read once for all tests. */
public final class BuiltIn {

    static {
        ARQ.init();
    }

    public static final Source SOURCE = Source.builtIn();
    public static final Factgraph FACTGRAPH = Rules.derived(SOURCE);
    public static final ShapesGraph SHAPES = ShapesGraph.in(SOURCE.shapes());
    public static final PrefixMapping PREFIXES =
            RDFDataMgr.loadGraph("ontology/prefixes.ttl").getPrefixMapping();

    private BuiltIn() {}

    public static View view(String profile) {
        return View.named(profile, Path.of("ontology/views"));
    }
}
