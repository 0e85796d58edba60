package eu.factgraph.sheet.outline;

/**
 * A heading that other text is glued to.
 *
 * @param start of the heading in the text
 * @param end likewise
 */
record GluedTitle(TemplateSection section, int start, int end) {}
