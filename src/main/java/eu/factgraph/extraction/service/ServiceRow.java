package eu.factgraph.extraction.service;

import eu.factgraph.sheet.Text;
import java.util.List;

/**
 * A service as a table prints it.
 *
 * @param number in its section, from 1
 * @param group heading above it; empty if it has none
 * @param authority paragraphs on who is responsible
 * @param websites paragraphs with its addresses
 */
record ServiceRow(
        int number, String group, String name, List<Text> authority, List<Text> websites) {

    ServiceRow {
        authority = List.copyOf(authority);
        websites = List.copyOf(websites);
    }
}
