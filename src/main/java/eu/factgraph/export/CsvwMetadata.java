package eu.factgraph.export;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.annotations.SerializedName;
import java.util.List;
import java.util.Map;

/**
 * Metadata of tables as the W3C's "Metadata Vocabulary for Tabular Data" has it. Each record's
 * components are the keys of an object, in order; what is {@code null} is not written.
 */
final class CsvwMetadata {

    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    /** Between the values of a cell. */
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
     * @param titles the header of the column, which is its name; readers find columns by it
     * @param suppressOutput whether it is there for people, and makes no triple
     * @param virtual whether it makes a triple a row without being in the file
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

        /** Only for people, or a part of the row's address. */
        static ColumnDescription silent(String name) {
            return new ColumnDescription(name, name, null, null, null, null, null, true, null);
        }

        /** Several values, only for people. */
        static ColumnDescription several(String name, String property) {
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

        static ColumnDescription always(String property, String value) {
            return new ColumnDescription(null, null, null, null, null, property, value, null, true);
        }
    }

    private CsvwMetadata() {}
}
