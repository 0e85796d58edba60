package eu.factgraph.extraction.silence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.Lexicon;
import eu.factgraph.sheet.outline.EntryKind;
import eu.factgraph.sheet.outline.TemplateSection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SilencePhrasesTest {

    private final SilencePhrases phrases = new SilencePhrases(Lexicon.rows("nothing-reported"));
    private final SilenceLabels labels =
            new SilenceLabels(
                    Lexicon.rows("nothing-reported-labels"),
                    Lexicon.rows("nothing-reported-paths"));

    private boolean isSilence(String text) {
        return phrases.isSilence(text, List.of("Tide tables", "Sandland"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No measure was introduced in this area so far.",
                "No relevant law on tide tables has been enacted in Sandland to date",
                "There are currently no specific platforms available at local level.",
                "No strategies were beenadopted in this filed to date.",
                "Nothing was reported.",
                "N/A",
                "Not available."
            })
    void text_of_known_words_only_is_silence(String text) {
        assertTrue(isSilence(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No measure was introduced so far. However, the harbour board plans one.",
                "No law was enacted in 2018.",
                "No bodies other than the harbour board have been reported to date.",
                "Measures were introduced in this area.",
                "No tides.",
                ""
            })
    void text_that_says_more_is_none(String text) {
        assertFalse(isSilence(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACT | legislation/key-enablers/tide-tables | Tide Tables and eTides | legislation-tide-tables | No legislation on tide tables and eTides adopted to date",
                "ACT | legislation/specific | Specific legislation on tides | legislation-specific | No specific legislation on tides adopted to date",
                "POLICY | policy/x | Tidal political communications | policy-x | No tidal political communication adopted to date",
                "SYSTEM | infrastructure/tides | High-Tide Tables | tides | No infrastructure for high-tide tables reported",
                "BODY | governance/subnational/audit | Audit | subnational-audit | No body for audit below the national level reported",
                "SERVICE | services/x | Selling in the EU | services-x | No public service for selling in the EU reported",
                "HIGHLIGHT | highlights/governance | Tides | highlights-governance | No change of tides reported"
            })
    void label_and_name_are_made_of_the_heading(
            EntryKind kind, String path, String title, String slug, String label) {
        var tier =
                kind == EntryKind.BODY
                        ? Optional.of("https://w3id.org/factgraph/id/concept/tier/subnational")
                        : Optional.<String>empty();
        var template =
                new TemplateSection(
                        path,
                        List.of(title),
                        1,
                        kind,
                        "",
                        tier,
                        Optional.empty(),
                        Optional.empty(),
                        List.of());
        assertEquals(label, labels.label(template, title));
        assertEquals(slug, labels.slug(path));
    }
}
