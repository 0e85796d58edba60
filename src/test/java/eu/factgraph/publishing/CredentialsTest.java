package eu.factgraph.publishing;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where credentials may come from, and where not. */
class CredentialsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"user=editor\npassword=a b=c\n", "token = s3cr3t\n"})
    void file_that_only_its_owner_can_read_is_read(String text) throws IOException {
        assertTrue(Credentials.in(file(text, "rw-------")).areGiven());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw-rw-rw-"})
    void file_that_others_can_read_is_refused(String permissions) throws IOException {
        Path file = file("user=editor\npassword=secret\n", permissions);
        String message = assertThrows(InvalidInput.class, () -> Credentials.in(file)).getMessage();
        assertTrue(message.contains("chmod 600") && !message.contains("secret"), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user=editor\n",
                "password=secret\n",
                "user=editor\npassword=secret\ntoken=secret\n",
                "token=two secrets\n",
                "editor secret\n"
            })
    void incomplete_file_is_refused_without_repeating_it(String text) throws IOException {
        Path file = file(text, "rw-------");
        String message = assertThrows(InvalidInput.class, () -> Credentials.in(file)).getMessage();
        assertFalse(message.contains("editor"), message);
        assertFalse(message.contains("two secrets"), message);
    }

    @Test
    void environment_without_credentials_is_none() {
        assertFalse(Credentials.of(Map.of(Credentials.USER, "")).areGiven());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://editor:secret@sparql.example/store",
                "https://sparql.example/store?access-token=secret",
                "https://sparql.example/store#secret",
                "https://editor:secret@[/store",
                "ftp://secret.example/store",
                "secret"
            })
    void address_with_a_secret_is_refused_without_repeating_it(String address) {
        String message =
                assertThrows(
                                InvalidInput.class,
                                () -> EngineAddresses.of(address, "https://sparql.example/query"))
                        .getMessage();
        assertTrue(message.startsWith("--gsp ") && !message.contains("secret."), message);
        assertFalse(message.contains("secret@") || message.contains("=secret"), message);
    }

    private Path file(String text, String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
