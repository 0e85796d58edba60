package eu.factgraph.files.cache;

import java.io.IOException;

/** Content that is not a whole entry of this version of the program. */
final class InvalidPayload extends IOException {

    private static final long serialVersionUID = 1L;

    InvalidPayload(String message) {
        super(message);
    }
}
