package eu.factgraph.query.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * The golden rows of a question: a CSV file whose first column gives the lines of the factsheet
 * that support the row, such as {@code 497-503;517}, and {@code enrichment} or {@code reading} if
 * statements of the editors do. The first record is the heading.
 *
 * @param records the lines of the file
 */
public record GoldenRows(Path file, List<String> records) {

    public static GoldenRows of(String question) throws IOException {
        Path file = Path.of("src/test/resources/golden/questions", question + ".csv");
        return new GoldenRows(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    /** The rows as the question returns them, with the heading first. */
    public List<String> rows() {
        return records.stream().map(GoldenRows::row).toList();
    }

    /** The unquoted cells of the records below the heading: the source lines, then the row. */
    List<List<String>> cells() throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            RowSet rows =
                    RowSetReaderRegistry.getFactory(ResultSetLang.RS_CSV)
                            .create(ResultSetLang.RS_CSV)
                            .read(in, ARQ.getContext());
            return rows.stream().map(row -> cells(rows.getResultVars(), row)).toList();
        }
    }

    private static List<String> cells(List<Var> heading, Binding row) {
        return heading.stream().map(row::get).map(Node::getLiteralLexicalForm).toList();
    }

    /** Writes {@code rows}, and keeps the source lines of those that existed. */
    void write(List<String> rows) throws IOException {
        var lines = new HashMap<String, String>();
        records.forEach(record -> lines.put(row(record), lines(record)));
        Files.createDirectories(file.getParent());
        Files.write(
                file, rows.stream().map(row -> lines.getOrDefault(row, "") + "," + row).toList());
    }

    private static String lines(String record) {
        return record.substring(0, record.indexOf(','));
    }

    private static String row(String record) {
        return record.substring(record.indexOf(',') + 1);
    }
}
