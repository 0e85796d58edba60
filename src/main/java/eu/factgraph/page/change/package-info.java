/**
 * Changes for people: what differs between two editions of a country, and what a release changed;
 * the comparison and the releases come in, pages, CSV, JSON and an Atom feed go out.
 */
package eu.factgraph.page.change;
