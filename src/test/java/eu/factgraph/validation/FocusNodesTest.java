package eu.factgraph.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.junit.jupiter.api.Test;

/** Queries that run once for all focus nodes return the results of Jena. */
class FocusNodesTest {

    private static final String FOLDER = "src/test/resources/sparql-constraints/";

    @Test
    void queries_of_every_form_have_the_results_of_jena() {
        var shapes = ShapesGraph.of(List.of(Path.of(FOLDER + "shapes.ttl")));
        Graph data = RDFDataMgr.loadGraph(FOLDER + "data.ttl");
        List<String> expected = results(ShaclValidator.get().validate(shapes.shapes(), data));
        assertEquals(14, expected.size(), expected.toString());
        assertEquals(expected, results(new DatasetValidator(shapes).report(data)));
    }

    private static List<String> results(ValidationReport report) {
        return report.getEntries().stream()
                .map(
                        entry ->
                                String.join(
                                        " ",
                                        String.valueOf(entry.source()),
                                        String.valueOf(entry.focusNode()),
                                        String.valueOf(entry.resultPath()),
                                        String.valueOf(entry.value()),
                                        entry.message()))
                .sorted()
                .toList();
    }
}
