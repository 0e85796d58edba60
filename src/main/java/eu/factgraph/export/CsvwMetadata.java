package eu.factgraph.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * Metadata Vocabulary for Tabular Data (W3C). The components of each record are the keys of an
 * object; {@code null} is omitted.
 */
final class CsvwMetadata {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Separates the values of a cell. */
    static final String SEPARATOR = " | ";

    record TableGroup(
            @SerializedName("@context") List<Object> context,
            @SerializedName("dc:license") List<Map<String, String>> licences,
            @SerializedName("rdfs:comment") String comment,
            List<TableDescription> tables) {

        static TableGroup of(List<String> licences, List<TableDescription> tables) {
            return new TableGroup(
                    List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")),
                    licences.stream().map(iri -> Map.of("@id", iri)).toList(),
                    CsvWriter.NOTE,
                    tables);
        }

        String json() {
            return GSON.toJson(this) + "\n";
        }
    }

    record TableDescription(
            String url, @SerializedName("dc:title") String title, TableSchema tableSchema) {}

    record TableSchema(String aboutUrl, List<String> primaryKey, List<ColumnDescription> columns) {}

    /**
     * @param titles the heading of the column
     * @param suppressOutput whether the column generates no triples
     * @param virtual whether the column generates triples but is not in the file
     */
    record ColumnDescription(
            String name,
            String titles,
            String datatype,
            String lang,
            String separator,
            String propertyUrl,
            String valueUrl,
            Boolean suppressOutput,
            Boolean virtual) {

        static ColumnDescription suppressed(String name) {
            return new ColumnDescription(name, name, null, null, null, null, null, true, null);
        }

        /** Several values, suppressed. */
        static ColumnDescription list(String name, String property) {
            return new ColumnDescription(
                    name, name, null, null, SEPARATOR, property, null, true, null);
        }

        static ColumnDescription text(String name, String property, String lang, String datatype) {
            return new ColumnDescription(
                    name, name, datatype, lang, null, property, null, null, null);
        }

        static ColumnDescription link(String name, String property, String value) {
            return new ColumnDescription(name, name, null, null, null, property, value, null, null);
        }

        static ColumnDescription constant(String property, String value) {
            return new ColumnDescription(null, null, null, null, null, property, value, null, true);
        }
    }

    private CsvwMetadata() {}
}
