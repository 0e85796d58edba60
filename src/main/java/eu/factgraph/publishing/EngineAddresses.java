package eu.factgraph.publishing;

import eu.factgraph.files.InvalidInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where an engine is written and read. An address holds no secret, so that messages may name it.
 *
 * @param graphStore of the SPARQL 1.1 Graph Store Protocol
 * @param query of the SPARQL 1.1 Protocol
 */
public record EngineAddresses(URI graphStore, URI query) {

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * @throws InvalidInput if one is no http or https URL, or has a user, a query or a fragment
     */
    public static EngineAddresses of(String graphStore, String query) {
        return new EngineAddresses(parsed("--gsp", graphStore), parsed("--query", query));
    }

    private static URI parsed(String option, String text) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException malformed) {
            throw invalid(option);
        }
        if (address.getRawUserInfo() != null || hasQuery(address)) {
            throw new InvalidInput(
                    "%s must not contain a user, a query or a fragment; %s"
                            .formatted(option, Credentials.PLACES));
        }
        if (address.getHost() == null || !SCHEMES.contains(address.getScheme())) {
            throw invalid(option);
        }
        return address;
    }

    private static boolean hasQuery(URI address) {
        return address.getRawQuery() != null || address.getRawFragment() != null;
    }

    /** Does not repeat the value, because a password could be in it. */
    private static InvalidInput invalid(String option) {
        return new InvalidInput(
                option + " is not a valid address; write it as https://host/path of the engine");
    }

    /** Both, or one if an engine has the same for both. */
    List<URI> all() {
        return Stream.of(graphStore, query).distinct().toList();
    }

    /** Whether a password or token could be read on its way. */
    public boolean isUnencrypted() {
        return all().stream()
                .anyMatch(
                        address ->
                                address.getScheme().equals("http")
                                        && !LOOPBACK.contains(address.getHost()));
    }
}
