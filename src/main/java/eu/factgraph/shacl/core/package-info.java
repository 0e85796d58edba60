/**
 * The constraint components of SHACL Core (SHACL section 4). A shape of a shapes graph comes in,
 * its constraints go out.
 */
package eu.factgraph.shacl.core;
