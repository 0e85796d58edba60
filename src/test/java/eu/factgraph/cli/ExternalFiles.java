package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import eu.factgraph.files.rdf.RdfFile.NetworkAccess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Shapes and data files in a temporary folder. */
record ExternalFiles(Path folder) {

    static final String PREFIXES =
            "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix ex: <http://example.org/> . @prefix owl: <http://www.w3.org/2002/07/owl#> .\n";

    void assertFailure(String reason, String shapes) throws IOException {
        var failure =
                assertThrows(InvalidInput.class, () -> validate(shapes, "ex:a a ex:C ; ex:p 1 ."));
        assertTrue(failure.getMessage().contains(reason), failure.getMessage());
        assertTrue(failure.getMessage().startsWith(folder.toString()), failure.getMessage());
    }

    ExternalValidation validate(String shapes, String data) throws IOException {
        return validate(write("shapes.ttl", shapes), write("data.ttl", data));
    }

    ExternalValidation validate(Path shapes, Path data) {
        return ExternalValidation.of(List.of(shapes), List.of(data), NetworkAccess.FORBIDDEN);
    }

    Path write(String name, String turtle) throws IOException {
        return Files.writeString(folder.resolve(name), PREFIXES + turtle);
    }
}
