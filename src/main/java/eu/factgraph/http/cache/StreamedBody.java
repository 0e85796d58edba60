package eu.factgraph.http.cache;

import eu.factgraph.export.StreamedContent;
import eu.factgraph.http.negotiation.ContentCoding;

/** A body that is made while it is sent. */
public record StreamedBody(StreamedContent content, ContentCoding coding) {

    /** Makes the first chunk, so that a failure can still be reported as a problem. */
    public BodyChunks open() {
        var chunks = new BodyChunks(content, coding);
        try {
            chunks.prepare();
            return chunks;
        } catch (RuntimeException | Error fault) {
            chunks.close();
            throw fault;
        }
    }
}
