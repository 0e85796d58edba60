package eu.factgraph;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.export.ProfileView;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.store.Store;
import eu.factgraph.validation.ShapesGraph;
import java.nio.file.Path;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shared.PrefixMapping;

/** The built-in data with derived statements, and the built-in shapes, read once for all tests. */
public final class BuiltIn {

    static {
        ARQ.init();
    }

    public static final SourceFolders SOURCE = SourceFolders.builtIn();
    public static final NamedGraphs FACTGRAPH = DerivationRules.derived(SOURCE);

    /** The default selection. */
    public static final NamedGraphs SELECTED = select(FACTGRAPH, SelectionCriteria.DEFAULT);

    public static final ShapesGraph SHAPES = ShapesGraph.in(SOURCE.shapes());
    public static final PrefixMapping PREFIXES =
            RDFDataMgr.loadGraph("ontology/prefixes.ttl").getPrefixMapping();

    private BuiltIn() {}

    /** The graphs of a selection. */
    public static NamedGraphs select(NamedGraphs data, SelectionCriteria criteria) {
        return Store.of(data, CanonicalNamespace.CANONICAL).select(criteria).graphs();
    }

    public static NamedGraphs select(NamedGraphs data, Selection selection) {
        return Store.of(data, CanonicalNamespace.CANONICAL).select(selection).graphs();
    }

    public static ProfileView view(String profile) {
        return ProfileView.named(profile, Path.of("ontology/views"));
    }
}
