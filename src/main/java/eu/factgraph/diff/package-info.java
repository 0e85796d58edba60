/**
 * Compares two editions of one country. What their sections state comes in, what is new, changed,
 * moved, no longer mentioned or no longer asked goes out, as text and as JSON.
 */
package eu.factgraph.diff;
