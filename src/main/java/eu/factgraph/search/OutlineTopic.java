package eu.factgraph.search;

import eu.factgraph.dataset.NamedGraphs;
import eu.factgraph.store.Store;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/** A heading of the outline, by its path: what the sections of all editions have in common. */
public final class OutlineTopic {

    /** The path of the page of a heading is below it. */
    public static final String TOPICS = "topic/";

    private static final Pattern EDITION =
            Pattern.compile(Pattern.quote(NamedGraphs.GRAPHS) + "[a-z]+/\\d{4}/");

    private OutlineTopic() {}

    static Node of(Store store, Node section) {
        String canonical = store.rebasing().canonical(section.getURI());
        return store.node(TOPICS + EDITION.matcher(canonical).replaceFirst(""));
    }
}
