package eu.factgraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preference of labels: language of the page, then en, nl, fr, de, then any. */
class PreferredLabelsTest {

    private static final Node THING = NodeFactory.createURI("https://example.org/a/ThingOfMine");
    private static final Node GRAPH = NodeFactory.createURI("https://example.org/graph");

    private static final OfficialLanguages NONE = new OfficialLanguages("", Map.of());

    @ParameterizedTest
    @CsvSource({
        "NL, es de fr nl en, nl",
        "FR, es de fr nl en, fr",
        "DE, es de fr nl en, de",
        "EN, es de fr nl en, en",
        "NL, es de fr en, en",
        "DE, es fr nl en, en",
        "EN, es de fr nl, nl",
        "DE, es fr nl, nl",
        "EN, es de fr, fr",
        "NL, es de fr, fr",
        "EN, es de, de",
        "FR, es de, de",
        "NL, it es, es"
    })
    void label_is_in_the_most_preferred_language(Language page, String written, String shown) {
        var labels =
                new PreferredLabels(
                        List.of(
                                Map.of(
                                        THING,
                                        Arrays.stream(written.split(" "))
                                                .map(PreferredLabelsTest::label)
                                                .toList())),
                        NONE);
        Node label = labels.of(THING, page);
        assertEquals(shown, label.getLiteralLanguage());
        assertEquals("in " + shown, label.getLiteralLexicalForm());
    }

    @ParameterizedTest
    @CsvSource({"EN", "DE"})
    void missing_label_is_the_last_part_of_the_iri(Language page) {
        var labels = new PreferredLabels(List.of(), NONE);
        assertEquals("thing of mine", labels.of(THING, page).getLiteralLexicalForm());
    }

    private static Quad label(String language) {
        return Quad.create(
                GRAPH,
                THING,
                SKOS.prefLabel.asNode(),
                NodeFactory.createLiteralLang("in " + language, language));
    }
}
