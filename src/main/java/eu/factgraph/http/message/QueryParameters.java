package eu.factgraph.http.message;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.search.SearchFacet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.jetty.util.UrlEncoded;

/** Parameters of query strings and forms (URL Standard, section 5: x-www-form-urlencoded). */
public final class QueryParameters {

    /**
     * The check boxes of a form send a field for each country; the others may be repeated by the
     * SPARQL 1.1 Protocol, section 2.1.
     */
    private static final Set<String> REPEATED =
            Set.of(SelectionCriteria.COUNTRY, "default-graph-uri", "named-graph-uri");

    /** Repeated by searches only; elsewhere they have one value. */
    private static final Set<String> FACETS =
            Arrays.stream(SearchFacet.values())
                    .map(SearchFacet::parameter)
                    .collect(Collectors.toUnmodifiableSet());

    /**
     * Not part of the protocol: SPARQLWrapper sends each of them twice, with a short name and with
     * a media type.
     */
    private static final Set<String> FORMATS = Set.of("format", "output", "results");

    private QueryParameters() {}

    /**
     * Values by name, in order.
     *
     * @param encoded {@code null} for none
     * @throws Problem 400 if it is not percent-encoded UTF-8, or repeats a parameter with one value
     */
    public static Map<String, List<String>> of(String encoded) {
        var parameters = new LinkedHashMap<String, List<String>>();
        if (encoded == null) {
            return parameters;
        }
        BiConsumer<String, String> add =
                (name, value) ->
                        parameters.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
        try {
            UrlEncoded.decodeUtf8To(encoded, 0, encoded.length(), add, false, false, false);
        } catch (IllegalArgumentException undecodable) {
            throw new Problem(
                    400, "The parameters are not percent-encoded UTF-8; encode them as such.");
        }
        requireOnce(parameters);
        return parameters;
    }

    /**
     * @throws Problem 400 if a parameter with one value is repeated: either could be meant
     */
    public static void requireOnce(Map<String, List<String>> parameters) {
        parameters.forEach(
                (name, values) -> {
                    if (!REPEATED.contains(name)
                            && !FACETS.contains(name)
                            && !isOneFormat(name, values, parameters)) {
                        requireOne(name, values);
                    }
                });
    }

    /**
     * @throws Problem 400 if a facet is repeated where it is no facet but has one value
     */
    static void requireOneFacet(String name, List<String> values) {
        if (FACETS.contains(name)) {
            requireOne(name, values);
        }
    }

    private static void requireOne(String name, List<String> values) {
        if (values.size() > 1) {
            throw new Problem(400, "The parameter '" + name + "' is given twice; give it once.");
        }
    }

    private static boolean isOneFormat(
            String name, List<String> values, Map<String, List<String>> parameters) {
        return parameters.containsKey("query")
                && FORMATS.contains(name)
                && values.stream().filter(value -> !value.contains("/")).count() == 1;
    }
}
