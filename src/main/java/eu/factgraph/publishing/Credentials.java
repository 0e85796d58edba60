package eu.factgraph.publishing;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.http.auth.AuthEnv;

/**
 * A user with a password, for basic and digest authentication, or a bearer token, or neither. They
 * are sent to the two addresses of an engine only. This is no record, because the text of a record
 * contains its values.
 */
public final class Credentials {

    public static final String USER = "FACTGRAPH_GSP_USER";
    public static final String PASSWORD = "FACTGRAPH_GSP_PASSWORD";
    public static final String TOKEN = "FACTGRAPH_GSP_TOKEN";

    static final String PLACES =
            "give credentials in the environment as %s and %s, or %s, or in a file with --credentials"
                    .formatted(USER, PASSWORD, TOKEN);

    private static final Set<PosixFilePermission> OF_OTHERS =
            EnumSet.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private final Optional<String> user;
    private final Optional<String> password;
    private final Optional<String> token;

    private Credentials(Optional<String> user, Optional<String> password, Optional<String> token) {
        this.user = user;
        this.password = password;
        this.token = token;
        if (user.isPresent() != password.isPresent() || user.isPresent() && token.isPresent()) {
            throw new InvalidInput(
                    "Credentials are a user with a password, or a token; give one of them completely");
        }
        if (token.filter(text -> !text.matches("[!-~]+")).isPresent()) {
            throw new InvalidInput(
                    "The token must not contain spaces or other than ASCII characters");
        }
    }

    /** From variables of the environment. */
    public static Credentials of(Map<String, String> environment) {
        return new Credentials(
                value(environment.get(USER)),
                value(environment.get(PASSWORD)),
                value(environment.get(TOKEN)));
    }

    /**
     * From a file with lines such as {@code user=name}, {@code password=secret} or {@code
     * token=secret}.
     *
     * @throws InvalidInput if it cannot be read, or others than its owner may read or write it
     */
    public static Credentials in(Path file) {
        var values = new HashMap<String, String>();
        try {
            requirePrivate(file);
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("=", 2);
                values.put(parts[0].strip(), parts[parts.length - 1].strip());
            }
        } catch (IOException unreadable) {
            throw new InvalidInput(
                    file, "cannot be read; write lines such as user=name and password=secret");
        }
        var credentials =
                new Credentials(
                        value(values.get("user")),
                        value(values.get("password")),
                        value(values.get("token")));
        if (!credentials.areGiven()) {
            throw new InvalidInput(
                    file,
                    "has no credentials; write user=name and password=secret, or token=secret");
        }
        return credentials;
    }

    private static void requirePrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            if (!Collections.disjoint(Files.getPosixFilePermissions(file), OF_OTHERS)) {
                throw new InvalidInput(
                        file, "can be read or written by other users; run chmod 600 on it first");
            }
        }
    }

    private static Optional<String> value(String text) {
        return Optional.ofNullable(text).filter(given -> !given.isEmpty());
    }

    public boolean areGiven() {
        return user.isPresent() || token.isPresent();
    }

    /** Lets Jena answer when the engine asks for a password, and send a token unasked. */
    void register(EngineAddresses addresses) {
        for (URI address : addresses.all()) {
            user.ifPresent(
                    name ->
                            AuthEnv.get()
                                    .registerUsernamePassword(
                                            address, name, password.orElseThrow()));
            token.ifPresent(secret -> AuthEnv.get().setBearerToken(address.toString(), secret));
        }
    }

    void unregister(EngineAddresses addresses) {
        for (URI address : addresses.all()) {
            AuthEnv.get().unregisterUsernamePassword(address);
            AuthEnv.get().setBearerToken(address.toString(), null);
        }
    }
}
