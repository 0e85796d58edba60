package eu.factgraph.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryMessageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java.io.EOFException: End of input at line 1 | End of input at line 1",
                "cannot be read (java.time.format.DateTimeParseException: Text 'x') | cannot be read (Text 'x')",
                "org.apache.jena.riot.RiotException: java.lang.StackOverflowError | ''",
                "the IRI http://example.org/a.Error is not known | the IRI http://example.org/a.Error is not known"
            })
    void class_names_are_removed(String message, String plain) {
        assertEquals(plain, LibraryMessage.plain(message));
    }

    @Test
    void exception_without_a_message_is_empty() {
        assertEquals("", LibraryMessage.of(new IllegalStateException()));
    }
}
