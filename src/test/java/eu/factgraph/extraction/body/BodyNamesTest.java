package eu.factgraph.extraction.body;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyNamesTest {

    @ParameterizedTest
    @CsvSource({
        "Ministry of Snow, ministry, cv:PublicOrganisation",
        "Snow and Ice Agency, agency, cv:PublicOrganisation",
        "National Court of Audit, audit-institution, cv:PublicOrganisation",
        "Snow Data Protection Authority, data-protection-authority, cv:PublicOrganisation",
        "Sled Riders Ltd, company, org:Organization",
        "Institute of Ice, institute, org:Organization",
        "National Institute of Ice, institute, cv:PublicOrganisation",
        "Ministerio de Nieve, ministry, cv:PublicOrganisation",
        "Schneeministerium, ministry, cv:PublicOrganisation"
    })
    void nouns_tell_kind_and_class(String name, String kind, String type) {
        BodyName body = BodyNames.of(name).orElseThrow();
        assertEquals("body-kind:" + kind, body.kind().orElseThrow());
        assertEquals(List.of(type), body.classes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Municipalities", "All ministries", "Individual agencies", "Snow offices"})
    void several_bodies_are_a_group(String name) {
        assertTrue(BodyNames.of(name).orElseThrow().classes().contains("def:Group"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Administration",
                "Agency",
                "Snow Strategy",
                "Universities and Research",
                ""
            })
    void topics_are_no_bodies(String name) {
        assertFalse(BodyNames.isBody(name));
    }

    @Test
    void brackets_are_apart_from_the_name() {
        PrintedName name = PrintedName.of("The Snow Board (SB) ");
        assertEquals("Snow Board", name.name());
        assertEquals(List.of("SB"), name.brackets());
        assertTrue(PrintedName.isAcronym("SB"));
        assertFalse(PrintedName.isAcronym("Snow Board"));
    }
}
