package eu.factgraph.http.message;

import eu.factgraph.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.jena.riot.WebContent;

/**
 * A complete response before its content coding.
 *
 * @param type media type of the body; empty if there is none
 * @param headers without those that follow from the body
 * @param rows number of rows or triples of a query result; empty for other responses
 */
public record ResourceResponse(
        int status, String type, Map<String, String> headers, byte[] body, OptionalLong rows) {

    public static final String HTML = WebContent.contentTypeHTML;
    public static final String CSV = WebContent.contentTypeTextCSV;
    public static final String JSON = WebContent.contentTypeJSON;

    public static ResourceResponse of(String type, byte[] body) {
        return new ResourceResponse(200, type, Map.of(), body, OptionalLong.empty());
    }

    public static ResourceResponse of(String type, String body) {
        return of(type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static ResourceResponse html(String page) {
        return of(HTML, page)
                .with(
                        Map.of(
                                "Content-Security-Policy",
                                Pages.POLICY,
                                "Referrer-Policy",
                                "no-referrer"));
    }

    public static ResourceResponse redirect(int status, String location) {
        return of("", "").as(status).with("Location", LinkHeader.uri(location));
    }

    public ResourceResponse with(String header, String value) {
        return with(Map.of(header, value));
    }

    public ResourceResponse with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new ResourceResponse(status, type, all, body, rows);
    }

    public ResourceResponse as(int other) {
        return new ResourceResponse(other, type, headers, body, rows);
    }

    public ResourceResponse withRows(long number) {
        return new ResourceResponse(status, type, headers, body, OptionalLong.of(number));
    }
}
