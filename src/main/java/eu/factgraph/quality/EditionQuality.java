package eu.factgraph.quality;

import eu.factgraph.dataset.Edition;
import eu.factgraph.importing.OpenItems;
import java.util.Map;

/**
 * What is known of the quality of an edition.
 *
 * @param sections number of its sections
 * @param reviewed those that an editor has read
 * @param open what the import has left to an editor
 */
public record EditionQuality(
        Edition edition,
        Map<CountedKind, Integer> items,
        int sections,
        int reviewed,
        OpenItems open,
        EditionSample sample) {}
