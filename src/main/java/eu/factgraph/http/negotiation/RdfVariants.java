package eu.factgraph.http.negotiation;

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
 * @param syntaxes in the server's order of preference
 * @param headers of every variant
 */
public record RdfVariants(
        String address,
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
        String suffix =
                type.equals(ResourceResponse.HTML)
                        ? "html"
                        : RdfSyntax.ofMediaType(type).orElseThrow().suffix();
        return variant(suffix, visitor).with("Content-Location", LinkHeader.uri(address(suffix)));
    }

    private Optional<Resource> only(String suffix) {
        return suffix.equals("html") && page.isPresent()
                ? Optional.of(
                        new SingleVariant(
                                ResourceResponse.HTML, visitor -> variant(suffix, visitor)))
                : RdfSyntax.ofSuffix(suffix)
                        .filter(syntaxes::contains)
                        .map(
                                syntax ->
                                        new SingleVariant(
                                                syntax.mediaType(), any -> variant(suffix, any)));
    }

    private ResourceResponse variant(String suffix, Visitor visitor) {
        ResourceResponse response =
                suffix.equals("html")
                        ? ResourceResponse.html(page.orElseThrow().apply(visitor))
                        : serialized(RdfSyntax.ofSuffix(suffix).orElseThrow());
        var all = new LinkedHashMap<>(headers);
        all.merge("Link", alternates(), (links, more) -> links + ", " + more);
        return response.with(all);
    }

    private ResourceResponse serialized(RdfSyntax syntax) {
        return ResourceResponse.of(syntax.mediaType(), serializer.apply(syntax));
    }

    /** Links to the variants (RFC 8288) and to the URL without suffix (RFC 6596). */
    private String alternates() {
        var links = new ArrayList<String>();
        links.add(LinkHeader.to(address, "canonical"));
        for (RdfSyntax syntax : syntaxes) {
            links.add(LinkHeader.to(address(syntax.suffix()), "alternate", syntax.mediaType()));
        }
        page.ifPresent(
                any ->
                        links.add(
                                LinkHeader.to(
                                        address("html"), "alternate", ResourceResponse.HTML)));
        RdfSyntax first = syntaxes.contains(RdfSyntax.JSONLD) ? RdfSyntax.JSONLD : syntaxes.get(0);
        links.add(LinkHeader.to(address(first.suffix()), "describedby", first.mediaType()));
        return String.join(", ", links);
    }

    private String address(String suffix) {
        return address + "." + suffix;
    }
}
