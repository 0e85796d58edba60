/**
 * Full-text search for the resources of a store. Takes search requests, and returns resources by
 * their names, aliases and descriptions in any language.
 */
package eu.factgraph.search;
