/** Competency questions and SPARQL queries, with forms and result tables. */
package eu.factgraph.page.question;
