package eu.factgraph.page.question;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.result.QueryResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * The SPARQL editor with a query, and its result or error.
 *
 * @param fault {@code null} if there is none
 * @param answer {@code null} if the query was not run
 * @param examples our questions by topic
 */
public record QueryEditorPage(
        String query, String fault, EditorAnswer answer, List<QuestionTopic> examples) {

    /** The largest number of rows on the page. */
    private static final int ROWS = 1000;

    /** The length of a query in a URL; longer ones are sent by POST and have no URL. */
    private static final int LONGEST_QUERY = 6000;

    /**
     * @param truth result of an ASK query; {@code null} for tables
     * @param number of all rows, of which the first are shown
     * @param files the whole result by suffix; empty if the query is too long for a URL
     */
    public record EditorAnswer(
            Boolean truth,
            List<String> heading,
            List<List<DisplayLabel>> rows,
            long number,
            List<ResultFile> files) {

        public boolean isCut() {
            return number > rows.size();
        }

        public static EditorAnswer of(PageContext context, String query, QueryResult result) {
            if (result instanceof QueryResult.RowResult rows) {
                return table(context, query, rows.rows());
            }
            if (result instanceof QueryResult.GraphResult triples) {
                return statements(context, query, triples.graph().stream());
            }
            return new EditorAnswer(
                    ((QueryResult.BooleanResult) result).value(),
                    List.of(),
                    List.of(),
                    0,
                    files(context, query, List.of("json", "xml")));
        }

        private static EditorAnswer table(PageContext context, String query, RowSet rows) {
            List<Var> columns = rows.getResultVars();
            var cells = new ArrayList<List<DisplayLabel>>();
            long number = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                number++;
                if (number <= ROWS) {
                    cells.add(
                            columns.stream()
                                    .map(column -> cell(context, row.get(column)))
                                    .toList());
                }
            }
            return new EditorAnswer(
                    null,
                    columns.stream().map(Var::getVarName).toList(),
                    cells,
                    number,
                    files(context, query, List.of("csv", "tsv", "json", "xml")));
        }

        private static EditorAnswer statements(
                PageContext context, String query, Stream<Triple> statements) {
            Comparator<Node> terms = NodeCmp::compareRDFTerms;
            var order =
                    Comparator.comparing(Triple::getSubject, terms)
                            .thenComparing(Triple::getPredicate, terms)
                            .thenComparing(Triple::getObject, terms);
            List<Triple> sorted = statements.sorted(order).toList();
            return new EditorAnswer(
                    null,
                    List.of("subject", "predicate", "object"),
                    sorted.stream()
                            .limit(ROWS)
                            .map(
                                    triple ->
                                            List.of(
                                                    cell(context, triple.getSubject()),
                                                    context.label(triple.getPredicate()),
                                                    cell(context, triple.getObject())))
                            .toList(),
                    sorted.size(),
                    files(context, query, List.of("ttl", "nt", "rdf", "jsonld")));
        }

        private static DisplayLabel cell(PageContext context, Node value) {
            return value == null ? DisplayLabel.plain("") : context.label(value);
        }

        private static List<ResultFile> files(
                PageContext context, String query, List<String> suffixes) {
            String encoded = DocumentUrls.encoded(query);
            return encoded.length() > LONGEST_QUERY
                    ? List.of()
                    : suffixes.stream()
                            .map(suffix -> ResultFile.of(context, suffix, encoded))
                            .toList();
        }
    }

    public record ResultFile(String suffix, String href) {
        static ResultFile of(PageContext context, String suffix, String query) {
            String path = "sparql?format=" + suffix + "&query=" + query;
            return new ResultFile(suffix, context.href(path));
        }
    }

    /** The query string of this page without its language. */
    public String queryString() {
        String encoded = DocumentUrls.encoded(query);
        return encoded.length() > LONGEST_QUERY
                ? ""
                : (answer == null ? "edit=" : "query=") + encoded + "&";
    }
}
