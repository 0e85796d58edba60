/**
 * Services. The tables of a section go in; services with their authorities, levels of government,
 * groups and websites come out.
 */
package eu.factgraph.extraction.service;
