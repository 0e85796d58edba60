package eu.factgraph.page.country;

import eu.factgraph.diagram.Diagram;
import eu.factgraph.query.definition.CountryBlock;
import eu.factgraph.query.definition.CountryBlock.BlockForm;
import java.util.List;
import java.util.Optional;

/** The drawings of the page of a country, by their names in addresses. */
public record CountryDrawings(CountryProfile profile, List<CountryBlock> blocks) {

    /** The timeline of a block, or the chart of an indicator. */
    public Optional<Diagram> named(String name) {
        return blocks.stream()
                .filter(block -> block.form() == BlockForm.TIMELINE && block.name().equals(name))
                .map(profile::facts)
                .filter(facts -> !facts.isEmpty())
                .map(facts -> BlockView.timeline(profile, facts))
                .findFirst()
                .or(() -> chart(name));
    }

    private Optional<Diagram> chart(String name) {
        return blocks.stream()
                .filter(block -> block.form() == BlockForm.CHARTS)
                .map(block -> new IndicatorCharts(profile.labels(), profile.facts(block)))
                .flatMap(
                        charts ->
                                charts.indicators().stream()
                                        .filter(one -> IndicatorCharts.slug(one).equals(name))
                                        .map(charts::diagram))
                .findFirst();
    }
}
