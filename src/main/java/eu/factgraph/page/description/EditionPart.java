package eu.factgraph.page.description;

import eu.factgraph.page.index.EditionLink;
import eu.factgraph.page.layout.PageContext;
import eu.factgraph.page.statement.PropertyValues;
import java.util.Collection;
import java.util.List;
import org.apache.jena.sparql.core.Quad;

/**
 * A part of the page of a resource, which mixes no two editions of a country.
 *
 * @param edition heading; {@code null} for the only part, or for what holds in all editions
 * @param quotations paragraphs of the factsheet
 * @param nothing statements that there is nothing to report about it
 * @param inner the first of the other subjects of a named graph
 * @param innerCount of all of them
 * @param incoming the resources that refer to it and that no panel shows, by property
 * @param incomingCount of all such statements
 */
public record EditionPart(
        EditionLink edition,
        List<PropertyValues.SourcedValue> texts,
        List<PropertyValues.SourcedValue> notes,
        List<PropertyValues.SourcedValue> quotations,
        List<PropertyValues.SourcedValue> nothing,
        List<PropertyValues> facts,
        List<PanelTable> panels,
        List<DescriptionPage.DescribedNode> inner,
        int innerCount,
        List<PropertyValues> technical,
        List<PropertyValues> incoming,
        long incomingCount) {

    /**
     * With the notes at the facts that they qualify.
     *
     * @param about the statements that facts and notes are made of
     */
    EditionPart withPlacedNotes(PageContext context, Collection<Quad> about) {
        PlacedNotes placed = PlacedNotes.of(context, about, facts, notes);
        return new EditionPart(
                edition,
                texts,
                placed.others(),
                quotations,
                nothing,
                placed.facts(),
                panels,
                inner,
                innerCount,
                technical,
                incoming,
                incomingCount);
    }

    /** An id of a heading in this part. */
    public String id(String heading) {
        return edition == null ? heading : heading + "-" + edition.id();
    }
}
