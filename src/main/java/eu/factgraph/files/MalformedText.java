package eu.factgraph.files;

import java.io.IOException;

/** Bytes that are not valid text. Lines and columns start at 1. */
public final class MalformedText extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final long column;

    public MalformedText(long line, long column, String message) {
        super(message);
        this.line = line;
        this.column = column;
    }

    public FileFault in(String file) {
        return new FileFault(file, line, column, getMessage());
    }
}
