package eu.factgraph.http.negotiation;

import static eu.factgraph.http.message.ResourceResponse.HTML;

import eu.factgraph.http.message.LinkHeader;
import eu.factgraph.http.message.Problem;
import eu.factgraph.http.message.Resource;
import eu.factgraph.http.message.ResourceResponse;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.page.markdown.MarkdownLinks;
import eu.factgraph.page.markdown.MarkdownPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/**
 * A resource with a page, which is Markdown too (RFC 7763): negotiated, or at its path with {@code
 * .md}.
 *
 * @param path of the page below the base, without suffix
 * @param query with its question mark, or empty
 */
public record MarkdownTwin(Resource page, String base, String path, String query)
        implements Resource {

    public static final String MARKDOWN = "text/markdown";

    /** Header fields that are about the page as HTML. */
    private static final Set<String> OF_HTML =
            Set.of("Content-Security-Policy", "Referrer-Policy", "Content-Location");

    /**
     * The resource at a path that may have the suffix of Markdown.
     *
     * @param requested the path with its suffix
     * @param page the resource at the path without it
     * @throws Problem 404 if the suffix is there but the resource has no page
     */
    public static Resource of(String requested, Resource page, String base, String query) {
        String path = MarkdownLinks.pageOf(requested);
        boolean isMarkdown = !path.equals(requested);
        if (MarkdownLinks.hasMarkdown(path) && page.types().contains(HTML)) {
            var twin = new MarkdownTwin(page, base, path, query);
            return isMarkdown ? twin.markdown() : twin;
        }
        if (isMarkdown && !page.types().contains("")) {
            throw new Problem(404, "There is no page at this address that Markdown could show.");
        }
        return page;
    }

    private Resource markdown() {
        return new SingleVariant(MARKDOWN, page.isLocalized(HTML), this::markdown);
    }

    @Override
    public List<String> types() {
        var types = new ArrayList<>(page.types());
        types.add(MARKDOWN);
        return types;
    }

    @Override
    public boolean isLocalized(String type) {
        return page.isLocalized(type.equals(MARKDOWN) ? HTML : type);
    }

    @Override
    public ResourceResponse in(String type, Visitor visitor) {
        if (type.equals(MARKDOWN)) {
            return markdown(visitor).with("Content-Location", LinkHeader.uri(address()));
        }
        ResourceResponse response = page.in(type, visitor);
        return type.equals(HTML)
                ? linking(response, LinkHeader.to(address(), "alternate", MARKDOWN))
                : response;
    }

    private ResourceResponse markdown(Visitor visitor) {
        ResourceResponse html = page.in(HTML, visitor);
        String text = new String(html.body(), StandardCharsets.UTF_8);
        var headers = new LinkedHashMap<>(html.headers());
        headers.keySet().removeAll(OF_HTML);
        ResourceResponse markdown =
                ResourceResponse.of(
                                MARKDOWN,
                                MarkdownPage.of(text, new MarkdownLinks(base, path), query))
                        .as(html.status())
                        .with(headers);
        boolean isLinked = headers.getOrDefault("Link", "").contains("rel=\"canonical\"");
        return isLinked
                ? markdown
                : linking(markdown, LinkHeader.to(link(path + query), "canonical"));
    }

    private static ResourceResponse linking(ResourceResponse response, String link) {
        String links = response.headers().get("Link");
        return response.with("Link", links == null ? link : links + ", " + link);
    }

    private String address() {
        return link(path + MarkdownLinks.SUFFIX + query);
    }

    private String link(String below) {
        return DocumentUrls.link(base, base + below);
    }
}
