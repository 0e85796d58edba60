package eu.factgraph.page.law;

import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.layout.DisplayLabel;
import java.util.List;

/**
 * What one country does with an act of the Union, as its factsheet says.
 *
 * @param code of the country, the identifier of its row
 * @param word the stance in words
 * @param edition {@code null} if the selection has none
 * @param mentions what is linked to the act, strongest first
 */
public record CountryStance(
        String code,
        DisplayLabel country,
        ActStance stance,
        String word,
        EditionLink edition,
        List<ActMention> mentions) {

    /**
     * One thing that is linked to the act.
     *
     * @param relation from the thing to the act, an IRI; empty if the section names the act itself
     * @param how the link in words
     * @param item {@code null} if the section names the act itself
     * @param section that states it
     */
    public record ActMention(
            ActStance stance,
            String relation,
            String how,
            DisplayLabel item,
            DisplayLabel section) {}
}
