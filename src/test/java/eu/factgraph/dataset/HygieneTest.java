package eu.factgraph.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.factgraph.files.SourceFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Queries for errors that shapes cannot detect, because they depend on the file of a statement.
 * Each finds nothing in the data, and a fault in the dataset beside the query.
 */
class HygieneTest {

    private static final Path FOLDER = Path.of("src/test/resources/hygiene");
    private static final DatasetGraph DATA = builtIn();

    static List<String> queries() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".rq"))
                    .map(name -> name.replace(".rq", ""))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void query_on_built_in_data_finds_nothing(String query) throws IOException {
        assertEquals("", String.join("\n", rows(query, DATA)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void query_on_faulty_data_finds_the_fault(String query) throws IOException {
        DatasetGraph faulty = DatasetGraphFactory.create();
        RDFDataMgr.read(faulty, FOLDER.resolve(query + ".trig").toString());
        faulty.stream().toList().forEach(quad -> faulty.getDefaultGraph().add(quad.asTriple()));
        assertFalse(rows(query, faulty).isEmpty());
    }

    private static List<String> rows(String query, DatasetGraph dataset) throws IOException {
        var rows = new ArrayList<String>();
        String text = Files.readString(FOLDER.resolve(query + ".rq"));
        try (QueryExec execution = QueryExec.dataset(dataset).query(text).build()) {
            execution.select().forEachRemaining(row -> rows.add(row.toString()));
        }
        return rows;
    }

    private static DatasetGraph builtIn() {
        SourceFolders source = SourceFolders.builtIn();
        return DerivationRules.derived(source).dataset();
    }
}
