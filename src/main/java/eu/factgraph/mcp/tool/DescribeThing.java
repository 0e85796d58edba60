package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.Edition;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor.RowPage;
import eu.factgraph.mcp.answer.SelectedGraph;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.store.ResourceDescription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;

/** What is stated about a thing, and what refers to it, each with the sections that state it. */
final class DescribeThing implements Tool {

    private static final String IRI = "iri";

    record DescribedThing(
            String iri,
            String name,
            @FieldDescription("Names of its classes") List<String> kinds,
            @FieldDescription("All editions that mention it, by country and year")
                    List<MentioningEdition> editions,
            @FieldDescription("Number of all statements about it and to it") int total,
            List<StatedFact> facts,
            @FieldDescription("Sections that the facts refer to") List<CitedSource> sources,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    record MentioningEdition(
            @FieldDescription("Such as be/2019") String edition,
            @FieldDescription("reviewed or drafted") String status,
            @FieldDescription("Whether the facts are those of this edition") boolean isSelected) {}

    record StatedFact(
            @FieldDescription("IRI of the property") String property,
            @FieldDescription("Name of the property") String name,
            @FieldDescription("Whether the value refers to the thing, not the thing to the value")
                    boolean isIncoming,
            CitedValue value,
            @FieldDescription("Ids of the sections that state it") List<String> sources) {

        String line() {
            return "%s%s: %s %s"
                    .formatted(
                            name,
                            isIncoming ? " (of)" : "",
                            value.text(),
                            CitedSource.marks(sources));
        }
    }

    /** A statement without its graph. */
    private record FactKey(Node property, boolean isIncoming, Node value) {}

    @Override
    public String name() {
        return "describe_thing";
    }

    @Override
    public String title() {
        return "Describe a thing";
    }

    @Override
    public String description() {
        return "All that the selected edition states about one thing, and all that refers to it: properties, values, the sections that state them, and the editions that mention it.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(IRI, "IRI of the thing, from the result of another tool")
                        .required());
    }

    @Override
    public Class<? extends Record> result() {
        return DescribedThing.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        Node about = call.resource(IRI);
        Map<FactKey, List<Node>> stated = stated(call.graph(), about);
        RowPage<StatedFact> page =
                call.page(List.copyOf(stated.entrySet()))
                        .map(fact -> fact(call, fact.getKey(), fact.getValue()));
        var kinds = kinds(call, about);
        var editions = editions(call.graph(), about);
        String name = call.names().value(about).name();
        var content =
                new DescribedThing(
                        about.getURI(),
                        name,
                        kinds,
                        editions,
                        page.total(),
                        page.rows(),
                        call.sources().all(),
                        page.next());
        return new ToolAnswer(
                "%s (%s): statements %s. Editions: %s."
                        .formatted(
                                new CitedValue(about.getURI(), name, null).text(),
                                String.join(", ", kinds),
                                page.range(),
                                text(editions)),
                page.rows().stream().map(StatedFact::line).toList(),
                notes(page, stated.isEmpty()),
                content.sources(),
                content);
    }

    private static List<String> notes(RowPage<?> page, boolean isEmpty) {
        return isEmpty
                ? List.of(
                        "The selected editions do not mention it; choose one of its editions with 'country' and 'edition'.")
                : ToolCall.nextPage(page);
    }

    private static String text(List<MentioningEdition> editions) {
        return String.join(
                ", ",
                editions.stream()
                        .map(
                                one ->
                                        "%s %s%s"
                                                .formatted(
                                                        one.edition(),
                                                        one.status(),
                                                        one.isSelected() ? " (selected)" : ""))
                        .toList());
    }

    /** Statements about it first; each once, with its graphs. */
    private static Map<FactKey, List<Node>> stated(SelectedGraph graph, Node about) {
        var description = ResourceDescription.of(graph.store(), about);
        var facts = new LinkedHashMap<FactKey, List<Node>>();
        description.statements().forEach(quad -> add(facts, quad, false, Quad::getObject));
        description.incoming().forEach(quad -> add(facts, quad, true, Quad::getSubject));
        return facts;
    }

    private static void add(
            Map<FactKey, List<Node>> facts,
            Quad quad,
            boolean isIncoming,
            Function<Quad, Node> value) {
        if (!quad.getPredicate().equals(RDF.type.asNode()) || isIncoming) {
            var key = new FactKey(quad.getPredicate(), isIncoming, value.apply(quad));
            facts.computeIfAbsent(key, any -> new ArrayList<>()).add(quad.getGraph());
        }
    }

    private static StatedFact fact(ToolCall call, FactKey fact, List<Node> graphs) {
        return new StatedFact(
                fact.property().getURI(),
                call.names().name(fact.property()),
                fact.isIncoming(),
                call.names().value(fact.value()),
                call.sources().cite(graphs));
    }

    private static List<String> kinds(ToolCall call, Node about) {
        return Iter.asStream(
                        call.graph()
                                .all()
                                .dataset()
                                .findNG(Node.ANY, about, RDF.type.asNode(), Node.ANY))
                .map(Quad::getObject)
                .distinct()
                .map(call.names()::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<MentioningEdition> editions(SelectedGraph graph, Node about) {
        var all = graph.all();
        List<Edition> selected = graph.store().graphs().editions();
        return List.of(
                        all.dataset().findNG(Node.ANY, about, Node.ANY, Node.ANY),
                        all.dataset().findNG(Node.ANY, Node.ANY, Node.ANY, about))
                .stream()
                .flatMap(Iter::asStream)
                .map(quad -> all.rebasing().canonical(quad.getGraph()).getURI())
                .distinct()
                .flatMap(name -> Edition.of(name).stream())
                .distinct()
                .sorted()
                .map(
                        edition ->
                                new MentioningEdition(
                                        EditionPair.name(edition),
                                        EditionStatus.of(all.graphs(), edition.graph()).token(),
                                        selected.contains(edition)))
                .toList();
    }
}
