package eu.factgraph.query.result;

import eu.factgraph.query.limit.QueryFault;
import java.io.OutputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.util.Context;

/** Serializes the results of SELECT and ASK in the formats of W3C. */
public final class ResultSetWriter {

    public static final String JSON = WebContent.contentTypeResultsJSON;

    /** Media types by file extension, in order of preference. */
    public static final Map<String, String> SUFFIXES = suffixes();

    /** In order of preference. */
    public static final List<String> MEDIA_TYPES = List.copyOf(SUFFIXES.values());

    /** Characters that XML 1.0 does not allow (section 2.2). */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

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
     * @throws QueryFault if the media type is XML, and a literal has a character that XML does not
     *     allow
     */
    public static void write(QueryResult result, String mediaType, OutputStream out) {
        if (mediaType.equals(JSON)) {
            JsonResultsWriter.write(result, out);
            return;
        }
        Lang language = RDFLanguages.contentTypeToLang(mediaType);
        RowSetWriter writer = RowSetWriterRegistry.getFactory(language).create(language);
        if (result instanceof QueryResult.BooleanResult truth) {
            writer.write(out, truth.value(), new Context());
        } else if (result instanceof QueryResult.RowResult rows) {
            boolean isXml = language == ResultSetLang.RS_XML;
            writer.write(out, isXml ? checkedForXml(rows.rows()) : rows.rows(), new Context());
        }
    }

    private static RowSet checkedForXml(RowSet rows) {
        var checked = Iter.operate(rows, ResultSetWriter::checkForXml);
        return RowSetStream.create(rows.getResultVars(), checked);
    }

    private static void checkForXml(Binding row) {
        row.forEach(
                (name, node) -> {
                    if (node.isLiteral() && NOT_XML.matcher(node.getLiteralLexicalForm()).find()) {
                        throw new QueryFault(
                                QueryFault.Reason.UNWRITABLE,
                                "A literal of %s has a control character, which XML does not allow; use application/sparql-results+json instead."
                                        .formatted(name));
                    }
                });
    }
}
