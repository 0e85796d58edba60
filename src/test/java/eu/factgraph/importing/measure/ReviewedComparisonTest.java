package eu.factgraph.importing.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewedComparisonTest {

    private static final EditionFacts REVIEWED =
            EditionFacts.read(Path.of("data"), ReviewedReport.EDITION);

    @Test
    void reviewed_edition_compared_with_itself_is_all_found_and_right() {
        var comparison =
                new ReviewedComparison(
                        REVIEWED,
                        REVIEWED,
                        Pairing.of(REVIEWED, REVIEWED, byIri()),
                        Judgements.read(Path.of("bench/tables/judged.tsv")));

        assertEquals(REVIEWED.ownThings().size(), comparison.things().sum("found"));
        assertEquals(comparison.statements().sum("drafted"), comparison.statements().sum("right"));
        assertEquals(comparison.statements().sum("expected"), comparison.statements().sum("found"));
        assertTrue(comparison.statements().sum("expected") > 1000);
    }

    private static Map<String, String> byIri() {
        return REVIEWED.ownThings().stream()
                .collect(java.util.stream.Collectors.toMap(thing -> thing, thing -> thing));
    }
}
