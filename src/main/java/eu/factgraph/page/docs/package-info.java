/**
 * The generated documentation. Ontology, shapes, concepts and exports come in; tables and lists of
 * labels go out.
 */
package eu.factgraph.page.docs;
