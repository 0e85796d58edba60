/**
 * New countries and editions. What an editor names comes in, Turtle files go out, which never
 * replace others.
 */
package eu.factgraph.authoring;
