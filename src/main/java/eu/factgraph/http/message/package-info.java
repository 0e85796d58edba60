/**
 * Requests, responses and problems (RFC 9457) as values. Only this package reads a servlet request.
 */
package eu.factgraph.http.message;
