package eu.factgraph.http.endpoint;

import eu.factgraph.http.message.Resource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.riot.WebContent;

/**
 * robots.txt (RFC 9309).
 *
 * @param base absolute, with a slash at its end
 */
public record CrawlerEndpoint(String base) {

    /**
     * @param closed first segments of paths that crawlers should not read
     */
    public Resource robots(List<String> closed) {
        return Resource.of(
                WebContent.contentTypeTextPlain,
                () -> robotsText(closed).getBytes(StandardCharsets.UTF_8));
    }

    private String robotsText(List<String> closed) {
        return closed.stream()
                .map(segment -> "Disallow: /" + segment + "\n")
                .collect(
                        Collectors.joining(
                                "", "User-agent: *\n", "Sitemap: " + base + "sitemap.xml\n"));
    }
}
