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
 * Statements in every RDF syntax, and as a page where there is one: negotiated, or one form by the
 * suffix of its address.
 *
 * @param address without suffix, absolute
 * @param syntaxes in the server's order of preference
 * @param page empty where there is none
 * @param headers of every form
 */
public record RdfVariants(
        String address,
        List<RdfSyntax> syntaxes,
        Function<RdfSyntax, byte[]> written,
        Optional<Function<Visitor, String>> page,
        Map<String, String> headers)
        implements Resource {

    /** In every syntax. */
    public RdfVariants(
            String address,
            Function<RdfSyntax, byte[]> written,
            Optional<Function<Visitor, String>> page,
            Map<String, String> headers) {
        this(address, List.of(RdfSyntax.values()), written, page, headers);
    }

    /**
     * What stands at {@code path}: all forms of what is found by that name, or one form of what is
     * found by it without a suffix.
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
                        .flatMap(forms -> forms.only(path.substring(dot + 1)))
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
        return form(suffix, visitor).with("Content-Location", LinkHeader.uri(form(suffix)));
    }

    /** The one form that a suffix names. */
    private Optional<Resource> only(String suffix) {
        return suffix.equals("html") && page.isPresent()
                ? Optional.of(
                        new SingleVariant(ResourceResponse.HTML, visitor -> form(suffix, visitor)))
                : RdfSyntax.ofSuffix(suffix)
                        .filter(syntaxes::contains)
                        .map(
                                syntax ->
                                        new SingleVariant(
                                                syntax.mediaType(), any -> form(suffix, any)));
    }

    private ResourceResponse form(String suffix, Visitor visitor) {
        ResourceResponse answer =
                suffix.equals("html")
                        ? ResourceResponse.html(page.orElseThrow().apply(visitor))
                        : written(RdfSyntax.ofSuffix(suffix).orElseThrow());
        var all = new LinkedHashMap<>(headers);
        all.merge("Link", alternates(), (links, more) -> links + ", " + more);
        return answer.with(all);
    }

    private ResourceResponse written(RdfSyntax syntax) {
        return ResourceResponse.of(syntax.mediaType(), written.apply(syntax));
    }

    /** The other forms (RFC 8288), and the address that stands for all of them (RFC 6596). */
    private String alternates() {
        var links = new ArrayList<String>();
        links.add(LinkHeader.to(address, "canonical"));
        for (RdfSyntax syntax : syntaxes) {
            links.add(LinkHeader.to(form(syntax.suffix()), "alternate", syntax.mediaType()));
        }
        page.ifPresent(
                any -> links.add(LinkHeader.to(form("html"), "alternate", ResourceResponse.HTML)));
        RdfSyntax first = syntaxes.contains(RdfSyntax.JSONLD) ? RdfSyntax.JSONLD : syntaxes.get(0);
        links.add(LinkHeader.to(form(first.suffix()), "describedby", first.mediaType()));
        return String.join(", ", links);
    }

    private String form(String suffix) {
        return address + "." + suffix;
    }
}
