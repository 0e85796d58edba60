package eu.factgraph.page.country;

import com.google.gson.Gson;
import eu.factgraph.dataset.EditionStatus;
import eu.factgraph.export.CsvWriter;
import eu.factgraph.page.country.CountryFact.FactContent;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.CountryBlock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * The facts of the page of a country for programs and spreadsheets: all of them, where the page has
 * the first of each block. Texts are in English.
 *
 * @param country its code
 * @param status of the edition
 */
public record CountryDocument(
        String country, String name, int edition, String status, List<BlockRecord> blocks) {

    private static final Gson GSON = new Gson();

    private static final List<String> COLUMNS =
            List.of(
                    "country",
                    "edition",
                    "block",
                    "item",
                    "aspect",
                    "value",
                    "unit",
                    "period",
                    "state",
                    "item (IRI)",
                    "aspect (IRI)",
                    "value (IRI)",
                    "stated in",
                    "status");

    record BlockRecord(String name, String title, List<FactRecord> facts) {}

    /**
     * @param value a text or number; absent unless the state is {@code stated}
     * @param state {@code stated}, {@code nothing reported} or {@code not in the graph}
     * @param sections IRIs of the sections that state it
     * @param status drafted if one of the sections is
     */
    record FactRecord(
            FactNode item,
            FactNode aspect,
            Object value,
            String valueIri,
            String unit,
            String period,
            String state,
            List<String> sections,
            String status) {}

    record FactNode(String name, String iri) {}

    /**
     * @param profile with labels in English
     */
    public static CountryDocument of(CountryProfile profile, List<CountryBlock> blocks) {
        return new CountryDocument(
                profile.edition().scope(),
                profile.country().text(),
                profile.edition().year(),
                status(profile.isDraft()),
                blocks.stream().map(block -> block(profile, block)).toList());
    }

    private static String status(boolean isDraft) {
        return (isDraft ? EditionStatus.DRAFTED : EditionStatus.REVIEWED).token();
    }

    private static BlockRecord block(CountryProfile profile, CountryBlock block) {
        BlockFacts facts = profile.facts(block);
        var records = new ArrayList<FactRecord>();
        facts.items().stream()
                .filter(facts.listed()::containsKey)
                .map(item -> new FactContent(item, null, null, null, null, null, null))
                .map(item -> new CountryFact(item, facts.listed().get(item.item())))
                .map(item -> fact(profile, item, FactState.STATED))
                .forEach(records::add);
        facts.facts().stream().map(fact -> fact(profile, fact, fact.state())).forEach(records::add);
        return new BlockRecord(block.name(), block.question().title(), List.copyOf(records));
    }

    private static FactRecord fact(CountryProfile profile, CountryFact fact, FactState state) {
        PageContext context = profile.context();
        boolean isDraft =
                fact.sections().isEmpty()
                        ? profile.isDraft()
                        : fact.sections().stream()
                                .anyMatch(section -> profile.siteIndex().series().isDraft(section));
        return new FactRecord(
                node(context, fact.item()),
                node(context, fact.aspect()),
                value(context, fact.value()),
                iri(fact.value()),
                text(context, fact.content().unit()),
                fact.content().period() == null
                        ? null
                        : fact.content().period().getLiteralLexicalForm(),
                state.token(),
                fact.sections().stream().map(Node::getURI).sorted().toList(),
                status(isDraft));
    }

    private static FactNode node(PageContext context, Node node) {
        return node == null ? null : new FactNode(text(context, node), iri(node));
    }

    private static String iri(Node node) {
        return node != null && node.isURI() ? node.getURI() : null;
    }

    private static String text(PageContext context, Node node) {
        return node == null ? null : context.value(node).text();
    }

    private static Object value(PageContext context, Node value) {
        if (value == null || value.isURI()) {
            return text(context, value);
        }
        return value.getLiteralValue() instanceof Number
                ? new BigDecimal(value.getLiteralLexicalForm())
                : value.getLiteralLexicalForm();
    }

    public String json() {
        return GSON.toJson(this);
    }

    public byte[] csv() {
        return CsvWriter.csv(
                COLUMNS,
                blocks.stream()
                        .flatMap(block -> block.facts().stream().map(fact -> row(block, fact)))
                        .toList());
    }

    private List<String> row(BlockRecord block, FactRecord fact) {
        FactNode item = fact.item();
        FactNode aspect = fact.aspect();
        return Arrays.asList(
                country,
                String.valueOf(edition),
                block.name(),
                item == null ? null : item.name(),
                aspect == null ? null : aspect.name(),
                fact.value() == null ? null : fact.value().toString(),
                fact.unit(),
                fact.period(),
                fact.state(),
                item == null ? null : item.iri(),
                aspect == null ? null : aspect.iri(),
                fact.valueIri(),
                String.join("; ", fact.sections()),
                fact.status());
    }
}
