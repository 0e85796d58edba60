/**
 * The targets of links. What an editor typed or pasted goes in; an address that can be published,
 * or the reason why there is none, comes out. Nothing is fetched.
 */
package eu.factgraph.sheet.link;
