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
 * What no shape sees, for it is a matter of which file says something: each query finds nothing in
 * the data, and something in the small dataset beside it.
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
    void findsNothingInTheData(String query) throws IOException {
        assertEquals("", String.join("\n", rows(query, DATA)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void findsWhatIsWrongBesideIt(String query) throws IOException {
        DatasetGraph wrong = DatasetGraphFactory.create();
        RDFDataMgr.read(wrong, FOLDER.resolve(query + ".trig").toString());
        wrong.stream().toList().forEach(quad -> wrong.getDefaultGraph().add(quad.asTriple()));
        assertFalse(rows(query, wrong).isEmpty());
    }

    private static List<String> rows(String query, DatasetGraph dataset) throws IOException {
        var rows = new ArrayList<String>();
        String text = Files.readString(FOLDER.resolve(query + ".rq"));
        try (QueryExec run = QueryExec.dataset(dataset).query(text).build()) {
            run.select().forEachRemaining(row -> rows.add(row.toString()));
        }
        return rows;
    }

    private static DatasetGraph builtIn() {
        SourceFolders source = SourceFolders.builtIn();
        return DerivationRules.derived(source).dataset();
    }
}
