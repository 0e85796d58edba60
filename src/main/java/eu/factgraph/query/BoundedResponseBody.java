package eu.factgraph.query;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** The body of a response; one that grows too long is not read further. */
final class BoundedResponseBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
    private final Supplier<? extends RuntimeException> tooLong;
    private long left;
    private Flow.Subscription reading;

    /**
     * @param limit in bytes
     * @param tooLong how the body fails then
     */
    BoundedResponseBody(long limit, Supplier<? extends RuntimeException> tooLong) {
        left = limit;
        this.tooLong = tooLong;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        reading = subscription;
        whole.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        left -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (left < 0) {
            reading.cancel();
            whole.onError(tooLong.get());
        } else {
            whole.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable fault) {
        whole.onError(fault);
    }

    @Override
    public void onComplete() {
        whole.onComplete();
    }
}
