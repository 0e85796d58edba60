package eu.factgraph.query;

import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Supplier;

/** Reads the body of a response up to a limit, and cancels one that exceeds it. */
final class BoundedResponseBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> buffer = BodySubscribers.ofByteArray();
    private final Supplier<? extends RuntimeException> tooLong;
    private long remaining;
    private Flow.Subscription subscription;

    /** Fails with {@code tooLong} beyond {@code limit} bytes. */
    BoundedResponseBody(long limit, Supplier<? extends RuntimeException> tooLong) {
        remaining = limit;
        this.tooLong = tooLong;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return buffer.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        buffer.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        remaining -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
        if (remaining < 0) {
            subscription.cancel();
            buffer.onError(tooLong.get());
        } else {
            buffer.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable fault) {
        buffer.onError(fault);
    }

    @Override
    public void onComplete() {
        buffer.onComplete();
    }
}
