package eu.factgraph.mcp.tool;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.SearchFacet;
import java.util.List;
import org.apache.jena.graph.Node;

/** The properties that the things of a class have in a selection, with counts and an example. */
final class DescribeClass implements Tool {

    private static final String CLASS = "class";

    record DescribedClass(
            @FieldDescription("IRI of the class") String iri,
            String name,
            @FieldDescription("Number of things of the class in the selection") int things,
            @FieldDescription(value = "One of them", optional = true) CitedValue example,
            @FieldDescription("Number of its properties") int total,
            @FieldDescription("By the number of things that have them")
                    List<ClassProperties.UsedProperty> properties,
            @FieldDescription("Editions that the counts are of; see 'selection'") String selection,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    @Override
    public String name() {
        return "describe_class";
    }

    @Override
    public String title() {
        return "Describe a class";
    }

    @Override
    public String description() {
        return "The schema of a class as it is used: its properties with their IRIs, how many things have them, the classes or datatypes of their values, and examples. Read it before you write SPARQL.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(
                                CLASS,
                                "Key of a kind or IRI of a class; the keys are: "
                                        + String.join(", ", FacetKeys.kinds()))
                        .required());
    }

    @Override
    public Class<? extends Record> result() {
        return DescribedClass.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        Node type = type(call);
        var used = ClassProperties.of(call, type);
        if (used.things() == 0) {
            throw new InvalidInput(
                    "Nothing in the selected editions has the class <%s>. The kinds are: %s."
                            .formatted(type.getURI(), String.join(", ", FacetKeys.kinds())));
        }
        RowPage<ClassProperties.UsedProperty> page = call.page(used.rows()).map(used::property);
        var content =
                new DescribedClass(
                        type.getURI(),
                        call.names().name(type),
                        used.things(),
                        used.example().map(call.names()::value).orElse(null),
                        page.total(),
                        page.rows(),
                        call.graph().selection(),
                        page.next());
        return new ToolAnswer(
                "%s <%s>: %d things; properties %s. Example: %s. %s"
                        .formatted(
                                content.name(),
                                content.iri(),
                                content.things(),
                                page.range(),
                                content.example() == null ? "none" : content.example().text(),
                                content.selection()),
                page.rows().stream().map(ClassProperties.UsedProperty::line).toList(),
                ToolCall.nextPage(page),
                List.of(),
                content);
    }

    private static Node type(ToolCall call) {
        String key = call.text(CLASS).orElseThrow();
        return key.contains(":")
                ? call.iri(CLASS)
                : new FacetKeys(call.graph().store()).value(SearchFacet.KIND, key);
    }
}
