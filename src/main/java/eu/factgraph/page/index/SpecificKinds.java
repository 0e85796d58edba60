package eu.factgraph.page.index;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/** The classes that a page shows of those that a resource has in several vocabularies. */
public final class SpecificKinds {

    /** Classes that say nothing more of a resource that has another one. */
    private static final Set<String> GENERIC =
            Set.of(
                    "http://data.europa.eu/m8g/AdminUnit",
                    "http://data.europa.eu/m8g/Event",
                    "http://purl.org/dc/terms/Location",
                    "http://purl.org/vocab/cpsv#Rule",
                    "http://www.w3.org/2004/02/skos/core#Concept");

    private SpecificKinds() {}

    /** The classes that are not generic, or all if each is. */
    public static List<Node> of(List<Node> classes) {
        List<Node> specific =
                classes.stream().filter(type -> !GENERIC.contains(type.toString())).toList();
        return specific.isEmpty() ? classes : specific;
    }
}
