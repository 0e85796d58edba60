/**
 * A folder that keeps prepared data from one run to the next. The digest of what data was made of
 * comes in, the data goes out as a mapped file; whatever the folder holds or refuses, the program
 * goes on.
 */
package eu.factgraph.files.cache;
