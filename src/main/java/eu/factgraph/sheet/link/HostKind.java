package eu.factgraph.sheet.link;

import eu.factgraph.files.Lexicon;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Hosts that the public cannot reach. No name is resolved. */
final class HostKind {

    private static final Pattern NUMBER = Pattern.compile("[\\d.]+|0x[\\da-f.x]+");
    private static final Pattern DOTTED = Pattern.compile("(?:\\d{1,3}\\.){3}\\d{1,3}");

    private static final Set<String> PRIVATE_DOMAINS =
            Set.of(
                    "local",
                    "localhost",
                    "internal",
                    "intranet",
                    "lan",
                    "home",
                    "corp",
                    "localdomain");

    private static final List<String> EDITORS_HOSTS =
            Lexicon.rows("editors-hosts").stream().map(row -> row.get(0)).toList();

    private HostKind() {}

    /**
     * @param host in lower case; an IPv6 address stands in brackets
     */
    static boolean isPrivate(String host) {
        if (host.startsWith("[") || NUMBER.matcher(host).matches()) {
            return isPrivateNumber(host);
        }
        int dot = host.lastIndexOf('.');
        return dot < 0 || PRIVATE_DOMAINS.contains(host.substring(dot + 1));
    }

    static boolean isEditors(String host) {
        return EDITORS_HOSTS.stream()
                .anyMatch(editors -> host.equals(editors) || host.endsWith("." + editors));
    }

    /** Anything but four decimal numbers is a trick, and no public address is written so. */
    private static boolean isPrivateNumber(String host) {
        boolean isPlain = DOTTED.matcher(host).matches();
        if (!isPlain && !host.startsWith("[")) {
            return true;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            byte first = address.getAddress()[0];
            boolean isUniqueLocal = address.getAddress().length == 16 && (first & 0xFE) == 0xFC;
            return isUniqueLocal
                    || address.isLoopbackAddress()
                    || address.isSiteLocalAddress()
                    || address.isLinkLocalAddress()
                    || address.isAnyLocalAddress()
                    || address.isMulticastAddress();
        } catch (UnknownHostException noAddress) {
            return true;
        }
    }
}
