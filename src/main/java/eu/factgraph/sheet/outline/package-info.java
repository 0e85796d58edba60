/**
 * The outline of a factsheet. A sheet and the template of its year go in, sections with their
 * entries come out.
 */
package eu.factgraph.sheet.outline;
