package eu.factgraph.search;

import java.util.Set;

/**
 * A resource as the index of a unit has it.
 *
 * @param resource with the statements that the unit may read
 * @param parts those parts of the edition that have exactly these statements
 */
record IndexedDocument(IndexedResource resource, Set<IndexedPart> parts) {}
