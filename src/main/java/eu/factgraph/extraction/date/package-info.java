/**
 * When things began, were adopted or changed. Sentences of an entry go in; statements of dates come
 * out, each with the verb that makes it.
 */
package eu.factgraph.extraction.date;
