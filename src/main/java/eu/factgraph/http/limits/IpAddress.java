package eu.factgraph.http.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses IP addresses; never resolves host names, as the text may come from a client. */
final class IpAddress {

    private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern V4 = Pattern.compile("(" + OCTET + "\\.){3}" + OCTET);
    private static final Pattern V6 =
            Pattern.compile("(?=.*:)[\\p{XDigit}:][\\p{XDigit}:.]{0,44}(%\\w+)?");

    private IpAddress() {}

    /**
     * @param text an address, with or without brackets
     */
    static Optional<InetAddress> of(String text) {
        String bare =
                text.startsWith("[") && text.endsWith("]")
                        ? text.substring(1, text.length() - 1)
                        : text;
        if (!V4.matcher(bare).matches() && !V6.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare.split("%", 2)[0]));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }
}
