package eu.factgraph.search;

import java.util.Set;

/**
 * A resource as the index has it for one edition, or for none.
 *
 * @param resource with the statements of this edition only
 * @param units those whose selections have the document
 */
record IndexedDocument(IndexedResource resource, Set<String> units) {}
