package eu.factgraph.export;

import java.util.List;

/** A CSV file with its CSVW description. */
record CsvFile(CsvwMetadata.TableDescription description, Iterable<List<String>> rows) {

    static CsvFile of(
            String name,
            String title,
            List<String> key,
            String about,
            List<CsvwMetadata.ColumnDescription> columns,
            Iterable<List<String>> rows) {
        return new CsvFile(
                new CsvwMetadata.TableDescription(
                        name + ".csv", title, new CsvwMetadata.TableSchema(about, key, columns)),
                rows);
    }

    StreamedContent content() {
        return CsvWriter.content(
                description.tableSchema().columns().stream()
                        .filter(column -> column.virtual() == null)
                        .map(CsvwMetadata.ColumnDescription::name)
                        .toList(),
                rows);
    }
}
