package eu.factgraph.extraction.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.sheet.outline.EntryKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryKindRulesTest {

    private final EntryKindRules rules = Entries.lexicon("ee").kinds();

    @ParameterizedTest
    @ValueSource(strings = {"nemo.ee", "My boat.ee", "Open.harbour.eu"})
    void system_whose_name_is_an_address_is_a_website(String name) {
        assertEquals(Optional.of("solution-kind:website"), kind(name));
    }

    @Test
    void system_with_another_proper_name_is_of_no_kind() {
        assertEquals(Optional.empty(), kind("NemoX"));
        assertEquals(Optional.empty(), kind("BOATS.EE"));
    }

    private Optional<String> kind(String title) {
        var name = new EntryName(title, List.of(), List.of(), List.of(), List.of());
        return rules.decide(EntryKind.SYSTEM, name, title, "").concept();
    }
}
