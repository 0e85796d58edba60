package eu.factgraph.page.country;

import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * A value that sections state, or the absence of one.
 *
 * @param sections that state the value, or that nothing is reported; empty if nothing states either
 */
record CountryFact(FactContent content, Set<Node> sections) {

    /**
     * Absent components are {@code null}.
     *
     * @param item the resource that it is about
     * @param aspect the property, indicator or level that the value is of
     * @param source of a figure
     * @param none the statement that nothing is reported
     */
    record FactContent(
            Node item, Node aspect, Node value, Node unit, Node period, Node source, Node none) {

        static FactContent of(Binding row) {
            return new FactContent(
                    row.get("item"),
                    row.get("aspect"),
                    row.get("value"),
                    row.get("unit"),
                    row.get("period"),
                    row.get("source"),
                    row.get("none"));
        }

        FactState state() {
            if (value != null && !value.equals(none)) {
                return FactState.STATED;
            }
            return none == null ? FactState.NOT_IN_THE_GRAPH : FactState.NOTHING_REPORTED;
        }
    }

    Node item() {
        return content.item();
    }

    Node aspect() {
        return content.aspect();
    }

    Node value() {
        return content.value();
    }

    FactState state() {
        return content.state();
    }
}
