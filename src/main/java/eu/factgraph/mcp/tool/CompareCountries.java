package eu.factgraph.mcp.tool;

import com.google.gson.Gson;
import eu.factgraph.dataset.Language;
import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.SelectedGraph;
import eu.factgraph.mcp.answer.ShortText;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.page.layout.Visitor;
import eu.factgraph.query.definition.Comparison;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** What the factsheets of several countries say on a topic, side by side. */
final class CompareCountries implements Tool {

    private static final String TOPIC = "topic";
    private static final String COUNTRIES = "countries";

    /** Countries of a call. */
    private static final int MOST = 6;

    /** Values of a cell. */
    private static final int VALUES = 5;

    private static final Gson GSON = new Gson();

    private final List<String> topics;

    /**
     * @param topics the names of the comparisons
     */
    CompareCountries(List<String> topics) {
        this.topics = topics;
    }

    record ComparedCountries(
            String topic,
            String title,
            @FieldDescription("The factsheets that are compared") List<ComparedSheet> countries,
            @FieldDescription("Number of all rows") int total,
            List<ComparedHeading> rows,
            @FieldDescription(
                            "value; nothing-reported, which the sections say; not-in-graph: the factsheet is in the graph but has no such value; no-sheet")
                    String states,
            List<CitedSource> sources,
            @FieldDescription("Address of the comparison as a page") String page,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    record ComparedSheet(
            String code,
            String name,
            @FieldDescription(value = "Year of the factsheet, if there is one", optional = true)
                    Integer edition,
            @FieldDescription(value = "reviewed or drafted", optional = true) String status) {}

    record ComparedHeading(String name, List<CountryValues> cells) {

        String line() {
            return name
                    + " — "
                    + cells.stream().map(CountryValues::text).collect(Collectors.joining(" | "));
        }
    }

    record CountryValues(
            String country,
            @FieldDescription("See 'states'") String state,
            @FieldDescription("The first values") List<QualifiedValue> values,
            @FieldDescription("Number of values that are left out") int more,
            @FieldDescription("Ids of the sections that state the values, or that there are none")
                    List<String> sources) {

        String text() {
            String all =
                    values.stream().map(QualifiedValue::text).collect(Collectors.joining(", "));
            return "%s: %s%s %s"
                    .formatted(
                            country,
                            values.isEmpty() ? state : all,
                            more == 0 ? "" : ", and " + more + " more",
                            CitedSource.marks(sources));
        }
    }

    record QualifiedValue(
            CitedValue value,
            @FieldDescription("What qualifies it, such as its year") Map<String, String> details) {

        String text() {
            return details.isEmpty()
                    ? value.text()
                    : value.text() + " (" + String.join(", ", details.values()) + ")";
        }
    }

    @Override
    public String name() {
        return "compare_countries";
    }

    @Override
    public String title() {
        return "Compare countries";
    }

    @Override
    public String description() {
        return "What the factsheets of several countries say on one topic, side by side, with the sections that say so. A country that says nothing is told apart from one without a factsheet.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(TOPIC, "Topic of the comparison").required().of(topics),
                ToolParameter.texts(
                                COUNTRIES,
                                "Codes of two to %d countries, such as be and ee (el for Greece, uk for the United Kingdom)"
                                        .formatted(MOST))
                        .required());
    }

    @Override
    public List<String> selection() {
        return List.of(SelectionCriteria.EDITION, SelectionCriteria.STATUS);
    }

    @Override
    public Class<? extends Record> result() {
        return ComparedCountries.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        SelectedGraph graph = call.graph();
        Comparison comparison =
                graph.comparisons().named(call.text(TOPIC).orElseThrow()).orElseThrow();
        List<String> codes = codes(call);
        ComparisonJson compared = compared(graph, comparison, codes);
        RowPage<ComparedHeading> page = call.page(compared.rows()).map(row -> heading(call, row));
        var content =
                new ComparedCountries(
                        comparison.name(),
                        compared.title(),
                        compared.countries(),
                        page.total(),
                        page.rows(),
                        compared.note(),
                        call.sources().all(),
                        graph.address(
                                "compare/"
                                        + comparison.name()
                                        + "?country="
                                        + String.join(",", codes)),
                        page.next());
        return new ToolAnswer(
                "%s. %s. Rows %s."
                        .formatted(compared.title(), sheets(compared.countries()), page.range()),
                page.rows().stream().map(ComparedHeading::line).toList(),
                ToolCall.nextPage(page),
                content.sources(),
                content);
    }

    private static String sheets(List<ComparedSheet> countries) {
        return countries.stream()
                .map(
                        one ->
                                one.edition() == null
                                        ? one.name() + ": no factsheet"
                                        : "%s: %d, %s"
                                                .formatted(one.name(), one.edition(), one.status()))
                .collect(Collectors.joining("; "));
    }

    private static List<String> codes(ToolCall call) {
        List<String> codes = call.arguments().texts(COUNTRIES);
        var known = call.graph().comparisons().codes();
        codes.stream()
                .filter(code -> !known.contains(code))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new InvalidInput(
                                    "countries has no value '%s'; its values are: %s."
                                            .formatted(other, String.join(", ", known)));
                        });
        if (codes.size() < 2 || codes.size() > MOST) {
            throw new InvalidInput(
                    "countries has %d values; give two to %d.".formatted(codes.size(), MOST));
        }
        return codes;
    }

    /** As the page offers it for download. */
    private static ComparisonJson compared(
            SelectedGraph graph, Comparison comparison, List<String> codes) {
        var visitor = new Visitor(Language.EN, false, graph.criteria());
        byte[] json = graph.comparisons().json(comparison, codes, visitor);
        return GSON.fromJson(new String(json, StandardCharsets.UTF_8), ComparisonJson.class);
    }

    private static ComparedHeading heading(ToolCall call, ComparisonJson.RowJson row) {
        return new ComparedHeading(
                row.name(), row.cells().stream().map(cell -> values(call, cell)).toList());
    }

    private static CountryValues values(ToolCall call, ComparisonJson.CellJson cell) {
        List<Node> sections =
                Stream.concat(
                                cell.values().stream()
                                        .limit(VALUES)
                                        .flatMap(value -> value.sections().stream()),
                                cell.sections().stream())
                        .map(call.graph()::node)
                        .toList();
        return new CountryValues(
                cell.country(),
                cell.state(),
                cell.values().stream().limit(VALUES).map(one -> value(call, one)).toList(),
                Math.max(0, cell.values().size() - VALUES),
                call.sources().cite(sections));
    }

    private static QualifiedValue value(ToolCall call, ComparisonJson.ValueJson value) {
        var details = new TreeMap<String, String>();
        value.details()
                .forEach(
                        (name, texts) ->
                                details.put(
                                        name,
                                        texts.stream()
                                                .map(text -> detail(call, text))
                                                .collect(Collectors.joining(", "))));
        details.values().removeIf(String::isEmpty);
        return new QualifiedValue(
                new CitedValue(value.iri(), ShortText.of(value.name()), value.lang()), details);
    }

    private static String detail(ToolCall call, String text) {
        return text.startsWith(call.graph().all().base())
                ? call.names().name(call.graph().node(text))
                : text;
    }
}
