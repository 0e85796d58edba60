/**
 * Dates, times and durations of XML Schema, and decimal arithmetic. Takes literals, and returns
 * literals in their canonical form.
 */
package eu.factgraph.query.function.value;
