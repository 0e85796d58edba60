package eu.factgraph.query;

import eu.factgraph.query.limit.Deadline;
import eu.factgraph.query.limit.QueryFault;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/** Buffers a result until it is complete, within the limits on bytes and time. */
final class BoundedOutput extends OutputStream {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long limit;
    private final Deadline deadline;
    private boolean tooLong;

    BoundedOutput(long limit, Deadline deadline) {
        this.limit = limit;
        this.deadline = deadline;
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) {
        tooLong |= bytes.size() + (long) length > limit;
        check();
        bytes.write(more, offset, length);
    }

    /** The complete result, or a fault even if the writer swallowed the exception. */
    byte[] toByteArray() {
        check();
        return bytes.toByteArray();
    }

    private void check() {
        deadline.check();
        if (tooLong) {
            throw QueryFault.tooLarge(
                    "The result has more than %s bytes, which is the limit. Select fewer columns, or page with ORDER BY, LIMIT and OFFSET."
                            .formatted(limit));
        }
    }
}
