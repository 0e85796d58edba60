package eu.factgraph.page.statement;

import eu.factgraph.page.layout.DisplayLabel;
import eu.factgraph.page.layout.PageContext;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.sparql.core.Quad;

/**
 * Where a factsheet speaks of a drafted resource, such as "Governance › National › Coordination,
 * entry 3"; only the entry where the section is not cited, because the page is about it.
 *
 * @param sources citations of the graphs of statements
 */
record EntryPlaces(PageContext context, Function<List<Quad>, List<Citations.Citation>> sources) {

    private static final Comparator<Quad> IN_ORDER =
            Comparator.comparing((Quad quad) -> quad.getGraph().toString())
                    .thenComparingInt(EntryPlaces::number);

    /**
     * @param entries statements of numbers of entries
     */
    List<PropertyValues.SourcedValue> of(Collection<Quad> entries) {
        return entries.stream().sorted(IN_ORDER).map(this::value).toList();
    }

    private PropertyValues.SourcedValue value(Quad entry) {
        String number = String.valueOf(number(entry));
        DisplayLabel label =
                sources.apply(List.of(entry)).stream()
                        .findFirst()
                        .map(section -> place(section.label(), number))
                        .orElseGet(
                                () -> DisplayLabel.plain(context.message("entry.number", number)));
        return new PropertyValues.SourcedValue(label, List.of());
    }

    private DisplayLabel place(DisplayLabel section, String number) {
        String text = context.message("entry.place", section.text(), number);
        return new DisplayLabel(text, section.href(), null);
    }

    private static int number(Quad entry) {
        return ((Number) entry.getObject().getLiteralValue()).intValue();
    }
}
