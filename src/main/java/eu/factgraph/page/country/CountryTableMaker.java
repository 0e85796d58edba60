package eu.factgraph.page.country;

import eu.factgraph.page.country.CountryTable.AspectCell;
import eu.factgraph.page.country.CountryTable.ItemRow;
import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.statement.PropertyValues;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * Makes the table of a block. The marks of an item hold for its row, those of the last value of a
 * section for the values before it.
 *
 * @param most number of values in a cell
 */
record CountryTableMaker(FactLabels labels, BlockFacts facts, int most) {

    /**
     * @param items the rows; {@code null} is the subject as a whole
     */
    CountryTable of(List<Node> items) {
        List<Node> aspects = facts.aspects();
        return new CountryTable(
                labels.context().message("country.block." + facts.block().name() + ".item"),
                aspects.stream().map(labels::aspect).toList(),
                items.stream().map(item -> row(item, aspects)).toList());
    }

    /** All items, and the subject as a whole if something is said about it. */
    static List<Node> everything(BlockFacts facts) {
        var items = new ArrayList<>(facts.items());
        if (facts.facts().stream().anyMatch(fact -> fact.item() == null)) {
            items.add(null);
        }
        return items;
    }

    private ItemRow row(Node item, List<Node> aspects) {
        return new ItemRow(
                labels.item(item),
                labels.sources(facts.listed().getOrDefault(item, Set.of())),
                aspects.stream().map(aspect -> cell(item, facts.of(item, aspect))).toList());
    }

    private AspectCell cell(Node item, List<CountryFact> cell) {
        List<CountryFact> stated = cell.stream().filter(fact -> fact.value() != null).toList();
        List<CountryFact> shown = stated.stream().limit(most).toList();
        Set<Node> above = new HashSet<>(facts.listed().getOrDefault(item, Set.of()));
        var values = new ArrayList<PropertyValues.SourcedValue>();
        for (int place = shown.size() - 1; place >= 0; place--) {
            CountryFact fact = shown.get(place);
            values.add(0, value(fact, !above.containsAll(fact.sections())));
            above.addAll(fact.sections());
        }
        return new AspectCell(
                List.copyOf(values),
                stated.size() - shown.size(),
                stated.isEmpty() ? none(cell) : null);
    }

    private PropertyValues.SourcedValue value(CountryFact fact, boolean isMarked) {
        return new PropertyValues.SourcedValue(
                labels.value(fact), isMarked ? labels.sources(fact.sections()) : List.of());
    }

    private DisplayLabel none(List<CountryFact> cell) {
        return cell.stream()
                .filter(fact -> fact.state() == FactState.NOTHING_REPORTED)
                .flatMap(fact -> fact.sections().stream())
                .min(Comparator.comparing(Node::getURI))
                .map(labels.context()::label)
                .orElse(null);
    }
}
