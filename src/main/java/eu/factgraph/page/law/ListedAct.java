package eu.factgraph.page.law;

import eu.factgraph.page.layout.DisplayLabel;
import org.apache.jena.graph.Node;

/**
 * An act of the Union with the number of countries that do something with it.
 *
 * @param code the last segment of its address: the CELEX number, else the last of its IRI
 * @param name with a link to its page
 * @param celex empty if the graph has none
 * @param year of the document; empty if the graph has none
 * @param naming countries whose factsheets name it, the others included
 */
public record ListedAct(
        Node act,
        String code,
        DisplayLabel name,
        String celex,
        String year,
        int transposing,
        int applying,
        int naming) {

    static final String PATH = "union-law";

    public String path() {
        return PATH + "/" + code;
    }
}
