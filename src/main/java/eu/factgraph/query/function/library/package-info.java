/**
 * The functions and operators of SPARQL 1.1 and XPath, which follow the specifications in corner
 * cases and enforce the limits of the query. Each takes evaluated arguments, and returns a value or
 * throws an error of the expression.
 */
package eu.factgraph.query.function.library;
