/**
 * What the answers of tools are made of: names, values, the sections that state them, and pages. In
 * come nodes of a selection; out go records that a client reads as JSON.
 */
package eu.factgraph.mcp.answer;
