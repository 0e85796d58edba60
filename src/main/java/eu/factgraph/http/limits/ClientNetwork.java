package eu.factgraph.http.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The network by which limits are counted: a client's IPv4 address, or the /64 of its IPv6 address,
 * all of which one subscriber may use (RFC 6177).
 */
public record ClientNetwork(String prefix) {

    private static final int SUBSCRIBER_BYTES = 8;

    /**
     * @param address textual, IPv6 with or without brackets
     */
    public static ClientNetwork of(String address) {
        return IpAddress.of(address)
                .map(ClientNetwork::of)
                .orElseGet(() -> new ClientNetwork("unknown"));
    }

    /** Java parses an IPv4-mapped IPv6 address as the IPv4 address. */
    public static ClientNetwork of(InetAddress address) {
        byte[] bytes = address.getAddress();
        int length = address instanceof Inet6Address ? SUBSCRIBER_BYTES : bytes.length;
        return new ClientNetwork(HexFormat.of().formatHex(bytes, 0, length));
    }
}
