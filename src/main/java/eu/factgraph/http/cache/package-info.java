/**
 * Encoded responses with their entity tags, and the conditional requests that are evaluated against
 * them (RFC 9110, section 13).
 */
package eu.factgraph.http.cache;
