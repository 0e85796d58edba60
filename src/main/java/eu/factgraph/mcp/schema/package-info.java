/**
 * The arguments and results of tools as JSON Schema. In come parameters and records; out go schemas
 * and checked arguments.
 */
package eu.factgraph.mcp.schema;
