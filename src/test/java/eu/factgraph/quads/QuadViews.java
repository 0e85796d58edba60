package eu.factgraph.quads;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.files.CanonicalNamespace;
import java.util.BitSet;
import java.util.LinkedHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/** Images of any datasets. */
public final class QuadViews {

    private static final String DEFAULT_GRAPH = "urn:x-default:graph";

    private QuadViews() {}

    /** The same graphs and default graph as a view of an image. */
    public static DatasetGraph of(DatasetGraph dataset) {
        var graphs = new LinkedHashMap<String, Graph>();
        graphs.put(DEFAULT_GRAPH, dataset.getDefaultGraph());
        dataset.listGraphNodes()
                .forEachRemaining(name -> graphs.put(name.getURI(), dataset.getGraph(name)));
        QuadImage image = QuadImageWriter.of(new NamedGraphs(graphs)).image();
        var merged = new BitSet();
        merged.set(image.graph(DEFAULT_GRAPH));
        var named = new BitSet();
        named.set(0, image.graphs());
        named.andNot(merged);
        return new QuadView(
                        image,
                        new Terms(
                                image.dictionary(), new IriRewriter(CanonicalNamespace.CANONICAL)),
                        Visibility.of(named, image.names()),
                        Visibility.of(merged, image.names()))
                .dataset();
    }
}
