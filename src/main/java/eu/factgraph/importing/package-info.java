/**
 * Imports of factsheets. Sheets and a data folder go in; drafted files, the list for their review
 * and what was found come out.
 */
package eu.factgraph.importing;
