package eu.factgraph.page.country;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.query.definition.CountryBlock;
import eu.factgraph.query.definition.CountryBlock.BlockForm;
import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A block on the page of a country.
 *
 * @param id of its heading
 * @param tiles empty unless it shows figures
 * @param images its drawings, which are loaded apart
 * @param table {@code null} if it has none
 * @param total number of items, of which the table has the first
 * @param none the sections that say that nothing is reported, if the block is empty
 * @param whole address of the page with all items
 * @param query address of the editor with the query that the block shows the result of
 */
public record BlockView(
        String id,
        String title,
        String note,
        BlockForm form,
        List<FigureTile> tiles,
        List<BlockImage> images,
        CountryTable table,
        int total,
        List<DisplayLabel> none,
        String whole,
        String query) {

    static final int ITEMS = 7;
    private static final int VALUES_OF_CELL = 3;
    private static final int VALUES_OF_MATRIX = 5;

    /**
     * @param text its alternative, which says what it shows
     */
    public record BlockImage(String title, String address, int width, int height, String text) {
        static BlockImage of(String address, Diagram diagram) {
            String text = diagram.title() + ". " + diagram.description();
            return new BlockImage(
                    diagram.title(), address, diagram.width(), diagram.height(), text);
        }
    }

    public boolean isEmpty() {
        return tiles.isEmpty() && table == null;
    }

    /** Whether the table repeats the drawings in numbers. */
    public boolean isFolded() {
        return form == BlockForm.CHARTS;
    }

    public boolean isMatrix() {
        return form == BlockForm.MATRIX;
    }

    public boolean isCut() {
        return table != null && !isFolded() && table.rows().size() < total;
    }

    static BlockView of(CountryProfile profile, CountryBlock block, List<DisplayLabel> none) {
        var facts = profile.facts(block);
        var maker = new BlockViewMaker(profile, facts);
        boolean isEmpty = facts.isEmpty() && block.form() != BlockForm.MATRIX && !maker.hasNone();
        PageContext context = profile.context();
        return new BlockView(
                block.name(),
                title(context, block),
                note(context, block),
                block.form(),
                isEmpty || block.form() != BlockForm.TILES
                        ? List.of()
                        : FigureTile.of(profile.labels(), facts),
                isEmpty ? List.of() : maker.images(),
                isEmpty || block.form() == BlockForm.TILES ? null : maker.table(),
                facts.items().size(),
                isEmpty ? none : List.of(),
                profile.selecting().href(block.whole()),
                context.href(profile.path() + "/" + block.name() + "/query"));
    }

    static String title(PageContext context, CountryBlock block) {
        return context.message("country.block." + block.name());
    }

    static String note(PageContext context, CountryBlock block) {
        return context.message("country.block." + block.name() + ".note");
    }

    private record BlockViewMaker(CountryProfile profile, BlockFacts facts) {

        boolean hasNone() {
            return facts.facts().stream()
                    .anyMatch(fact -> fact.state() == FactState.NOTHING_REPORTED);
        }

        CountryTable table() {
            return switch (facts.block().form()) {
                case CHARTS -> new IndicatorCharts(profile.labels(), facts).table();
                case MATRIX ->
                        new CountryTableMaker(profile.labels(), facts, VALUES_OF_MATRIX)
                                .of(CountryTableMaker.everything(facts));
                case TIMELINE -> cut(newest());
                default -> cut(facts.richest(ITEMS));
            };
        }

        private CountryTable cut(List<Node> items) {
            return new CountryTableMaker(profile.labels(), facts, VALUES_OF_CELL).of(items);
        }

        private List<Node> newest() {
            return new DatedItems(profile.labels(), facts).newest(ITEMS);
        }

        List<BlockImage> images() {
            return switch (facts.block().form()) {
                case CHARTS ->
                        new IndicatorCharts(profile.labels(), facts)
                                .indicators().stream().map(this::chart).toList();
                case TIMELINE -> List.of(image(facts.block().name(), timeline(profile, facts)));
                default -> List.of();
            };
        }

        private BlockImage chart(Node indicator) {
            return image(
                    IndicatorCharts.slug(indicator),
                    new IndicatorCharts(profile.labels(), facts).diagram(indicator));
        }

        private BlockImage image(String name, Diagram diagram) {
            String path = profile.path() + "/" + name + ".svg?lang=" + profile.context().lang();
            return BlockImage.of(profile.context().path(path), diagram);
        }
    }

    static Diagram timeline(CountryProfile profile, BlockFacts facts) {
        var dated = new DatedItems(profile.labels(), facts);
        return dated.diagram(
                dated.newest(ITEMS),
                title(profile.context(), facts.block()) + ", " + profile.country().text(),
                note(profile.context(), facts.block()));
    }
}
