package eu.factgraph.files;

import java.nio.file.Path;
import java.util.List;

/** Input that cannot be used. Each message says where, what is wrong and what to do. */
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

    public InvalidInput(Path path, String message) {
        this(path + ": " + message);
    }

    public InvalidInput(Path path, String message, Throwable cause) {
        this(path, message);
        initCause(cause);
    }

    /** A message for any exception or error. */
    public static InvalidInput of(Throwable thrown) {
        if (thrown instanceof InvalidInput input) {
            return input;
        }
        if (thrown instanceof OutOfMemoryError) {
            return new InvalidInput(
                    "Not enough memory for this data; increase it, for example with java -Xmx2g");
        }
        if (thrown instanceof StackOverflowError) {
            return new InvalidInput("The input is nested too deeply; reduce the nesting");
        }
        return new InvalidInput("Unexpected error; see the log");
    }

    /** One message per fault, ordered by file and line. */
    public List<String> messages() {
        return messages;
    }
}
