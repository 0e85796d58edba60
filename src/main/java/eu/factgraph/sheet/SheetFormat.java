package eu.factgraph.sheet;

/** What a sheet was read from, and so how much of it can be had. */
public enum SheetFormat {
    HTML,
    WORD,
    /** Headings and paragraphs only: no entries, lists, tables or links. */
    PDF
}
