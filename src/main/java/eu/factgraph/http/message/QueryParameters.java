package eu.factgraph.http.message;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.util.UrlEncoded;

/** Parameters as addresses and forms have them (URL standard, section 5: x-www-form-urlencoded). */
public final class QueryParameters {

    /** In the SPARQL 1.1 Protocol, section 2.1. */
    private static final Set<String> REPEATED = Set.of("default-graph-uri", "named-graph-uri");

    /**
     * Not of the protocol: SPARQLWrapper sends each beside its query and its Accept, once by a
     * short name and once by a media type.
     */
    private static final Set<String> FORMATS = Set.of("format", "output", "results");

    private QueryParameters() {}

    /**
     * By name, in their order.
     *
     * @param encoded may be {@code null}: then there are none
     * @throws Problem if it is no percent-encoded UTF-8, or gives one twice that has one value
     */
    public static Map<String, List<String>> of(String encoded) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (encoded == null) {
            return parameters;
        }
        try {
            UrlEncoded.decodeUtf8To(
                    encoded,
                    0,
                    encoded.length(),
                    (name, value) ->
                            parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value),
                    false,
                    false,
                    false);
        } catch (IllegalArgumentException undecodable) {
            throw new Problem(
                    400, "The parameters are no percent-encoded UTF-8; encode them anew.");
        }
        requireOnce(parameters);
        return parameters;
    }

    /**
     * @throws Problem 400 if one is given twice that has one value: either could be meant
     */
    public static void requireOnce(Map<String, List<String>> parameters) {
        parameters.forEach(
                (name, values) -> {
                    if (values.size() > 1
                            && !REPEATED.contains(name)
                            && !isOneFormat(name, values, parameters)) {
                        throw new Problem(
                                400, "The parameter '" + name + "' is given twice; give it once.");
                    }
                });
    }

    private static boolean isOneFormat(
            String name, List<String> values, Map<String, List<String>> parameters) {
        return parameters.containsKey("query")
                && FORMATS.contains(name)
                && values.stream().filter(value -> !value.contains("/")).count() == 1;
    }
}
