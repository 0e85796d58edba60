package eu.factgraph.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A whole answer. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    static Answer of(String mediaType, byte[] body) {
        return new Answer(200, Map.of("Content-Type", mediaType), body);
    }

    static Answer html(String page) {
        return of("text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    static Answer seeOther(String location) {
        return new Answer(303, Map.of("Location", location), new byte[0]);
    }

    static Answer movedPermanently(String location) {
        return new Answer(301, Map.of("Location", location), new byte[0]);
    }

    Answer with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, more, body);
    }
}
