package eu.factgraph.http.limits;

import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.io.Connection;

/**
 * Limits open connections, per network and in total. Beyond the limit a new connection replaces an
 * idle one of the network with the most connections, or is closed where none is idle. Jetty's own
 * {@code NetworkConnectionLimit} stops accepting connections from all clients.
 */
public final class ConnectionQuota implements Connection.Listener {

    private final int maxPerNetwork;
    private final int maxTotal;
    private final Map<Connection, ClientNetwork> networks = new HashMap<>();

    /** By network, the oldest first. */
    private final Map<ClientNetwork, Set<Connection>> open = new HashMap<>();

    public ConnectionQuota(int maxPerNetwork, int maxTotal) {
        this.maxPerNetwork = maxPerNetwork;
        this.maxTotal = maxTotal;
    }

    @Override
    public void onOpened(Connection connection) {
        add(connection).ifPresent(surplus -> surplus.getEndPoint().close());
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        ClientNetwork network = networks.remove(connection);
        if (network == null) {
            return;
        }
        Set<Connection> remaining = open.get(network);
        remaining.remove(connection);
        if (remaining.isEmpty()) {
            open.remove(network);
        }
    }

    /** Returns the connection to close, if the limit is exceeded. */
    private synchronized Optional<Connection> add(Connection connection) {
        ClientNetwork network = network(connection);
        Set<Connection> sameNetwork = open.computeIfAbsent(network, any -> new LinkedHashSet<>());
        sameNetwork.add(connection);
        networks.put(connection, network);
        if (sameNetwork.size() > maxPerNetwork) {
            return firstIdle(sameNetwork.stream()).or(() -> Optional.of(connection));
        }
        return networks.size() > maxTotal
                ? firstIdle(largestNetworkFirst()).or(() -> Optional.of(connection))
                : Optional.empty();
    }

    private Stream<Connection> largestNetworkFirst() {
        return open.values().stream()
                .sorted(Comparator.<Set<Connection>>comparingInt(Set::size).reversed())
                .flatMap(Set::stream);
    }

    private static Optional<Connection> firstIdle(Stream<Connection> connections) {
        return connections
                .filter(connection -> connection.getMessagesIn() == connection.getMessagesOut())
                .filter(connection -> connection.getEndPoint().isOpen())
                .findFirst();
    }

    private static ClientNetwork network(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? ClientNetwork.of(remote.getAddress())
                : ClientNetwork.of("");
    }
}
