package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a profile has no official shapes, its vocabulary judges the view. */
class ViewTermsTest {

    private static VocabularyJudge judge;

    @BeforeAll
    static void load() {
        judge = VocabularyJudge.read();
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
    void everyTermIsOneOfAVocabulary(String profile) {
        assertEquals(List.of(), judge.terms(view(profile)).faults());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eli", "void"})
    void everyPropertyStandsOnWhatItsDomainAllows(String profile) {
        Verdict verdict = judge.domains(view(profile));
        assertEquals(List.of(), verdict.faults());
        assertTrue(verdict.nodes() > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adms", "eli", "void"})
    void everyValueIsOneThatTheRangeAllows(String profile) {
        Verdict verdict = judge.ranges(view(profile));
        assertEquals(List.of(), verdict.faults());
        assertTrue(verdict.nodes() > 0);
    }

    private static Graph view(String profile) {
        return BuiltIn.view(profile).of(BuiltIn.FACTGRAPH.dataset());
    }
}
