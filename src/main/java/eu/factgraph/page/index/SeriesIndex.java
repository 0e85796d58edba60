package eu.factgraph.page.index;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.Scope;
import eu.factgraph.dataset.Unit;
import eu.factgraph.store.EditionStores;
import eu.factgraph.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;

/**
 * The factsheets of all countries, for pages that show more than those of a selection.
 *
 * @param selected the editions of the selection, by scope
 * @param drafts the newest edition of each selected scope that is drafted, and newer than the
 *     selected one
 */
public record SeriesIndex(
        EditionStores stores, SortedMap<String, Edition> selected, List<Edition> drafts) {

    /** Of editions, those of later years first. */
    public static final Comparator<Edition> NEWEST_FIRST =
            Comparator.comparing(Edition::year).reversed().thenComparing(Edition::scope);

    /** More would be a list to page through. */
    private static final int MENTIONS = 100;

    static SeriesIndex in(EditionStores stores, Store selection) {
        var selected = new TreeMap<String, Edition>();
        selection.graphs().editions().forEach(one -> selected.put(one.scope(), one));
        var drafts = new TreeMap<String, Edition>();
        stores.editions().stream()
                .filter(one -> selected.containsKey(one.scope()))
                .filter(one -> one.year() > selected.get(one.scope()).year())
                .filter(one -> isDraft(stores, one.graph()))
                .forEach(one -> drafts.put(one.scope(), one));
        return new SeriesIndex(stores, selected, List.copyOf(drafts.values()));
    }

    private static boolean isDraft(EditionStores stores, String graph) {
        return EditionStatus.of(stores.all().graphs(), graph) == EditionStatus.DRAFTED;
    }

    /** Whether nobody has read a document or section. */
    public boolean isDraft(Node graph) {
        return isDraft(stores, stores.all().rebasing().canonical(graph.getURI()));
    }

    public boolean isDraft(Edition edition) {
        return isDraft(stores, edition.graph());
    }

    /** The document of an edition. */
    public Node document(Edition edition) {
        return stores.all().rebasing().node(NodeFactory.createURI(edition.graph()));
    }

    /** The edition that a graph belongs to. */
    public Optional<Edition> edition(Node graph) {
        return stores.edition(graph.getURI());
    }

    public boolean hasSelected(Edition edition) {
        return edition.equals(selected.get(edition.scope()));
    }

    /** The selected editions, newest first. */
    public List<Edition> newestFirst() {
        return selected.values().stream().sorted(NEWEST_FIRST).toList();
    }

    /** All editions of a scope, newest first. */
    public List<Edition> of(String scope) {
        return stores.editions().stream()
                .filter(one -> one.scope().equals(scope))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** The newer draft of a scope. */
    public List<Edition> drafts(String scope) {
        return drafts.stream().filter(one -> one.scope().equals(scope)).toList();
    }

    /** The scope of a resource. */
    public String scope(Node resource) {
        return Unit.describing(stores.all().rebasing().canonical(resource.getURI())).scope();
    }

    /** The year of what exists in one edition only; 0 of other resources. */
    public int year(Node resource) {
        return Unit.describing(stores.all().rebasing().canonical(resource.getURI()))
                        instanceof Edition edition
                ? edition.year()
                : 0;
    }

    /** Whether all countries may mention it. */
    public boolean isShared(Node resource) {
        return new Scope(scope(resource)).isShared();
    }

    /** The editions outside of the selection that mention a resource, newest first. */
    public List<Edition> mentioning(Node resource) {
        var all = stores.all().dataset();
        return Stream.of(
                        all.findNG(Node.ANY, resource, Node.ANY, Node.ANY),
                        all.findNG(Node.ANY, Node.ANY, Node.ANY, resource))
                .flatMap(Iter::asStream)
                .map(Quad::getGraph)
                .distinct()
                .flatMap(graph -> edition(graph).stream())
                .distinct()
                .filter(one -> !hasSelected(one))
                .sorted(NEWEST_FIRST)
                .limit(MENTIONS)
                .toList();
    }
}
