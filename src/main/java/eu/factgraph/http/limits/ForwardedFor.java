package eu.factgraph.http.limits;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Takes the client's address from the last value of {@code X-Forwarded-For}, which the proxy sets.
 * Earlier values, and {@code Forwarded}, may be forged by the client.
 */
public final class ForwardedFor implements HttpConfiguration.Customizer {

    private static final String HEADER = "X-Forwarded-For";

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        List<String> values = request.getHeaders().getCSV(HEADER, false);
        return values.isEmpty()
                ? request
                : address(values.get(values.size() - 1))
                        .<Request>map(client -> new ClientRequest(request, client))
                        .orElse(request);
    }

    /** Some proxies append the port. */
    private static Optional<InetAddress> address(String value) {
        return IpAddress.of(value)
                .or(
                        () -> {
                            try {
                                return IpAddress.of(new HostPort(value).getHost());
                            } catch (IllegalArgumentException malformed) {
                                return Optional.empty();
                            }
                        });
    }

    private static final class ClientRequest extends Request.Wrapper {
        private final ConnectionMetaData connection;

        ClientRequest(Request request, InetAddress client) {
            super(request);
            var address = new InetSocketAddress(client, 0);
            connection =
                    new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                        @Override
                        public SocketAddress getRemoteSocketAddress() {
                            return address;
                        }
                    };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }
    }
}
