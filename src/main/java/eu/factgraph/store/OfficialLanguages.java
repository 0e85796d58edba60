package eu.factgraph.store;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/**
 * The official languages of countries: those that a factsheet states of its country, and the
 * languages narrower than these. The notation of a language is its tag (BCP 47).
 *
 * @param root what the IRIs of items begin with
 * @param tags by the code of the country
 */
public record OfficialLanguages(String root, Map<String, Set<String>> tags) {

    /** From the default graph. */
    static OfficialLanguages in(Store store) {
        Graph graph = store.dataset().getDefaultGraph();
        var none = new OfficialLanguages(store.base() + "id/", Map.of());
        var tags =
                graph.stream(Node.ANY, DCTerms.language.asNode(), Node.ANY)
                        .filter(stated -> none.isCountry(store, stated.getSubject()))
                        .collect(
                                Collectors.groupingBy(
                                        stated -> none.scope(stated.getSubject()),
                                        Collectors.flatMapping(
                                                stated -> tags(graph, stated.getObject()),
                                                Collectors.toUnmodifiableSet())));
        return new OfficialLanguages(none.root, tags);
    }

    /** Whether a text about an item is in an official language of the country of the item. */
    boolean include(Node item, String languageTag) {
        String primary = languageTag.replaceFirst("-.*", "");
        return tags.getOrDefault(scope(item), Set.of()).contains(primary);
    }

    private boolean isCountry(Store store, Node place) {
        Node places = store.node("graph/" + scope(place) + "/things/place");
        Graph graph = store.dataset().getDefaultGraph();
        return graph.contains(places, DCTerms.spatial.asNode(), place);
    }

    /** Empty for a node that is no item. */
    private String scope(Node item) {
        String iri = item.toString();
        return iri.startsWith(root) ? iri.substring(root.length()).replaceFirst("/.*", "") : "";
    }

    private static Stream<String> tags(Graph graph, Node language) {
        var narrower =
                graph.stream(Node.ANY, SKOS.broader.asNode(), language).map(Triple::getSubject);
        return Stream.concat(Stream.of(language), narrower)
                .flatMap(each -> graph.stream(each, SKOS.notation.asNode(), Node.ANY))
                .map(notation -> notation.getObject().getLiteralLexicalForm());
    }
}
