/**
 * Governance. The entries of a section go in; bodies and posts, what they are responsible for, and
 * their contacts come out.
 */
package eu.factgraph.extraction.governance;
