/**
 * The acts of the Union: what factsheets say about them comes in, the list of acts and the map and
 * table of one act go out, for people and as CSV and JSON.
 */
package eu.factgraph.page.law;
