package eu.factgraph.files;

import java.nio.file.Path;
import java.util.List;

/**
 * Input that nothing can be made of. The messages are for people: where, what is wrong, what to do.
 */
public class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> messages;

    public InvalidInput(List<String> messages) {
        super(String.join("\n", messages));
        this.messages = List.copyOf(messages);
    }

    public InvalidInput(String message) {
        this(List.of(message));
    }

    public InvalidInput(Path place, String message) {
        this(place + ": " + message);
    }

    public InvalidInput(Path place, String message, Throwable cause) {
        this(place, message);
        initCause(cause);
    }

    /** What anything that was thrown means for people; of an unexpected error, that it is one. */
    public static InvalidInput of(Throwable thrown) {
        if (thrown instanceof InvalidInput told) {
            return told;
        }
        if (thrown instanceof OutOfMemoryError) {
            return new InvalidInput(
                    "There is not enough memory for this data; give more, such as with java -Xmx2g");
        }
        if (thrown instanceof StackOverflowError) {
            return new InvalidInput(
                    "Something in the input is nested too deeply to be processed; nest less");
        }
        return new InvalidInput("Unexpected error; see the log");
    }

    /** One message a fault, in the order of file and line. */
    public List<String> messages() {
        return messages;
    }
}
