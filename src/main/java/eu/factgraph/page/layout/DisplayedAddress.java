package eu.factgraph.page.layout;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** The address of a web page as readers know it: without scheme, long ones up to their path. */
record DisplayedAddress(String host, String rest) {

    private static final int ROOM = 64;

    /** Empty for other IRIs, and for terms of a vocabulary such as {@code …/org#Post}. */
    static Optional<DisplayedAddress> of(String iri) {
        return isPage(iri) ? parsed(iri) : Optional.empty();
    }

    private static boolean isPage(String iri) {
        return iri.matches("https?://.*") && !iri.matches(".*[^/]#[A-Za-z]\\w*");
    }

    private static Optional<DisplayedAddress> parsed(String iri) {
        String address = iri.replaceFirst("^https?://", "").replaceFirst("/$", "");
        try {
            return Optional.ofNullable(new URI(iri).getHost())
                    .map(host -> new DisplayedAddress(host, address.substring(host.length())));
        } catch (URISyntaxException printedSo) {
            String host = address.replaceFirst("[/?#].*", "");
            return Optional.of(new DisplayedAddress(host, address.substring(host.length())));
        }
    }

    /** The last part of a path, if there is room for it. */
    private String shortened(String path) {
        int last = path.lastIndexOf('/');
        return last > 0 && host.length() + path.length() - last < ROOM ? path.substring(last) : "";
    }

    String text() {
        String path = rest.replaceFirst("[?#].*", "");
        return Optional.of(host + rest)
                .filter(whole -> whole.length() <= ROOM)
                .or(() -> Optional.of(host + path + "…").filter(one -> one.length() <= ROOM))
                .orElseGet(() -> host + "/…" + shortened(path));
    }
}
