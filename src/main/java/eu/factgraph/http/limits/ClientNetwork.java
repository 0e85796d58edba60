package eu.factgraph.http.limits;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What a client's share is counted by: its IPv4 address, or the /64 of its IPv6 address, since a
 * subscriber has all addresses in it (RFC 6177).
 */
public record ClientNetwork(String prefix) {

    private static final int BYTES_OF_SUBSCRIBER = 8;

    /**
     * @param address as text; IPv6 may be in brackets
     */
    public static ClientNetwork of(String address) {
        return IpAddress.of(address)
                .map(ClientNetwork::of)
                .orElseGet(() -> new ClientNetwork("unknown"));
    }

    /** Java reads an IPv4-mapped IPv6 address as the IPv4 address that it stands for. */
    public static ClientNetwork of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return new ClientNetwork(
                HexFormat.of()
                        .formatHex(
                                address instanceof Inet6Address
                                        ? Arrays.copyOf(bytes, BYTES_OF_SUBSCRIBER)
                                        : bytes));
    }
}
