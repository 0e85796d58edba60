package eu.factgraph.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.UrlEncoded;

/** Parameters as addresses and forms have them (URL standard, section 5: x-www-form-urlencoded). */
final class Parameters {

    private Parameters() {}

    /**
     * By name, in their order.
     *
     * @param encoded may be {@code null}: then there are none
     * @throws Problem if it is no percent-encoded UTF-8
     */
    static Map<String, List<String>> of(String encoded) {
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
        return parameters;
    }
}
