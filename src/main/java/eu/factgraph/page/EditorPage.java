package eu.factgraph.page;

import eu.factgraph.query.Result;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
 * The SPARQL editor: a query, and its answer or what is wrong with it.
 *
 * @param fault {@code null} if nothing is wrong
 * @param answer {@code null} if the query was not put
 * @param examples our own questions, by topic
 */
record EditorPage(String query, String fault, Answer answer, List<QuestionTopic> examples) {

    /** A page shows so many rows; a file has them all. */
    private static final int ROWS = 1000;

    /** What a path is in a form that GETs: longer ones are sent by POST, and have no address. */
    private static final int ADDRESS = 6000;

    /**
     * @param truth of an ASK; {@code null} for tables
     * @param number of all rows, of which the first are here
     * @param files the whole answer by suffix; empty if the query is too long for an address
     */
    record Answer(
            Boolean truth,
            List<String> heading,
            List<List<Shown>> rows,
            long number,
            List<File> files) {

        boolean isCut() {
            return number > rows.size();
        }

        static Answer of(Frame frame, String query, Result result) {
            if (result instanceof Result.Rows rows) {
                return table(frame, query, rows.rows());
            }
            if (result instanceof Result.Triples triples) {
                return statements(frame, query, triples.graph().stream());
            }
            return new Answer(
                    ((Result.Truth) result).value(),
                    List.of(),
                    List.of(),
                    0,
                    files(frame, query, List.of("json", "xml")));
        }

        private static Answer table(Frame frame, String query, RowSet rows) {
            List<Var> columns = rows.getResultVars();
            var shown = new ArrayList<List<Shown>>();
            long number = 0;
            while (rows.hasNext()) {
                var row = rows.next();
                number++;
                if (number <= ROWS) {
                    shown.add(
                            columns.stream().map(column -> cell(frame, row.get(column))).toList());
                }
            }
            return new Answer(
                    null,
                    columns.stream().map(Var::getVarName).toList(),
                    shown,
                    number,
                    files(frame, query, List.of("csv", "tsv", "json", "xml")));
        }

        private static Answer statements(Frame frame, String query, Stream<Triple> statements) {
            List<Triple> sorted =
                    statements
                            .sorted(
                                    Comparator.comparing(
                                                    Triple::getSubject, NodeCmp::compareRDFTerms)
                                            .thenComparing(
                                                    Triple::getPredicate, NodeCmp::compareRDFTerms)
                                            .thenComparing(
                                                    Triple::getObject, NodeCmp::compareRDFTerms))
                            .toList();
            return new Answer(
                    null,
                    List.of("subject", "predicate", "object"),
                    sorted.stream()
                            .limit(ROWS)
                            .map(
                                    triple ->
                                            List.of(
                                                    cell(frame, triple.getSubject()),
                                                    frame.shown(triple.getPredicate()),
                                                    cell(frame, triple.getObject())))
                            .toList(),
                    sorted.size(),
                    files(frame, query, List.of("ttl", "nt", "rdf", "jsonld")));
        }

        private static Shown cell(Frame frame, Node value) {
            return value == null ? Shown.text("") : frame.shown(value);
        }

        private static List<File> files(Frame frame, String query, List<String> suffixes) {
            String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
            return encoded.length() > ADDRESS
                    ? List.of()
                    : suffixes.stream()
                            .map(
                                    suffix ->
                                            new File(
                                                    suffix,
                                                    frame.href(
                                                            "sparql?format="
                                                                    + suffix
                                                                    + "&query="
                                                                    + encoded)))
                            .toList();
        }
    }

    record File(String suffix, String href) {}

    /** The query as it is, for another language. */
    String kept() {
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        return encoded.length() > ADDRESS
                ? ""
                : (answer == null ? "edit=" : "query=") + encoded + "&";
    }
}
