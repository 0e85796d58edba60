/**
 * What an import writes of an edition. Names and statements go in, files of things and sections and
 * a list of what is left to an editor come out.
 */
package eu.factgraph.draft;
