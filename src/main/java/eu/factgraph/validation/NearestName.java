package eu.factgraph.validation;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** Finds the name that an author probably meant. */
final class NearestName {

    private NearestName() {}

    /**
     * The candidate with the fewest differences from {@code name}, ignoring case: at most two
     * letters added, left out, replaced or swapped with the next.
     *
     * @param candidates by their names
     */
    static <T> Optional<T> of(String name, Map<String, T> candidates) {
        var automata = new LevenshteinAutomata(name.toLowerCase(Locale.ROOT), true);
        for (int most = 0; most <= LevenshteinAutomata.MAXIMUM_SUPPORTED_DISTANCE; most++) {
            var similar = new CharacterRunAutomaton(automata.toAutomaton(most));
            var found =
                    candidates.entrySet().stream()
                            .filter(entry -> similar.run(entry.getKey().toLowerCase(Locale.ROOT)))
                            .map(Map.Entry::getValue)
                            .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** The nearest of {@code terms} by local name, whatever its namespace. */
    static Optional<Node> ofTerm(Node term, Collection<Node> terms) {
        return of(localName(term), byName(terms, NearestName::localName));
    }

    /** What follows the last slash or hash of an IRI. */
    static String localName(Node term) {
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }

    private static Map<String, Node> byName(
            Collection<Node> terms, Function<Node, String> localName) {
        return terms.stream()
                .filter(Node::isURI)
                .collect(
                        Collectors.toMap(
                                localName, term -> term, (one, other) -> one, TreeMap::new));
    }
}
