package eu.factgraph.query;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.apache.jena.query.QueryCancelledException;

/** Keeps an answer until it is whole; one that grows too long or takes too long ends the query. */
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

    /**
     * The whole answer.
     *
     * @throws QueryFault if it did not fit, though its writer went on
     * @throws QueryCancelledException if the time is over
     */
    byte[] whole() {
        check();
        return bytes.toByteArray();
    }

    private void check() {
        deadline.check();
        if (tooLong) {
            throw new QueryFault(
                    QueryFault.Reason.TOO_LARGE,
                    "The answer has more than "
                            + limit
                            + " bytes, the limit here. Ask for fewer columns, or page with ORDER BY, LIMIT and OFFSET.");
        }
    }
}
