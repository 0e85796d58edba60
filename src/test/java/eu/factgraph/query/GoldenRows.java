package eu.factgraph.query;

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
 * The golden rows of a question: a CSV file whose first column names the lines of the factsheet
 * that prove the row, as {@code 497-503;517}, with {@code enrichment} or {@code reading} where the
 * editors' own words do. The first record is the heading.
 *
 * @param records the lines of the file
 */
public record GoldenRows(Path file, List<String> records) {

    public static GoldenRows of(String question) throws IOException {
        Path file = Path.of("src/test/resources/golden/questions", question + ".csv");
        return new GoldenRows(file, Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    /** The rows as the question gives them, their heading first. */
    public List<String> rows() {
        return records.stream().map(GoldenRows::row).toList();
    }

    /** The cells of the records below the heading, unquoted: first the lines, then the row. */
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

    /** Writes {@code rows}, each with the source lines that it has here. */
    void write(List<String> rows) throws IOException {
        var lines = new HashMap<String, String>();
        records.forEach(record -> lines.put(row(record), lines(record)));
        Files.createDirectories(file.getParent());
        Files.write(
                file, rows.stream().map(row -> lines.getOrDefault(row, "") + "," + row).toList());
    }

    /** The source lines that a record names. */
    static String lines(String record) {
        return record.substring(0, record.indexOf(','));
    }

    static String row(String record) {
        return record.substring(record.indexOf(',') + 1);
    }
}
