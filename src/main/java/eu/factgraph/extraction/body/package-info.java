/**
 * Bodies by their names. A printed name goes in; whether it is the name of a body, its class and
 * kind, and the body itself come out.
 */
package eu.factgraph.extraction.body;
