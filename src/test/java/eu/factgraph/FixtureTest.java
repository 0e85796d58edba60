package eu.factgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.factgraph.dataset.DerivationRules;
import eu.factgraph.files.SourceFolders;
import eu.factgraph.validation.DatasetValidator;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixtureTest {

    @Test
    void fixture_conforms_to_the_shapes() {
        assertEquals(
                List.of(),
                new DatasetValidator(BuiltIn.SHAPES)
                        .findings(DerivationRules.derived(SourceFolders.withData(Fixture.DATA))));
    }
}
