/**
 * How a sheet prints the basic data of a country. Lines of text and the tables of the lexicon go
 * in, figures with unit and year, codes and sources come out.
 */
package eu.factgraph.extraction.profile;
