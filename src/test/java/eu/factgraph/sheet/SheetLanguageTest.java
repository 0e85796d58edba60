package eu.factgraph.sheet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.sheet.Paragraph.Style;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetLanguageTest {

    private static final String ENGLISH =
            "The office of the lighthouses is responsible for the lamps and for the keepers that are on the coast. ";

    @ParameterizedTest
    @CsvSource({
        "French, L'office des phares est chargé de la lampe et des gardiens qui sont sur la côte pour les navires du pays",
        "German, Das Amt für die Leuchttürme ist für die Lampen und für die Wärter an der Küste zuständig und wird von dem Land bezahlt",
        "Dutch, Het bureau van de vuurtorens is bevoegd voor de lampen en voor de wachters die op de kust zijn en wordt door het land betaald",
        "Polish, Urząd latarni jest odpowiedzialny za lampy i za strażników którzy są na wybrzeżu oraz dla statków które płyną do kraju",
    })
    void other_language_is_refused_by_its_name(String language, String sentence) {
        String message =
                assertThrows(
                                InvalidInput.class,
                                () -> SheetLanguage.check(sheet((sentence + " ").repeat(10))))
                        .getMessage();
        assertTrue(message.contains("but in " + language), message);
    }

    @Test
    void language_without_a_list_is_refused_too() {
        String finnish =
                "Majakoiden toimisto vastaa lampuista sekä rannikon vartijoista koko maassa ";
        assertThrows(InvalidInput.class, () -> SheetLanguage.check(sheet(finnish.repeat(20))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bundesamt für die Sicherheit der Leuchttürme und der Küste",
                "Agence nationale de la sécurité des phares et de la côte",
            })
    void english_with_foreign_names_is_read(String name) {
        assertDoesNotThrow(() -> SheetLanguage.check(sheet((ENGLISH + name + " ").repeat(10))));
    }

    @Test
    void few_words_prove_nothing() {
        assertDoesNotThrow(() -> SheetLanguage.check(sheet("Leuchttürme und Lampen")));
    }

    private static Sheet sheet(String text) {
        return new Sheet(
                Path.of("x.html"), List.of(new Paragraph(Style.PLAIN, Text.of(text.strip()), 1)));
    }
}
