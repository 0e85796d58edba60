/** The documentation that is generated from ontology, shapes, concepts and exports. */
package eu.factgraph.page.docs;
