package eu.factgraph.draft;

import eu.factgraph.sheet.outline.SheetPlace;

/**
 * Something that an editor should look at.
 *
 * @param what is drafted or left, as printed
 * @param why it is not stated, or not certain
 * @param how to settle it
 * @param gain how much settling it would add, from 1; the list begins with the highest
 */
public record ReviewItem(SheetPlace place, String what, String why, String how, int gain) {}
