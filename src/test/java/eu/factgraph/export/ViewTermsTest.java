package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Views use the terms of vocabularies as these define them. */
class ViewTermsTest {

    private static VocabularyValidator validator;

    @BeforeAll
    static void load() {
        validator = VocabularyValidator.read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "adms",
                "bregdcat-ap",
                "cpov",
                "cpsv-ap",
                "csv",
                "dcat-ap",
                "eli",
                "qb",
                "void"
            })
    void view_uses_only_vocabulary_terms(String profile) {
        assertEquals(List.of(), validator.terms(view(profile)).faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eli", "void"})
    void subjects_are_in_the_domain_of_their_properties(String profile) {
        CheckResult result = validator.domains(view(profile));
        assertEquals(List.of(), result.faults());
        assertTrue(result.nodes() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adms", "eli", "void"})
    void values_are_in_the_range_of_their_properties(String profile) {
        CheckResult result = validator.ranges(view(profile));
        assertEquals(List.of(), result.faults());
        assertTrue(result.nodes() > 0);
    }

    private static Graph view(String profile) {
        return BuiltIn.view(profile).of(BuiltIn.SELECTED.dataset());
    }
}
