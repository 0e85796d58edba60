package eu.factgraph.export;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of one file, and what CSVW says of it. */
record CsvFile(CsvwMetadata.TableDescription description, List<List<String>> rows) {

    /**
     * Without it, spreadsheets take UTF-8 for the code page of the country; CSVW readers skip it.
     */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static CsvFile of(
            String name,
            String title,
            List<String> key,
            String about,
            List<CsvwMetadata.ColumnDescription> columns,
            List<List<String>> rows) {
        return new CsvFile(
                new CsvwMetadata.TableDescription(
                        name + ".csv", title, new CsvwMetadata.TableSchema(about, key, columns)),
                rows);
    }

    byte[] csv() {
        return csv(
                description.tableSchema().columns().stream()
                        .filter(column -> column.virtual() == null)
                        .map(CsvwMetadata.ColumnDescription::name)
                        .toList(),
                rows);
    }

    static byte[] csv(List<String> heading, List<List<String>> rows) {
        return (BYTE_ORDER_MARK + CsvWriter.csv(heading, rows)).getBytes(StandardCharsets.UTF_8);
    }
}
