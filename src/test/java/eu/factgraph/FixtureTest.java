package eu.factgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.Rules;
import eu.factgraph.files.Source;
import eu.factgraph.validation.Validation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixtureTest {

    @Test
    void the_fixture_conforms_to_the_shapes() {
        assertEquals(
                List.of(),
                new Validation(BuiltIn.SHAPES)
                        .findings(Rules.derived(Source.withData(Fixture.DATA))));
    }
}
