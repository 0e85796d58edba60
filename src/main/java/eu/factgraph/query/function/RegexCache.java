package eu.factgraph.query.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The patterns of one query, compiled once; those of data, which may be many, are forgotten. */
final class RegexCache {

    private static final int MOST = 64;

    private final Map<RegexSource, Pattern> compiled =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RegexSource, Pattern> eldest) {
                    return size() > MOST;
                }
            };

    private record RegexSource(String pattern, String flags) {}

    /**
     * @throws org.apache.jena.sparql.expr.ExprEvalException if it is no pattern of XPath
     */
    Pattern get(String pattern, String flags) {
        var source = new RegexSource(pattern, flags);
        Pattern known = compiled.get(source);
        if (known == null) {
            known = XPathRegex.compile(pattern, flags);
            compiled.put(source, known);
        }
        return known;
    }
}
