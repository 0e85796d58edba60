/**
 * Diagrams of rows and links. Items come in; elements with positions and sizes go out, which
 * templates write as SVG.
 */
package eu.factgraph.diagram;
