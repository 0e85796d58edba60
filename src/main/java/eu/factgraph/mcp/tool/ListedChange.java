package eu.factgraph.mcp.tool;

import eu.factgraph.diff.PropertyChange;
import eu.factgraph.diff.ResourceChange;
import eu.factgraph.diff.SectionChange;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.schema.FieldDescription;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** A thing of which two editions, or two releases, state something else. */
record ListedChange(
        @FieldDescription("new, changed, moved, no-longer-mentioned or no-longer-asked")
                String change,
        CitedValue thing,
        @FieldDescription("The first properties whose values differ")
                List<ValuesBeforeAfter> properties,
        @FieldDescription("Number of properties that are left out") int more,
        @FieldDescription("Ids of the sections, the later one first") List<String> sources) {

    /** Of a change. */
    private static final int PROPERTIES = 4;

    /** Of a property. */
    private static final int VALUES = 3;

    record ChangeInSection(SectionChange section, ResourceChange change) {}

    record ValuesBeforeAfter(
            @FieldDescription("IRI of the property") String property,
            String name,
            @FieldDescription("Values that only the earlier edition has") List<CitedValue> before,
            @FieldDescription("Values that only the later edition has") List<CitedValue> after) {

        String text() {
            return "%s: %s → %s".formatted(name, text(before), text(after));
        }

        private static String text(List<CitedValue> values) {
            return values.isEmpty()
                    ? "nothing"
                    : values.stream().map(CitedValue::text).collect(Collectors.joining(", "));
        }
    }

    static ListedChange of(ToolCall call, ChangeInSection one) {
        List<PropertyChange> properties = one.change().properties();
        List<Node> sections =
                Stream.of(
                                one.section().later().stream(),
                                one.section().earlier().stream(),
                                one.change().from().stream())
                        .flatMap(all -> all)
                        .map(call.graph().all().rebasing()::node)
                        .distinct()
                        .toList();
        return new ListedChange(
                one.change().kind().token(),
                value(call, one.change().iri()),
                properties.stream().limit(PROPERTIES).map(each -> values(call, each)).toList(),
                Math.max(0, properties.size() - PROPERTIES),
                sections.stream().flatMap(each -> cited(call, each)).toList());
    }

    private static Stream<String> cited(ToolCall call, Node section) {
        return call.sources().cite(List.of(section)).stream();
    }

    private static ValuesBeforeAfter values(ToolCall call, PropertyChange change) {
        return new ValuesBeforeAfter(
                change.property().getURI(),
                call.names().name(change.property()),
                change.before().stream().limit(VALUES).map(one -> value(call, one)).toList(),
                change.after().stream().limit(VALUES).map(one -> value(call, one)).toList());
    }

    private static CitedValue value(ToolCall call, Node canonical) {
        return call.names().value(call.graph().all().rebasing().node(canonical));
    }

    String line() {
        return "%s: %s%s%s %s"
                .formatted(
                        change,
                        thing.text(),
                        properties.isEmpty()
                                ? ""
                                : " — "
                                        + properties.stream()
                                                .map(ValuesBeforeAfter::text)
                                                .collect(Collectors.joining("; ")),
                        more == 0 ? "" : "; and " + more + " more properties",
                        CitedSource.marks(sources));
    }
}
