package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.query.ParsedQuery;
import eu.factgraph.query.QueryService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;

/** Runs a SPARQL query of the client, and returns the beginning of its result. */
final class RunSparql implements Tool {

    private static final String QUERY = "query";

    record QueryRows(
            List<String> columns,
            @FieldDescription("By column, without unbound variables")
                    List<Map<String, CitedValue>> rows,
            @FieldDescription("Number of rows or triples that were counted") int counted,
            @FieldDescription("Whether there are more rows than these; 'advice' says how to go on")
                    boolean isCut,
            @FieldDescription(value = "How to read the rest", optional = true) String advice,
            @FieldDescription("The sections among the values") List<CitedSource> sources,
            @FieldDescription("What the default graph is") String selection) {}

    @Override
    public String name() {
        return "run_sparql";
    }

    @Override
    public String title() {
        return "Run SPARQL";
    }

    @Override
    public String description() {
        return "Run a read-only SPARQL 1.1 query (SELECT, ASK, CONSTRUCT or DESCRIBE) over the graph and get its first "
                + PageCursor.SIZE
                + " rows. The default graph has the selected editions; each section of a factsheet is a named graph, so that GRAPH ?section { … } says where a statement is from. Use describe_class for the terms and ask_question where a prepared question fits.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(
                                QUERY,
                                "The query with its PREFIX declarations; order the rows to page through them with LIMIT and OFFSET")
                        .required());
    }

    @Override
    public Class<? extends Record> result() {
        return QueryRows.class;
    }

    @Override
    public boolean isPaged() {
        return false;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        QueryService queries =
                call.graph().criteria().equals(SelectionCriteria.DEFAULT)
                        ? call.graph().everything()
                        : call.graph().pages().queryService();
        ParsedQuery parsed = queries.parse(call.text(QUERY).orElse(""));
        FirstRows first = FirstRows.of(queries, parsed);
        List<Map<String, CitedValue>> rows =
                first.rows().stream().map(row -> values(call, row)).toList();
        first.rows().forEach(row -> call.sources().cite(Sections.among(call.graph(), row)));
        boolean isCut = first.counted() > first.rows().size();
        String advice = isCut ? advice(parsed.query()) : null;
        var content =
                new QueryRows(
                        first.columns(),
                        rows,
                        first.counted(),
                        isCut,
                        advice,
                        call.sources().all(),
                        call.graph().selection());
        return new ToolAnswer(
                summary(first, isCut),
                rows.stream().map(RunSparql::line).toList(),
                isCut ? List.of(advice) : List.of(),
                content.sources(),
                content);
    }

    private static String summary(FirstRows first, boolean isCut) {
        String counted =
                first.isCountedCompletely()
                        ? String.valueOf(first.counted())
                        : "more than " + (first.counted() - 1);
        return "Rows %s of %s%s."
                .formatted(
                        first.rows().isEmpty() ? "0" : "1–" + first.rows().size(),
                        counted,
                        isCut ? "; the rest was cut" : "");
    }

    private static String advice(Query query) {
        long offset = query.hasOffset() ? query.getOffset() : 0;
        var advice = new ArrayList<String>();
        if (!query.hasOrderBy() && query.isSelectType()) {
            advice.add("add ORDER BY, so that the order stays the same");
        }
        advice.add(
                "run the query again with LIMIT %d OFFSET %d"
                        .formatted(PageCursor.SIZE, offset + PageCursor.SIZE));
        return "To go on, %s. To get less, aggregate (COUNT, GROUP BY) or filter."
                .formatted(String.join(", and ", advice));
    }

    private static Map<String, CitedValue> values(ToolCall call, Map<String, Node> row) {
        var values = new LinkedHashMap<String, CitedValue>();
        row.forEach((column, node) -> values.put(column, call.names().value(node)));
        return values;
    }

    private static String line(Map<String, CitedValue> row) {
        return row.entrySet().stream()
                .map(one -> one.getKey() + ": " + one.getValue().text())
                .collect(Collectors.joining("; "));
    }
}
