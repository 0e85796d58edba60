package eu.factgraph.sheet;

/** A heading, a paragraph or a table. */
public sealed interface Block permits Heading, Paragraph, Table {

    /** Its number in the sheet, from 1. */
    int position();
}
