package eu.factgraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.BuiltIn;
import eu.factgraph.dataset.IriRewriter;
import eu.factgraph.files.CanonicalNamespace;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The escaping of formulas. */
class CsvWriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=cmd|' /C calc'!A0",
                "+32 2 795 00 00",
                "-5 years",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                "-",
                "+",
                "'=1",
                "''@x",
                "-5+cmd|'x'!A1",
                "@EU_ISA2"
            })
    void formula_is_escaped_with_an_apostrophe(String text) throws IOException {
        assertEquals("'" + text, cell(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-5",
                "+5",
                "-5.25",
                "-1,234.5",
                "-.5",
                "+1e10",
                "-3%",
                "a=1",
                "l'État",
                "'quoted'",
                "",
                "https://example.org/=1",
                "2019-04-03"
            })
    void numbers_and_other_texts_are_unchanged(String text) throws IOException {
        assertEquals(text, cell(text));
    }

    @Test
    void tables_of_built_in_data_have_no_formulas() throws IOException {
        var tables =
                CsvTables.of(
                        BuiltIn.view("csv"),
                        BuiltIn.SELECTED.dataset(),
                        new IriRewriter(CanonicalNamespace.CANONICAL),
                        BuiltIn.PREFIXES);
        boolean escaped = false;
        for (var file : tables.files().entrySet()) {
            if (file.getKey().endsWith(".csv")) {
                String text = new String(file.getValue().bytes(), StandardCharsets.UTF_8);
                assertTrue(text.startsWith("\uFEFF"), file.getKey());
                for (var row : CSVFormat.RFC4180.parse(new StringReader(text.substring(1)))) {
                    for (String cell : row) {
                        escaped |= cell.equals("'@EU_ISA2");
                        assertTrue(cell.matches("(?s)[^=+@\t\r\n-].*|-[0-9.]+|"), cell);
                    }
                }
            }
        }
        assertTrue(escaped);
    }

    private static String cell(String text) throws IOException {
        var csv =
                new String(
                        CsvWriter.csv(List.of("heading"), List.of(List.of(text))),
                        StandardCharsets.UTF_8);
        return CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords().get(1).get(0);
    }
}
