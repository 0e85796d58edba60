/**
 * The Model Context Protocol, by its Java SDK: in come messages of a client, over whatever
 * transport; out go responses with the answers of tools.
 */
package eu.factgraph.mcp;
