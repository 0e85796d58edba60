package eu.factgraph.export;

/**
 * A file to send.
 *
 * @param statements number of statements that it is made of
 */
public record Download(String mediaType, long statements, StreamedContent content) {}
