/**
 * Folders and text files, and their faults with file, line and column. Paths come in, files with
 * the names of their graphs go out.
 */
package eu.factgraph.files;
