/** Diagrams of rows and links, as elements with positions and sizes for SVG templates. */
package eu.factgraph.diagram;
