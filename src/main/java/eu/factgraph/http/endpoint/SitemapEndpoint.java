package eu.factgraph.http.endpoint;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.dataset.Unit;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.WebContent;
import org.apache.jena.vocabulary.RDF;

/**
 * The sitemap (sitemaps.org, 0.9) of the pages of a selection, and of the sections of all editions
 * of its scopes: one file, or an index of one file per scope if there are several countries.
 *
 * @param selected the store of the selection
 * @param all the store of all editions
 */
public record SitemapEndpoint(Store selected, Store all, ChangeDates dates) {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String FOLDER = "sitemap/";
    private static final String SUFFIX = ".xml";

    /** The maximum number of URLs in a file. */
    private static final int MAXIMUM = 50_000;

    /**
     * @param criteria of the selection, which the addresses of the parts repeat
     */
    public Resource sitemap(SelectionCriteria criteria) {
        return Resource.of(WebContent.contentTypeXML, () -> whole(criteria));
    }

    /**
     * @throws Problem 404 if no scope has this path
     */
    public Resource part(String path) {
        String scope = path.replaceFirst("^" + FOLDER, "").replaceFirst("\\.xml$", "");
        if (!path.equals(FOLDER + scope + SUFFIX) || !scopes().contains(scope)) {
            throw new Problem(404, "No such part; /sitemap.xml lists all.");
        }
        return Resource.of(
                WebContent.contentTypeXML,
                () -> urlSet(entries(unit -> unit.scope().equals(scope))));
    }

    private byte[] whole(SelectionCriteria criteria) {
        long countries =
                selected.graphs().editions().stream()
                        .map(Edition::country)
                        .filter(scope -> !scope.isShared())
                        .distinct()
                        .count();
        if (countries > 1) {
            return index(criteria);
        }
        var entries = entries(any -> true);
        return entries.size() > MAXIMUM ? index(criteria) : urlSet(entries);
    }

    /** The scopes that the selection has something of, sorted. */
    private Set<String> scopes() {
        return units(selected).map(Unit::scope).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Unit> units(Store store) {
        return store.graphs().graphs().keySet().stream().map(Unit::of);
    }

    private byte[] index(SelectionCriteria criteria) {
        String query = criteria.query().replace("&", "&amp;");
        return scopes().stream()
                .map(scope -> selected.base() + FOLDER + scope + SUFFIX)
                .map(address -> query.isEmpty() ? address : address + "?" + query)
                .map(address -> "<sitemap><loc>" + address + "</loc></sitemap>\n")
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining(), all -> document("sitemapindex", all)));
    }

    private byte[] urlSet(TreeMap<String, String> entries) {
        return document("urlset", String.join("", entries.values()));
    }

    private static byte[] document(String element, String content) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1$s xmlns=\"%2$s\">\n%3$s</%1$s>\n"
                        .formatted(element, NAMESPACE, content))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** By address. Each graph is read for the part of its own unit only. */
    private TreeMap<String, String> entries(Predicate<Unit> isWanted) {
        Set<String> scopes = scopes();
        Stream<String> pages =
                selected.graphs().graphs().keySet().stream()
                        .filter(name -> isWanted.test(Unit.of(name)))
                        .flatMap(name -> typed(selected, name))
                        .filter(iri -> isWanted.test(Unit.describing(canonical(iri))));
        Stream<String> sections =
                all.graphs().graphs().keySet().stream()
                        .filter(
                                name ->
                                        Edition.of(name)
                                                .filter(isWanted)
                                                .filter(one -> scopes.contains(one.scope()))
                                                .isPresent())
                        .map(all.rebasing()::iri);
        var entries = new TreeMap<String, String>();
        Stream.concat(pages, sections)
                .forEach(
                        iri ->
                                entries.computeIfAbsent(
                                        DocumentUrls.document(selected.base(), iri),
                                        page -> entry(page, iri)));
        all.graphs().editions().stream()
                .filter(one -> isWanted.test(one) && scopes.contains(one.scope()))
                .forEach(
                        one ->
                                entries.computeIfAbsent(
                                        page(one), page -> entry(page, Optional.empty())));
        return entries;
    }

    /** The page of a country in one edition. */
    private String page(Edition edition) {
        return selected.base() + "country/" + edition.scope() + "/" + edition.year();
    }

    private static Stream<String> typed(Store store, String graph) {
        Node name = NodeFactory.createURI(store.rebasing().iri(graph));
        return store.dataset().getGraph(name).stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                .map(Triple::getSubject)
                .filter(node -> node.isURI() && node.getURI().startsWith(store.base()))
                .filter(node -> !SearchEngines.areKeptFrom(store, node))
                .map(Node::getURI);
    }

    private String canonical(String iri) {
        return selected.rebasing().canonical(iri);
    }

    private String entry(String page, String iri) {
        return entry(page, dates.ofDescription(canonical(iri)));
    }

    private static String entry(String page, Optional<LocalDate> changed) {
        String lastmod = changed.map(date -> "<lastmod>" + date + "</lastmod>").orElse("");
        return "<url><loc>" + page + "</loc>" + lastmod + "</url>\n";
    }
}
