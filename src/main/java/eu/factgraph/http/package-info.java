/**
 * The embedded server. A request enters through {@code RequestHandler}, is routed to an endpoint,
 * and leaves as an encoded response; one immutable snapshot of the data answers it.
 */
package eu.factgraph.http;
