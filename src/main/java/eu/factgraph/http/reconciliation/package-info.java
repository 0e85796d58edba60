/**
 * The Reconciliation Service API 0.2 of the W3C community group. JSON queries come in; candidates,
 * suggestions and property values go out.
 */
package eu.factgraph.http.reconciliation;
