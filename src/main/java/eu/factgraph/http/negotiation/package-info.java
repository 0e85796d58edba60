/**
 * Proactive negotiation (RFC 9110, section 12): the header fields of a request and the variants of
 * a resource come in, the selected variant goes out.
 */
package eu.factgraph.http.negotiation;
