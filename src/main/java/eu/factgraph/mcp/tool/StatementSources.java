package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.SelectionCriteria;
import eu.factgraph.files.InvalidInput;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.util.NodeCmp;

/** The sections that state what is said of a thing, in all editions or in those selected. */
final class StatementSources implements Tool {

    private static final String SUBJECT = "subject";
    private static final String PROPERTY = "property";
    private static final String VALUE = "value";

    private static final Comparator<Triple> ORDER =
            Comparator.comparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
                    .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    record SourcedStatements(
            String subject,
            String name,
            @FieldDescription("Number of matching statements") int total,
            List<SourcedStatement> statements,
            List<CitedSource> sources,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    record SourcedStatement(
            @FieldDescription("IRI of the property") String property,
            String name,
            CitedValue value,
            @FieldDescription("Ids of all graphs that state it") List<String> sources) {

        String line() {
            return "%s: %s %s".formatted(name, value.text(), CitedSource.marks(sources));
        }
    }

    @Override
    public String name() {
        return "statement_sources";
    }

    @Override
    public String title() {
        return "Sources of a statement";
    }

    @Override
    public String description() {
        return "Where a statement is from: the sections, editions and statuses of all graphs that state it. Give the subject, and the property and value if you know them. Without a selection, all editions are searched.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(SUBJECT, "IRI of the subject").required(),
                ToolParameter.text(PROPERTY, "IRI of the property"),
                ToolParameter.text(VALUE, "IRI of the value, or the text of a literal"));
    }

    @Override
    public Class<? extends Record> result() {
        return SourcedStatements.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        Node subject = call.resource(SUBJECT);
        Map<Triple, List<Node>> found = statements(call, subject);
        if (found.isEmpty()) {
            throw none(call, subject);
        }
        RowPage<SourcedStatement> page =
                call.page(List.copyOf(found.entrySet()))
                        .map(one -> statement(call, one.getKey(), one.getValue()));
        String name = call.names().value(subject).name();
        var content =
                new SourcedStatements(
                        subject.getURI(),
                        name,
                        page.total(),
                        page.rows(),
                        call.sources().all(),
                        page.next());
        return new ToolAnswer(
                "Statements about %s: %s."
                        .formatted(
                                new CitedValue(subject.getURI(), name, null).text(), page.range()),
                page.rows().stream().map(SourcedStatement::line).toList(),
                ToolCall.nextPage(page),
                content.sources(),
                content);
    }

    private static Map<Triple, List<Node>> statements(ToolCall call, Node subject) {
        boolean isDefault = call.graph().criteria().equals(SelectionCriteria.DEFAULT);
        Store store = isDefault ? call.graph().all() : call.graph().store();
        Node property = call.text(PROPERTY).map(any -> call.iri(PROPERTY)).orElse(Node.ANY);
        Optional<String> value = call.text(VALUE);
        var found = new TreeMap<Triple, List<Node>>(ORDER);
        Iter.asStream(store.dataset().findNG(Node.ANY, subject, property, Node.ANY))
                .filter(quad -> value.map(one -> isValue(call, quad, one)).orElse(true))
                .forEach(
                        quad ->
                                found.computeIfAbsent(quad.asTriple(), any -> new ArrayList<>())
                                        .add(quad.getGraph()));
        return found;
    }

    private static boolean isValue(ToolCall call, Quad quad, String value) {
        Node object = quad.getObject();
        return object.isLiteral()
                ? object.getLiteralLexicalForm().equals(value)
                : object.equals(call.graph().node(value));
    }

    private static InvalidInput none(ToolCall call, Node subject) {
        List<String> properties =
                Iter.asStream(
                                call.graph()
                                        .all()
                                        .dataset()
                                        .findNG(Node.ANY, subject, Node.ANY, Node.ANY))
                        .map(quad -> quad.getPredicate().getURI())
                        .distinct()
                        .sorted()
                        .toList();
        return new InvalidInput(
                "No graph states this. Any edition has these properties of the subject: %s. Leave out 'value' to see their values."
                        .formatted(String.join(", ", properties)));
    }

    private static SourcedStatement statement(ToolCall call, Triple triple, List<Node> graphs) {
        return new SourcedStatement(
                triple.getPredicate().getURI(),
                call.names().name(triple.getPredicate()),
                call.names().value(triple.getObject()),
                call.sources().cite(graphs));
    }
}
