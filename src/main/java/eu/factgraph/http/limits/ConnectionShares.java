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
 * Bounds connections, those of one network and all. Past the bound a new connection takes the place
 * of an idle one of the network that has the most: connections that ask for nothing keep nobody
 * out. Where none is idle, the new one is closed. Jetty's own limit stops accepting for everybody.
 */
public final class ConnectionShares implements Connection.Listener {

    private final int share;
    private final int most;
    private final Map<Connection, ClientNetwork> networks = new HashMap<>();

    /** Of each network, the oldest first. */
    private final Map<ClientNetwork, Set<Connection>> open = new HashMap<>();

    /**
     * @param share most connections of one network
     * @param most connections of all
     */
    public ConnectionShares(int share, int most) {
        this.share = share;
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        added(connection).ifPresent(surplus -> surplus.getEndPoint().close());
    }

    @Override
    public synchronized void onClosed(Connection connection) {
        ClientNetwork network = networks.remove(connection);
        if (network == null) {
            return;
        }
        Set<Connection> left = open.get(network);
        left.remove(connection);
        if (left.isEmpty()) {
            open.remove(network);
        }
    }

    /** What has to be closed for it, if anything. */
    private synchronized Optional<Connection> added(Connection connection) {
        ClientNetwork network = network(connection);
        Set<Connection> own = open.computeIfAbsent(network, any -> new LinkedHashSet<>());
        own.add(connection);
        networks.put(connection, network);
        if (own.size() > share) {
            return idle(own.stream()).or(() -> Optional.of(connection));
        }
        return networks.size() > most
                ? idle(byNumber()).or(() -> Optional.of(connection))
                : Optional.empty();
    }

    private Stream<Connection> byNumber() {
        return open.values().stream()
                .sorted(Comparator.<Set<Connection>>comparingInt(Set::size).reversed())
                .flatMap(Set::stream);
    }

    /** The first that has no request under way. */
    private static Optional<Connection> idle(Stream<Connection> connections) {
        return connections
                .filter(one -> one.getMessagesIn() == one.getMessagesOut())
                .filter(one -> one.getEndPoint().isOpen())
                .findFirst();
    }

    private static ClientNetwork network(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? ClientNetwork.of(remote.getAddress())
                : ClientNetwork.of("");
    }
}
