/**
 * The Model Context Protocol over HTTP. In come POST requests; out go responses of JSON-RPC, or
 * problems.
 */
package eu.factgraph.http.mcp;
