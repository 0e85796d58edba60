package eu.factgraph.page.country;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.Citations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/**
 * A figure with its year and source, or several values of one name.
 *
 * @param values empty if the graph has none
 * @param period empty if none is stated
 * @param source the organisation that the factsheet has it from; empty if none is stated
 */
public record FigureTile(
        DisplayLabel name,
        List<DisplayLabel> values,
        String period,
        String source,
        List<Citations.Citation> marks) {

    static List<FigureTile> of(FactLabels labels, BlockFacts facts) {
        return facts.aspects().stream().map(aspect -> of(labels, facts, aspect)).toList();
    }

    private static FigureTile of(FactLabels labels, BlockFacts facts, Node aspect) {
        List<CountryFact> stated =
                facts.facts().stream()
                        .filter(fact -> Objects.equals(fact.aspect(), aspect))
                        .filter(fact -> fact.state() == FactState.STATED)
                        .toList();
        Set<Node> sections = new LinkedHashSet<>();
        stated.forEach(fact -> sections.addAll(fact.sections()));
        var values = new ArrayList<>(stated.stream().map(labels::value).distinct().toList());
        values.sort(
                Comparator.comparing(DisplayLabel::text, labels.context().messages().collator()));
        return new FigureTile(
                labels.aspect(aspect),
                List.copyOf(values),
                joined(labels, stated.stream().map(fact -> fact.content().period())),
                joined(labels, stated.stream().map(fact -> fact.content().source())),
                labels.sources(sections));
    }

    private static String joined(FactLabels labels, Stream<Node> nodes) {
        return nodes.filter(Objects::nonNull)
                .distinct()
                .map(node -> labels.context().label(node).text())
                .collect(Collectors.joining(", "));
    }

    /** The year and the source. */
    public String detail() {
        return Stream.of(period, source)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
