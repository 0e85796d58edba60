/**
 * Regular expressions of XPath. Takes patterns, flags and replacements, and matches strings within
 * the deadline of a query.
 */
package eu.factgraph.query.function.regex;
