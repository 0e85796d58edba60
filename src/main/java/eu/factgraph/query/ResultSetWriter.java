package eu.factgraph.query;

import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** The answers to SELECT and ASK as bytes, in the formats that W3C gives them. */
public final class ResultSetWriter {

    private static final Map<String, Lang> LANGUAGES =
            Map.of(
                    WebContent.contentTypeResultsXML, ResultSetLang.RS_XML,
                    WebContent.contentTypeTextCSV, ResultSetLang.RS_CSV,
                    WebContent.contentTypeTextTSV, ResultSetLang.RS_TSV);

    public static final String JSON = WebContent.contentTypeResultsJSON;

    /** What XML 1.0 has no way to write (section 2.2). */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    /** Media types by file suffix, in order of preference. */
    public static final Map<String, String> SUFFIXES = suffixes();

    public static final List<String> MEDIA_TYPES = List.copyOf(SUFFIXES.values());

    private static Map<String, String> suffixes() {
        var suffixes = new LinkedHashMap<String, String>();
        suffixes.put("json", JSON);
        suffixes.put("xml", WebContent.contentTypeResultsXML);
        suffixes.put("csv", WebContent.contentTypeTextCSV);
        suffixes.put("tsv", WebContent.contentTypeTextTSV);
        return Collections.unmodifiableMap(suffixes);
    }

    private ResultSetWriter() {}

    /**
     * @param mediaType one of {@link #MEDIA_TYPES}
     * @throws QueryFault if XML is asked for, and a text has a character that XML 1.0 cannot hold
     */
    public static void write(QueryResult result, String mediaType, OutputStream out) {
        if (mediaType.equals(JSON)) {
            JsonResultsWriter.write(result, out);
            return;
        }
        Lang language = LANGUAGES.get(mediaType);
        RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
        if (result instanceof QueryResult.BooleanResult truth) {
            writer.write(out, truth.value(), new Context());
        } else if (result instanceof QueryResult.RowResult rows) {
            writer.write(
                    out,
                    language == ResultSetLang.RS_XML ? fitForXml(rows.rows()) : rows.rows(),
                    new Context());
        }
    }

    private static RowSet fitForXml(RowSet rows) {
        return RowSetStream.create(
                rows.getResultVars(), Iter.map(rows, ResultSetWriter::checkedForXml));
    }

    private static Binding checkedForXml(Binding row) {
        row.forEach(
                (name, node) -> {
                    if (node.isLiteral() && NO_XML.matcher(node.getLiteralLexicalForm()).find()) {
                        throw new QueryFault(
                                QueryFault.Reason.UNWRITABLE,
                                "A text in "
                                        + name
                                        + " has a control character, which XML cannot hold; ask for application/sparql-results+json.");
                    }
                });
        return row;
    }
}
