package eu.factgraph.http.endpoint;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.export.SortedSerializer;
import eu.factgraph.files.CanonicalNamespace;
import eu.factgraph.history.ChangeDates;
import eu.factgraph.history.ReleaseDescription;
import eu.factgraph.history.ResourceVersion;
import eu.factgraph.http.message.LinkHeader;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.http.negotiation.RdfVariants;
import eu.factgraph.page.Pages;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.store.ResourceDescription;
import eu.factgraph.store.Store;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.jetty.http.DateGenerator;

/**
 * Resources (303) and the documents that describe them, negotiated or by suffix. Of an item or
 * concept, pages and triples have what a selection states, or all editions if it states nothing;
 * the syntaxes with named graphs have all editions.
 *
 * @param selected the store of the selection
 * @param store of all editions
 */
public record DescriptionEndpoint(
        Store selected, Store store, Pages pages, PrefixMapping prefixes, ChangeDates dates) {

    private static final Set<String> WHOLE = Set.of("def", "shapes");

    /** Links of one relation in a Link header field. */
    private static final int LINKS = 20;

    public Resource redirect(String path) {
        if (!ResourceDescription.exists(store, store.node(path))) {
            return missing(path, path, "");
        }
        String document = address(store.base() + path);
        return Resource.of(
                ResourceResponse.redirect(303, document)
                        .with("Link", LinkHeader.to(document, "describedby")));
    }

    /**
     * A document: {@code doc/…}, {@code graph/…}, {@code def}, {@code catalog}, {@code shapes/…},
     * with or without a suffix.
     */
    public Resource document(String path) {
        return document(path, SelectionCriteria.DEFAULT);
    }

    /**
     * @param selection that the address names, which the addresses of the variants repeat
     */
    public Resource document(String path, SelectionCriteria selection) {
        return RdfVariants.at(
                path,
                stem -> variants(stem).map(variants -> variants.selecting(selection)),
                () -> absent(path));
    }

    private Resource absent(String path) {
        int dot = path.lastIndexOf('.');
        if (dot < 0) {
            return missing(path, path, "");
        }
        String stem = path.substring(0, dot);
        if (described(stem).isPresent()) {
            throw new Problem(
                    404, "No such format; use .html, .md, .ttl, .trig, .jsonld, .rdf, .nt or .nq.");
        }
        return missing(path, stem, path.substring(dot));
    }

    /** The variants of the document at {@code path}, if there is one. */
    public Optional<RdfVariants> variants(String path) {
        return described(path).map(description -> variants(path, description));
    }

    private RdfVariants variants(String path, ResourceDescription described) {
        return new RdfVariants(
                DocumentUrls.link(store.base(), store.base() + path),
                syntax -> SortedSerializer.of(quads(path, described, syntax), syntax, prefixes),
                Optional.of(visitor -> pages.description(described, visitor)),
                headers(path, described));
    }

    private List<Quad> quads(String path, ResourceDescription described, RdfSyntax syntax) {
        return pages.labelled(
                syntax.hasGraphs() ? described(store, path).orElse(described) : described);
    }

    private Map<String, String> headers(String path, ResourceDescription description) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Link", links(description));
        if (SearchEngines.areKeptFrom(store, description.about())) {
            headers.put(SearchEngines.HEADER, SearchEngines.NO_INDEX);
        }
        dates.ofDescription(CanonicalNamespace.CANONICAL + subject(path))
                .ifPresent(date -> headers.put("Last-Modified", httpDate(date)));
        return headers;
    }

    /** RFC 9110, section 5.6.7, requires two digits for the day. */
    private static String httpDate(LocalDate date) {
        return DateGenerator.formatDate(date.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** A redirect to the successor of a retired resource. */
    private Resource missing(String path, String stem, String suffix) {
        boolean isFormat =
                Set.of("", ".html").contains(suffix)
                        || RdfSyntax.ofSuffix(suffix.substring(1)).isPresent();
        if (!isFormat) {
            throw unknown(path);
        }
        ResourceVersion last =
                dates.history()
                        .gone(CanonicalNamespace.CANONICAL + subject(stem))
                        .orElseThrow(() -> unknown(path));
        String replacement =
                store.rebasing().iri(last.replacedBy().orElseThrow(() -> gone(path, last)));
        String location =
                path.startsWith("doc/")
                        ? address(replacement) + suffix
                        : DocumentUrls.link(store.base(), replacement);
        return Resource.of(ResourceResponse.redirect(301, location));
    }

    private Problem gone(String path, ResourceVersion last) {
        String version = store.rebasing().iri(last.previous().orElse(last.iri()));
        return new Problem(
                410,
                "/" + path + " was retired and has no successor. Its last version: " + version);
    }

    /** Links for clients that do not read the body (Signposting, FAIR profile). */
    private String links(ResourceDescription description) {
        Node about = description.about();
        var links = new ArrayList<String>();
        links.add(LinkHeader.to(about.getURI(), "describes"));
        links.add(LinkHeader.to(store.rebasing().canonical(about.getURI()), "cite-as"));
        links.add(LinkHeader.to(DocumentUrls.LICENCE, "license"));
        objects(description, RDF.Nodes.type).forEach(iri -> links.add(LinkHeader.to(iri, "type")));
        objects(description, DCTerms.isPartOf.asNode())
                .forEach(iri -> links.add(LinkHeader.to(address(iri), "collection")));
        description.incoming().stream()
                .filter(quad -> quad.getPredicate().equals(DCTerms.isPartOf.asNode()))
                .map(quad -> quad.getSubject().getURI())
                .distinct()
                .limit(LINKS)
                .forEach(iri -> links.add(LinkHeader.to(address(iri), "item")));
        return String.join(", ", links);
    }

    private Stream<String> objects(ResourceDescription description, Node property) {
        return description.statements().stream()
                .filter(quad -> quad.getSubject().equals(description.about()))
                .filter(quad -> quad.getPredicate().equals(property))
                .map(Quad::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .distinct()
                .limit(LINKS);
    }

    private String address(String iri) {
        return DocumentUrls.link(store.base(), DocumentUrls.document(store.base(), iri));
    }

    private Optional<ResourceDescription> described(String path) {
        if (path.startsWith("graph/")) {
            return release(path).or(() -> described(store, path));
        }
        return described(selected, path).or(() -> described(store, path));
    }

    private Optional<ResourceDescription> release(String path) {
        return releases()
                .of(CanonicalNamespace.CANONICAL + path)
                .map(own -> new ResourceDescription(store.node(path), rebased(own), List.of(), 0));
    }

    private Optional<ResourceDescription> described(Store in, String path) {
        Node about = store.node(subject(path));
        ResourceDescription description =
                path.startsWith("graph/") || WHOLE.contains(path)
                        ? ResourceDescription.ofGraph(in, about)
                        : ResourceDescription.of(in, about);
        return Optional.of(description).filter(some -> !some.isEmpty()).map(this::withVersions);
    }

    private ResourceDescription withVersions(ResourceDescription description) {
        String iri = store.rebasing().canonical(description.about().getURI());
        return description.with(rebased(releases().versionsOf(iri)));
    }

    private ReleaseDescription releases() {
        return new ReleaseDescription(dates.history());
    }

    private List<Quad> rebased(List<Quad> quads) {
        return quads.stream().map(store.rebasing()::quad).toList();
    }

    private static String subject(String path) {
        if (!path.startsWith("doc/")) {
            return path;
        }
        String rest = path.substring("doc/".length());
        return rest.startsWith("def/") ? rest : "id/" + rest;
    }

    private static Problem unknown(String path) {
        return new Problem(
                404,
                "No resource at /" + path + "; search for it from the home page or by a query.");
    }
}
