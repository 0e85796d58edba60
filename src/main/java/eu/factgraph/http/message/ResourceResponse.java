package eu.factgraph.http.message;

import eu.factgraph.export.StreamedContent;
import eu.factgraph.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.jena.riot.WebContent;

/**
 * A complete response before its content coding.
 *
 * @param type media type of the body; empty if there is none
 * @param headers without those that follow from the body
 * @param streamed the body if it is too large to be in memory; {@code body} is empty then
 * @param rows number of rows or triples of a query result; empty for other responses
 */
public record ResourceResponse(
        int status,
        String type,
        Map<String, String> headers,
        byte[] body,
        Optional<StreamedContent> streamed,
        OptionalLong rows) {

    /** Larger bodies are made each time that they are sent, piece by piece; about 1 MB. */
    private static final int MAX_STATEMENTS = 5_000;

    public static final String HTML = WebContent.contentTypeHTML;
    public static final String CSV = WebContent.contentTypeTextCSV;
    public static final String JSON = WebContent.contentTypeJSON;

    public static ResourceResponse of(String type, byte[] body) {
        return new ResourceResponse(
                200, type, Map.of(), body, Optional.empty(), OptionalLong.empty());
    }

    /**
     * @param statements number of statements that the content is made of
     */
    public static ResourceResponse of(String type, long statements, StreamedContent content) {
        return statements <= MAX_STATEMENTS
                ? of(type, content.bytes())
                : new ResourceResponse(
                        200,
                        type,
                        Map.of(),
                        new byte[0],
                        Optional.of(content),
                        OptionalLong.empty());
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
        return new ResourceResponse(status, type, all, body, streamed, rows);
    }

    public ResourceResponse as(int other) {
        return new ResourceResponse(other, type, headers, body, streamed, rows);
    }

    public ResourceResponse withRows(long number) {
        return new ResourceResponse(status, type, headers, body, streamed, OptionalLong.of(number));
    }
}
