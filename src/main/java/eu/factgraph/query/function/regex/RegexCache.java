package eu.factgraph.query.function.regex;

import java.util.LinkedHashMap;
import java.util.Map;

/** Caches the compiled patterns of one query; the oldest goes first, since data may hold many. */
public final class RegexCache {

    private static final int MAX_PATTERNS = 64;

    private final Runnable deadline;
    private final Map<RegexSource, XPathRegex> compiled =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<RegexSource, XPathRegex> eldest) {
                    return size() > MAX_PATTERNS;
                }
            };

    private record RegexSource(String pattern, String flags) {}

    /**
     * @param deadline throws when the time of the query is over
     */
    public RegexCache(Runnable deadline) {
        this.deadline = deadline;
    }

    /**
     * @throws org.apache.jena.sparql.expr.ExprEvalException if the pattern or a flag is not valid
     */
    public XPathRegex get(String pattern, String flags) {
        return compiled.computeIfAbsent(
                new RegexSource(pattern, flags),
                source -> new XPathRegex(RegexTranslator.compile(pattern, flags), deadline));
    }
}
