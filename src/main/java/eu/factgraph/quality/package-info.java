/**
 * How far the data can be trusted. A data folder and its named graphs come in, counts of items,
 * open questions and sampled statements by edition go out.
 */
package eu.factgraph.quality;
