package eu.factgraph.http;

import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jsoup.Jsoup;

/** Checks by a parser that a body has the format of its media type. */
public final class Claims {

    /** The SPARQL 1.1 CSV result without variables and rows: an empty header line. */
    private static final String ROWS_WITHOUT_COLUMNS = "\r\n";

    private Claims() {}

    /**
     * @param type without parameters
     * @throws RuntimeException if it is not
     */
    public static void check(String type, byte[] body) {
        switch (type) {
            case "text/html" -> html(text(body));
            case "text/csv" -> rows(text(body), CSVFormat.RFC4180);
            case "text/tab-separated-values" ->
                    rows(text(body), CSVFormat.TDF.builder().setQuote(null).get());
            case "text/markdown" -> isTrue(text(body).startsWith("# "));
            case "text/plain" ->
                    isTrue(
                            text(body).equals(ROWS_WITHOUT_COLUMNS)
                                    || !text(body).isBlank() && text(body).endsWith("\n"));
            case "application/json" -> json(text(body));
            case "application/problem+json" -> problem(text(body));
            case "application/sparql-results+json", "application/sparql-results+xml" ->
                    results(type, body);
            case "application/xml", "application/atom+xml" -> xml(body);
            case "application/zip" -> zip(body);
            default ->
                    RDFParser.source(new ByteArrayInputStream(body))
                            .lang(
                                    java.util.Objects.requireNonNull(
                                            RDFLanguages.contentTypeToLang(type), type))
                            .base("http://localhost/")
                            .parse(DatasetGraphFactory.create());
        }
    }

    private static void html(String text) {
        var page = Jsoup.parse(text);
        isTrue(page.select("h1").size() == 1 && !page.select("html").attr("lang").isEmpty());
    }

    /** All rows have as many cells as the first; the result of ASK is one word. */
    private static void rows(String text, CSVFormat format) {
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
            var rows = parser.getRecords();
            isTrue(!rows.isEmpty());
            rows.forEach(row -> isTrue(row.size() == rows.get(0).size()));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** RFC 9457, section 3.1. */
    /** Gson takes a text without quotation marks for a string. */
    private static void json(String text) {
        var parsed = JsonParser.parseString(text);
        isTrue(parsed.isJsonObject() || parsed.isJsonArray());
    }

    private static void problem(String text) {
        var problem = JsonParser.parseString(text).getAsJsonObject();
        isTrue(problem.get("type").getAsString().equals("about:blank"));
        isTrue(!problem.get("title").getAsString().isBlank());
        isTrue(problem.get("status").getAsInt() >= 400);
        isTrue(!problem.get("detail").getAsString().isBlank());
    }

    private static void results(String type, byte[] body) {
        var language =
                Map.of(
                                "application/sparql-results+json", ResultSetLang.RS_JSON,
                                "application/sparql-results+xml", ResultSetLang.RS_XML)
                        .get(type);
        boolean truth = text(body).matches("(?s).*(\"boolean\"|<boolean>).*");
        if (truth) {
            ResultSetMgr.readBoolean(new ByteArrayInputStream(body), language);
        } else {
            ResultSetFormatter.consume(ResultSetMgr.read(new ByteArrayInputStream(body), language));
        }
    }

    private static void xml(byte[] body) {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(body));
        } catch (Exception broken) {
            throw new IllegalStateException("no XML", broken);
        }
    }

    private static void zip(byte[] body) {
        try (var files = new ZipInputStream(new ByteArrayInputStream(body))) {
            isTrue(files.getNextEntry() != null);
        } catch (IOException broken) {
            throw new IllegalStateException("no ZIP", broken);
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static void isTrue(boolean condition) {
        if (!condition) {
            throw new IllegalStateException("not what it claims");
        }
    }
}
