package eu.factgraph.query;

import java.io.ByteArrayOutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.util.Context;

/** The answers to SELECT and ASK as bytes, in the formats that W3C gives them. */
public final class ResultTable {

    private static final Map<String, Lang> LANGUAGES =
            Map.of(
                    "application/sparql-results+json", ResultSetLang.RS_JSON,
                    "application/sparql-results+xml", ResultSetLang.RS_XML,
                    "text/csv", ResultSetLang.RS_CSV,
                    "text/tab-separated-values", ResultSetLang.RS_TSV);

    public static final String JSON = "application/sparql-results+json";

    /** In order of preference. */
    public static final List<String> MEDIA_TYPES =
            List.of(
                    JSON,
                    "application/sparql-results+xml",
                    "text/csv",
                    "text/tab-separated-values");

    /** Media types by the suffix of a file, in the same order. */
    public static final Map<String, String> SUFFIXES = suffixes();

    private static Map<String, String> suffixes() {
        var suffixes = new LinkedHashMap<String, String>();
        suffixes.put("json", JSON);
        suffixes.put("xml", "application/sparql-results+xml");
        suffixes.put("csv", "text/csv");
        suffixes.put("tsv", "text/tab-separated-values");
        return Collections.unmodifiableMap(suffixes);
    }

    private ResultTable() {}

    public static byte[] bytes(Result result, String mediaType) {
        Lang language = LANGUAGES.get(mediaType);
        RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
        var bytes = new ByteArrayOutputStream();
        if (result instanceof Result.Truth truth) {
            writer.write(bytes, truth.value(), new Context());
        } else if (result instanceof Result.Rows rows) {
            rows.rows().reset();
            writer.write(bytes, rows.rows(), new Context());
        }
        return bytes.toByteArray();
    }
}
