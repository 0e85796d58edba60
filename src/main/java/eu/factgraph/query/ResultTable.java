package eu.factgraph.query;

import java.io.OutputStream;
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

    /** In order of preference. */
    public static final List<String> MEDIA_TYPES =
            List.of(
                    "application/sparql-results+json",
                    "application/sparql-results+xml",
                    "text/csv",
                    "text/tab-separated-values");

    private ResultTable() {}

    /**
     * @param mediaType one of {@link #MEDIA_TYPES}
     */
    public static void write(Result result, String mediaType, OutputStream out) {
        Lang language = LANGUAGES.get(mediaType);
        RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
        if (result instanceof Result.Truth truth) {
            writer.write(out, truth.value(), new Context());
        } else if (result instanceof Result.Rows rows) {
            writer.write(out, rows.rows(), new Context());
        }
    }
}
