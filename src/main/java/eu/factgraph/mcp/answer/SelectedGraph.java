package eu.factgraph.mcp.answer;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.page.ChangePages;
import eu.factgraph.page.ComparisonPages;
import eu.factgraph.page.Pages;
import eu.factgraph.page.ReleasePages;
import eu.factgraph.query.QueryService;
import eu.factgraph.query.QuestionDefaults;
import eu.factgraph.search.SearchIndex;
import eu.factgraph.store.Store;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/**
 * All that tools answer from: one selection of editions, as pages have it.
 *
 * @param version of the data
 * @param all the store of all editions
 * @param everything runs queries over all editions
 * @param pages of the selection, with its store
 */
public record SelectedGraph(
        SelectionCriteria criteria,
        String version,
        Store all,
        QueryService everything,
        Pages pages,
        SearchIndex index,
        QuestionDefaults defaults,
        ComparisonPages comparisons,
        ChangePages changes,
        ReleasePages releases) {

    /** Of the selection. */
    public Store store() {
        return pages.store();
    }

    /** A canonical IRI, or one on the base, as a node of the store. */
    public Node node(String iri) {
        return NodeFactory.createURI(all.rebasing().iri(iri));
    }

    /** The selection in words, with the number of its editions. */
    public String selection() {
        List<Edition> editions =
                store().graphs().editions().stream()
                        .filter(edition -> !edition.country().isShared())
                        .toList();
        long drafts = editions.stream().filter(one -> status(one) == EditionStatus.DRAFTED).count();
        String which =
                editions.size() == 1
                        ? EditionPair.name(editions.get(0)) + ", " + status(editions.get(0)).token()
                        : "%d, of which %d are drafted".formatted(editions.size(), drafts);
        return "Selected editions: " + which + ".";
    }

    private EditionStatus status(Edition edition) {
        return EditionStatus.of(all.graphs(), edition.graph());
    }

    /** The address of a page with the selection in its query string. */
    public String address(String path) {
        String selected = criteria.query();
        String separator = path.contains("?") ? "&" : "?";
        return all.base() + path + (selected.isEmpty() ? "" : separator + selected);
    }
}
