package eu.factgraph.http;

import eu.factgraph.http.cache.BodyChunks;
import eu.factgraph.http.cache.EncodedResponse;
import eu.factgraph.http.cache.Precondition;
import eu.factgraph.http.cache.Precondition.Outcome;
import eu.factgraph.http.cache.StreamedBody;
import eu.factgraph.http.message.ResourceRequest;
import java.util.Optional;

/**
 * A response that can be sent.
 *
 * @param chunks the body if it is streamed and the request needs it
 */
record MadeResponse(EncodedResponse response, Optional<BodyChunks> chunks) {

    static MadeResponse complete(EncodedResponse response) {
        return new MadeResponse(response, Optional.empty());
    }

    /** Opens a streamed body that the request needs, which takes time. */
    static MadeResponse of(ResourceRequest request, EncodedResponse response) {
        return isStreamed(request, response)
                ? new MadeResponse(response, response.streamed().map(StreamedBody::open))
                : complete(response);
    }

    /** For a response that is not sent. */
    void close() {
        chunks.ifPresent(BodyChunks::close);
    }

    /** Whether the body has to be made for this request. */
    static boolean isStreamed(ResourceRequest request, EncodedResponse response) {
        return response.streamed().isPresent()
                && request.method().equals("GET")
                && Precondition.of(request::header, response) == Outcome.SEND;
    }
}
