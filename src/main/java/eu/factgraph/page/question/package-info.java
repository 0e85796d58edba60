/**
 * Competency questions and SPARQL queries as pages: a query and its parameters come in; a form and
 * a result table go out.
 */
package eu.factgraph.page.question;
