package eu.factgraph.dataset;

import java.util.Optional;
import java.util.regex.Pattern;

/** The factsheet of one country, by its EU code, in one year. */
public record Edition(String scope, int year) {

    private static final Pattern GRAPH =
            Pattern.compile(Pattern.quote(NamedGraphs.GRAPHS) + "([a-z]+)/(\\d{4})(/.*)?");

    /** The edition of a named graph; empty if it belongs to none. */
    public static Optional<Edition> of(String graph) {
        var match = GRAPH.matcher(graph);
        return match.matches()
                ? Optional.of(new Edition(match.group(1), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    public String graph() {
        return NamedGraphs.GRAPHS + scope + "/" + year;
    }

    /** Whether a named graph is the document or one of its sections. */
    public boolean holds(String graph) {
        return of(graph).filter(this::equals).isPresent();
    }

    public String derivedGraph() {
        return NamedGraphs.DERIVED + scope + "/" + year;
    }
}
