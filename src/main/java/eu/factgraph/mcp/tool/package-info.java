/**
 * The tools that an assistant calls, which answer as the pages do. In come arguments and a
 * selection; out go a short text and a record.
 */
package eu.factgraph.mcp.tool;
