package eu.factgraph.mcp.tool;

import eu.factgraph.dataset.Language;
import eu.factgraph.diff.EditionPair;
import eu.factgraph.mcp.answer.CitedSource;
import eu.factgraph.mcp.answer.CitedValue;
import eu.factgraph.mcp.answer.PageCursor;
import eu.factgraph.mcp.answer.ShortText;
import eu.factgraph.mcp.answer.ToolAnswer;
import eu.factgraph.mcp.schema.FieldDescription;
import eu.factgraph.mcp.schema.ToolParameter;
import eu.factgraph.page.layout.DocumentUrls;
import eu.factgraph.search.FacetKeys;
import eu.factgraph.search.IndexedResource;
import eu.factgraph.search.SearchFacet;
import eu.factgraph.search.SearchRequest;
import eu.factgraph.search.SearchResult;
import eu.factgraph.search.SearchResult.SearchHit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/** Finds things, sections and concepts by words, as the search page does. */
final class SearchThings implements Tool {

    private static final String QUERY = "query";
    private static final String KIND = SearchFacet.KIND.parameter();
    private static final String TOPIC = SearchFacet.TOPIC.parameter();

    /** Of a thing. */
    private static final int SECTIONS = 3;

    private static final String LANGUAGE = Language.EN.tag();

    record FoundThings(
            @FieldDescription("Number of all matches") int total,
            List<FoundThing> results,
            @FieldDescription("Similar things, if nothing was found") List<CitedValue> suggestions,
            @FieldDescription(value = "The words as they might have been meant", optional = true)
                    String corrected,
            @FieldDescription("Sections that say something about the results")
                    List<CitedSource> sources,
            @FieldDescription(value = "Address of the same search as a page") String page,
            @FieldDescription(value = "For the next page", optional = true) String nextCursor) {}

    record FoundThing(
            @FieldDescription("For describe_thing and as a parameter of questions") String iri,
            String name,
            @FieldDescription("Names of its classes") List<String> kinds,
            @FieldDescription(value = "Its description", optional = true) String description,
            @FieldDescription("The name, alias, text or value that matches") String matched,
            @FieldDescription("Editions that have it, such as be/2019") List<String> editions,
            @FieldDescription("Ids of some of the sections that say something about it")
                    List<String> sources) {}

    @Override
    public String name() {
        return "search_things";
    }

    @Override
    public String title() {
        return "Search things";
    }

    @Override
    public String description() {
        return "Find bodies, acts, services, registers, systems, strategies, sections and other things of Europe's Digital Government Factsheets by words, dates, numbers or addresses. Begin here: other tools take the IRIs that it returns.";
    }

    @Override
    public List<ToolParameter> parameters() {
        return List.of(
                ToolParameter.text(
                        QUERY,
                        "Words in any of English, Dutch, French and German; without them, all things of the kind or topic are listed by name"),
                ToolParameter.text(KIND, "Only things of this kind").of(FacetKeys.kinds()),
                ToolParameter.text(
                        TOPIC,
                        "Only things below this heading of the factsheets, such as governance or legislation"));
    }

    @Override
    public Class<? extends Record> result() {
        return FoundThings.class;
    }

    @Override
    public ToolAnswer call(ToolCall call) {
        String words = call.text(QUERY).orElse("");
        int offset = call.offset();
        var request =
                new SearchRequest(words, only(call), offset / PageCursor.SIZE + 1, PageCursor.SIZE);
        SearchResult found = call.graph().index().find(request);
        List<FoundThing> results = found.hits().stream().map(hit -> thing(call, hit)).toList();
        var page =
                new PageCursor.RowPage<>(
                        results, offset, found.total(), call.pages().next(offset, found.total()));
        var suggestions =
                found.suggestions().stream().map(one -> call.names().value(one.node())).toList();
        var content =
                new FoundThings(
                        found.total(),
                        results,
                        suggestions,
                        found.corrected().orElse(null),
                        call.sources().all(),
                        call.graph().address("search?q=" + DocumentUrls.encoded(words)),
                        page.next());
        var notes = new ArrayList<String>(notes(found, suggestions));
        notes.addAll(ToolCall.nextPage(page));
        return new ToolAnswer(
                "Things that match '%s': %s.".formatted(ShortText.of(words, 100), page.range()),
                results.stream().map(SearchThings::line).toList(),
                notes,
                content.sources(),
                content);
    }

    private static List<String> notes(SearchResult found, List<CitedValue> suggestions) {
        var notes = new ArrayList<String>();
        found.corrected().ifPresent(words -> notes.add("Did you mean: " + words + "?"));
        if (!suggestions.isEmpty()) {
            notes.add(
                    "Similar: "
                            + String.join(
                                    ", ", suggestions.stream().map(CitedValue::text).toList()));
        }
        found.without()
                .forEach(
                        (facet, number) ->
                                notes.add(
                                        "Without %s there are %d."
                                                .formatted(facet.parameter(), number)));
        return notes;
    }

    private static Map<SearchFacet, List<Node>> only(ToolCall call) {
        var keys = new FacetKeys(call.graph().store());
        var only = new EnumMap<SearchFacet, List<Node>>(SearchFacet.class);
        for (SearchFacet facet : List.of(SearchFacet.KIND, SearchFacet.TOPIC)) {
            call.text(facet.parameter())
                    .ifPresent(key -> only.put(facet, List.of(keys.value(facet, key))));
        }
        return only;
    }

    private static FoundThing thing(ToolCall call, SearchHit hit) {
        IndexedResource resource = hit.resource();
        return new FoundThing(
                call.graph().all().rebasing().node(resource.node()).getURI(),
                resource.name(LANGUAGE),
                resource.values(SearchFacet.KIND).stream()
                        .map(call.names()::name)
                        .sorted()
                        .toList(),
                description(resource).map(ShortText::of).orElse(null),
                ShortText.of(hit.matched().getLiteralLexicalForm()),
                hit.editions().stream().map(EditionPair::name).toList(),
                call.sources().cite(sections(resource, call)));
    }

    private static Optional<String> description(IndexedResource resource) {
        return resource.description(LANGUAGE).map(Node::getLiteralLexicalForm);
    }

    /** Without those that contain another. */
    private static List<Node> sections(IndexedResource resource, ToolCall call) {
        Collection<Node> all = resource.values(SearchFacet.SECTION);
        return all.stream()
                .filter(
                        one ->
                                all.stream()
                                        .noneMatch(
                                                other ->
                                                        other.getURI()
                                                                .startsWith(one.getURI() + "/")))
                .map(call.graph().all().rebasing()::node)
                .sorted((one, other) -> one.getURI().compareTo(other.getURI()))
                .limit(SECTIONS)
                .toList();
    }

    private static String line(FoundThing thing) {
        String description = thing.description() == null ? "" : ": " + thing.description();
        return "%s (%s)%s %s"
                .formatted(
                        new CitedValue(thing.iri(), thing.name(), null).text(),
                        String.join(", ", thing.kinds()),
                        description,
                        CitedSource.marks(thing.sources()));
    }
}
