package eu.factgraph.page.statement;

import eu.factgraph.page.layout.DisplayLabel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Links each term once on a page, where it is first named. */
public final class TermLinks {

    private final Set<String> linked = new HashSet<>();

    /** The next properties of the page, in its order. */
    public List<PropertyValues> once(List<PropertyValues> properties) {
        return properties.stream().map(one -> one.named(once(one.name()))).toList();
    }

    public DisplayLabel once(DisplayLabel term) {
        return term.href() == null || linked.add(term.href())
                ? term
                : new DisplayLabel(term.text(), null, term.lang());
    }
}
