/**
 * What an import gets right and finds. Imported folders and facts taken by careful reading go in,
 * tables of counts and lists of misses come out; {@code bench/import} runs it.
 */
package eu.factgraph.importing.measure;
