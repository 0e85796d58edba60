package eu.factgraph;

import eu.factgraph.dataset.Edition;
import eu.factgraph.files.CanonicalNamespace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;

/** The tables in the README of the series. */
public final class SeriesStatements {

    static final String NONE = "–";

    static final String PREFIXES =
            "BASE <%s>\n".formatted(CanonicalNamespace.CANONICAL)
                    + BuiltIn.PREFIXES.getNsPrefixMap().entrySet().stream()
                            .map(
                                    each ->
                                            "PREFIX %s: <%s>\n"
                                                    .formatted(each.getKey(), each.getValue()))
                            .collect(Collectors.joining());

    /**
     * @param statement a triple pattern without variables, in SPARQL, that only the edition states
     */
    public record EditionStatement(Edition edition, String statement) {

        public boolean isIn(DatasetGraph dataset) {
            return ask(dataset, statement);
        }

        public boolean isInNamedGraphOf(DatasetGraph dataset) {
            return ask(dataset, "GRAPH ?graph { " + statement + " }");
        }

        private static boolean ask(DatasetGraph dataset, String pattern) {
            String query = PREFIXES + "ASK { " + pattern + " }";
            try (var execution = QueryExec.dataset(dataset).query(query).build()) {
                return execution.ask();
            }
        }
    }

    private SeriesStatements() {}

    /** What exactly one edition states. */
    public static List<EditionStatement> all() {
        var all = new ArrayList<EditionStatement>();
        rows(4).forEach(
                        row -> {
                            add(all, new Edition("ee", 2019), row, row.get(2));
                            add(all, new Edition("ee", 2021), row, row.get(3));
                        });
        rows(3).forEach(row -> add(all, new Edition("lt", 2020), row, row.get(2)));
        return all;
    }

    private static void add(
            List<EditionStatement> all, Edition edition, List<String> row, String value) {
        if (!value.equals(NONE)) {
            String statement = row.get(0) + " " + row.get(1) + " " + value;
            String year = String.valueOf(edition.year());
            all.add(new EditionStatement(edition, statement.replace("{year}", year)));
        }
    }

    /** The cells of the rows with this number of columns, without their quotes. */
    static List<List<String>> rows(int columns) {
        try {
            return Files.readAllLines(Series.DATA.resolveSibling("README.md")).stream()
                    .filter(line -> line.startsWith("| `<"))
                    .map(
                            line ->
                                    Stream.of(line.split("\\|"))
                                            .skip(1)
                                            .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                                            .toList())
                    .filter(cells -> cells.size() == columns)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
