package eu.factgraph.importing.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The samples of the built-in data beside the data. */
class SamplesReportTest {

    private static final double MOST_GONE = 0.05;

    @Test
    void statements_judged_right_are_still_stated() throws IOException {
        var report = SamplesReport.of(BuiltIn.SOURCE.data());
        var gone =
                report.samples().stream()
                        .flatMap(sample -> sample.gone().stream())
                        .map(SampleStanding::row)
                        .toList();
        assertTrue(
                gone.size() <= MOST_GONE * report.sum(SampleStanding::read),
                () -> String.join("\n", gone));
    }
}
