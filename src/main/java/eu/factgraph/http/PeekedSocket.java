package eu.factgraph.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.Scheduler;

/** A client whose next bytes can be looked at before they are read. */
final class PeekedSocket extends SocketChannelEndPoint {

    private ByteBuffer peeked = BufferUtil.EMPTY_BUFFER;

    PeekedSocket(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler timeouts) {
        super(channel, selector, key, timeouts);
    }

    /**
     * What has come: all of it, unless there is more than {@code space} holds. Empty if nothing
     * has, or nothing will.
     *
     * @param space empty, in the form that Jetty fills
     */
    byte[] peek(ByteBuffer space) throws IOException {
        super.fill(space);
        byte[] bytes = BufferUtil.toArray(space);
        peeked = ByteBuffer.wrap(bytes);
        return bytes;
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        return peeked.hasRemaining() ? BufferUtil.append(buffer, peeked) : super.fill(buffer);
    }
}
