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
    void classes_of_faults_are_left_out(String message, String plain) {
        assertEquals(plain, LibraryMessage.plain(message));
    }

    @Test
    void a_fault_without_a_message_says_nothing() {
        assertEquals("", LibraryMessage.of(new IllegalStateException()));
    }
}
