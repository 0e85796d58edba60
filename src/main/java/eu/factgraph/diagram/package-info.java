/** What is drawn of rows and links: places and sizes only; SVG is written from them by pages. */
package eu.factgraph.diagram;
