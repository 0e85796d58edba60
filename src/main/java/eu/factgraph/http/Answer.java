package eu.factgraph.http;

import eu.factgraph.page.Pages;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A whole answer, before any content coding.
 *
 * @param type media type of the body; empty if there is none
 * @param headers but those that follow from the body
 */
record Answer(int status, String type, Map<String, String> headers, byte[] body) {

    static final String HTML = "text/html";
    static final String CSV = "text/csv";
    static final String JSON = "application/json";

    /** Without it, spreadsheets take UTF-8 for the code page of the country. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static Answer of(String type, byte[] body) {
        return new Answer(200, type, Map.of(), body);
    }

    static Answer html(String page) {
        return of(HTML, page.getBytes(StandardCharsets.UTF_8))
                .with(
                        Map.of(
                                "Content-Security-Policy",
                                Pages.POLICY,
                                "Referrer-Policy",
                                "no-referrer"));
    }

    /** A table for people; programs take {@code text/csv} without a mark before it. */
    static Answer sheet(String csv) {
        return of(CSV, (BYTE_ORDER_MARK + csv).getBytes(StandardCharsets.UTF_8));
    }

    static Answer seeOther(String location) {
        return moved(303, location);
    }

    static Answer movedPermanently(String location) {
        return moved(301, location);
    }

    private static Answer moved(int status, String location) {
        return new Answer(status, "", Map.of("Location", Link.uri(location)), new byte[0]);
    }

    Answer with(String header, String value) {
        return with(Map.of(header, value));
    }

    Answer with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Answer(status, type, all, body);
    }

    Answer as(int other) {
        return new Answer(other, type, headers, body);
    }
}
