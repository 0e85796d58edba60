package eu.factgraph.quads;

import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.dataset.Selection;
import eu.factgraph.dataset.SelectionCriteria;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;

/**
 * Some of the graphs of an image, whole or cut to some subjects, and a default graph that is the
 * merge of some. Views copy nothing.
 *
 * @param terms on the base of the view
 * @param named the graphs
 * @param merged those of the default graph
 */
public record QuadView(QuadImage image, Terms terms, Visibility named, Visibility merged) {

    /** All graphs; the default graph is the merge of the default selection. */
    public static QuadView of(QuadImage image, IriRewriter rewriter) {
        Visibility named = whole(image).named;
        var view = new QuadView(image, new Terms(image.dictionary(), rewriter), named, named);
        var selection = Selection.of(view.graphs(), SelectionCriteria.DEFAULT);
        return new QuadView(image, view.terms, named, view.select(selection).merged);
    }

    /** All graphs in the canonical namespace, and their merge. */
    public static QuadView whole(QuadImage image) {
        var all = new BitSet();
        all.set(0, image.graphs());
        var named = Visibility.of(all, image.names());
        return new QuadView(image, image.canonical(), named, named);
    }

    /** The editions of a selection, and what they mention; the default graph is their merge. */
    public QuadView select(Selection selection) {
        return with(new QuadSelection(image, this::graphs).of(selection));
    }

    /** The same with the documents and datasets of all other editions: what a catalogue lists. */
    public QuadView catalogue(Selection selection) {
        return with(new QuadSelection(image, this::graphs).catalogue(selection));
    }

    /**
     * Some graphs of this view; the default graph is their merge.
     *
     * @param names in the canonical namespace
     */
    public QuadView only(Collection<String> names) {
        var some = new BitSet[image.graphs()];
        for (String name : names) {
            int graph = image.graph(name);
            if (graph >= 0) {
                some[graph] = named.subjects()[graph];
            }
        }
        return with(new Visibility(some, image.names()));
    }

    private QuadView with(Visibility both) {
        return new QuadView(image, terms, both, both);
    }

    /** With IRIs in the canonical namespace. */
    public QuadView canonical() {
        return new QuadView(image, image.canonical(), named, merged);
    }

    public DatasetGraph dataset() {
        return new QuadDataset(image, terms, named, QuadGraph.merge(image, terms, merged));
    }

    /** The graphs, in the canonical namespace. */
    public NamedGraphs graphs() {
        var graphs = new LinkedHashMap<String, Graph>();
        for (int graph = 0; graph < image.graphs(); graph++) {
            if (named.has(graph)) {
                graphs.put(
                        image.graphNames().get(graph),
                        QuadGraph.named(image, image.canonical(), named, graph));
            }
        }
        return new NamedGraphs(graphs);
    }
}
