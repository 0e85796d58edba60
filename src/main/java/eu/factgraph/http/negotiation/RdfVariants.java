package eu.factgraph.http.negotiation;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.export.RdfSyntax;
import eu.factgraph.http.message.LinkHeader;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.Visitor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A resource with variants in RDF syntaxes and, if it has one, a page: negotiated, or selected by
 * the suffix of its URL.
 *
 * @param address absolute, without suffix
 * @param query the selection of editions, with its question mark, or empty
 * @param syntaxes in the server's order of preference
 * @param headers of every variant
 */
public record RdfVariants(
        String address,
        String query,
        List<RdfSyntax> syntaxes,
        Function<RdfSyntax, byte[]> serializer,
        Optional<Function<Visitor, String>> page,
        Map<String, String> headers)
        implements Resource {

    public RdfVariants(
            String address,
            Function<RdfSyntax, byte[]> serializer,
            Optional<Function<Visitor, String>> page,
            Map<String, String> headers) {
        this(address, List.of(RdfSyntax.values()), serializer, page, headers);
    }

    public RdfVariants(
            String address,
            List<RdfSyntax> syntaxes,
            Function<RdfSyntax, byte[]> serializer,
            Optional<Function<Visitor, String>> page,
            Map<String, String> headers) {
        this(address, "", syntaxes, serializer, page, headers);
    }

    /** The variants at an address that selects editions. */
    public RdfVariants selecting(SelectionCriteria selection) {
        String parameters = selection.query();
        return new RdfVariants(
                address,
                parameters.isEmpty() ? "" : "?" + parameters,
                syntaxes,
                serializer,
                page,
                headers);
    }

    /**
     * The resource at {@code path}: all its variants, or the one that a suffix selects.
     *
     * @param found the variants at a path without suffix
     */
    public static Resource at(
            String path,
            Function<String, Optional<RdfVariants>> found,
            Supplier<Resource> otherwise) {
        Optional<RdfVariants> whole = found.apply(path);
        if (whole.isPresent()) {
            return whole.get();
        }
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? otherwise.get()
                : found.apply(path.substring(0, dot))
                        .flatMap(variants -> variants.only(path.substring(dot + 1)))
                        .orElseGet(otherwise);
    }

    @Override
    public List<String> types() {
        var types = new ArrayList<>(syntaxes.stream().map(RdfSyntax::mediaType).toList());
        page.ifPresent(any -> types.add(ResourceResponse.HTML));
        return types;
    }

    @Override
    public ResourceResponse in(String type, Visitor visitor) {
        return variant(type, visitor).with("Content-Location", LinkHeader.uri(address(type)));
    }

    private Optional<Resource> only(String suffix) {
        return types().stream()
                .filter(type -> suffix(type).equals(suffix))
                .findFirst()
                .map(type -> new SingleVariant(type, visitor -> variant(type, visitor)));
    }

    private ResourceResponse variant(String type, Visitor visitor) {
        ResourceResponse response =
                RdfSyntax.ofMediaType(type)
                        .map(syntax -> ResourceResponse.of(type, serializer.apply(syntax)))
                        .orElseGet(() -> ResourceResponse.html(page.orElseThrow().apply(visitor)));
        var all = new LinkedHashMap<>(headers);
        all.merge("Link", alternates(), (links, more) -> links + ", " + more);
        return response.with(all);
    }

    /** Links to the variants (RFC 8288) and to the URL without suffix (RFC 6596). */
    private String alternates() {
        var links = new ArrayList<String>();
        links.add(LinkHeader.to(address + query, "canonical"));
        types().forEach(type -> links.add(LinkHeader.to(address(type), "alternate", type)));
        RdfSyntax first = syntaxes.contains(RdfSyntax.JSONLD) ? RdfSyntax.JSONLD : syntaxes.get(0);
        links.add(LinkHeader.to(address(first.mediaType()), "describedby", first.mediaType()));
        return String.join(", ", links);
    }

    private String address(String type) {
        return address + "." + suffix(type) + query;
    }

    private static String suffix(String type) {
        return RdfSyntax.ofMediaType(type).map(RdfSyntax::suffix).orElse("html");
    }
}
