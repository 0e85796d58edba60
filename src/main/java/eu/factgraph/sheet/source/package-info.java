/**
 * The file of a sheet. HTML, Word or PDF of a stranger goes in; HTML text or lines come out, within
 * limits of size. Nothing outside the file is opened.
 */
package eu.factgraph.sheet.source;
