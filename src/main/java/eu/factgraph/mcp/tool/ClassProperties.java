package eu.factgraph.mcp.tool;

import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.query.QueryService;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * The properties of the things of a class in the default graph of a selection.
 *
 * @param rows of the properties, those that most things have first
 * @param types the classes and datatypes of values by property, most frequent first
 */
record ClassProperties(
        ToolCall call, int things, Optional<Node> example, List<Binding> rows, GraphRows types) {

    private static final String THINGS =
            "SELECT (COUNT(DISTINCT ?thing) AS ?things) (MIN(?thing) AS ?example) { ?thing a ?class }";

    private static final String PROPERTIES =
            """
            SELECT ?property (COUNT(DISTINCT ?thing) AS ?things) (COUNT(*) AS ?values) (MIN(?value) AS ?example)
            { ?thing a ?class ; ?property ?value }
            GROUP BY ?property ORDER BY DESC(?things) STR(?property)""";

    private static final String TYPES =
            """
            SELECT ?property ?type (COUNT(*) AS ?values)
            { ?thing a ?class ; ?property ?value .
              OPTIONAL { ?value a ?valueClass }
              BIND (IF(ISLITERAL(?value), DATATYPE(?value), ?valueClass) AS ?type)
              FILTER (BOUND(?type)) }
            GROUP BY ?property ?type ORDER BY DESC(?values) STR(?type)""";

    /** Of a property. */
    private static final int LISTED_TYPES = 3;

    record UsedProperty(
            @FieldDescription("IRI of the property") String property,
            String name,
            @FieldDescription("Number of things that have it") int things,
            @FieldDescription("Number of its values") int values,
            @FieldDescription("Most frequent classes or datatypes of its values, as IRIs")
                    List<String> types,
            CitedValue example) {

        String line() {
            return "%s <%s>: %d things, %d values of %s; such as %s"
                    .formatted(
                            name,
                            property,
                            things,
                            values,
                            types.isEmpty() ? "no class" : String.join(", ", types),
                            example.text());
        }
    }

    static ClassProperties of(ToolCall call, Node type) {
        QueryService queries = call.graph().pages().queryService();
        Binding count = GraphRows.of(queries, THINGS, type).rows().get(0);
        return new ClassProperties(
                call,
                GraphRows.number(count, "things"),
                Optional.ofNullable(GraphRows.node(count, "example")),
                GraphRows.of(queries, PROPERTIES, type).rows(),
                GraphRows.of(queries, TYPES, type));
    }

    UsedProperty property(Binding row) {
        Node property = GraphRows.node(row, "property");
        return new UsedProperty(
                property.getURI(),
                call.names().name(property),
                GraphRows.number(row, "things"),
                GraphRows.number(row, "values"),
                types.rows().stream()
                        .filter(one -> GraphRows.node(one, "property").equals(property))
                        .limit(LISTED_TYPES)
                        .map(one -> GraphRows.node(one, "type").getURI())
                        .toList(),
                call.names().value(GraphRows.node(row, "example")));
    }
}
