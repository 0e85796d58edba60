/**
 * Releases of the data: what each one added, changed and retired, resource by resource. Reads named
 * graphs and the files of the history; returns versions, change dates and the event stream.
 */
package eu.factgraph.history;
