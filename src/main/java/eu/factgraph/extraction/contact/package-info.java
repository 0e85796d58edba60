/**
 * Contacts. The tables of an entry with a person, a post and an address go in; persons, posts,
 * contact points and addresses come out.
 */
package eu.factgraph.extraction.contact;
