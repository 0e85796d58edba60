package eu.factgraph.cli;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.factgraph.files.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes against which {@code validate --shapes} cannot validate. */
class ExternalShapesFailureTest {

    private static final String ONE_SHAPE =
            "ex:S sh:targetSubjectsOf ex:p ; sh:property [ sh:path ex:p ; sh:maxCount 0 ] .";

    @TempDir Path folder;

    private ExternalFiles files;

    @BeforeEach
    void createFiles() {
        files = new ExternalFiles(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            MINUS     | SELECT $this { $this ?p ?o MINUS { $this ex:name ?n } }
            SERVICE   | SELECT $this { $this ?p ?o SERVICE <http://127.0.0.1:9/> { $this ?y ?z } }
            VALUES    | SELECT $this { VALUES ?x { 1 } $this ?p ?x }
            AS        | SELECT $this { BIND(1 AS $this) }
            sub-query | SELECT $this { { SELECT ?x { $this ?p ?x } } }
            """)
    void case_12_query_that_violates_appendix_a_is_a_failure(String clause, String select)
            throws Exception {
        String query = select.replace("ex:name", "<http://example.org/name>");
        files.assertFailure(
                clause,
                "ex:S sh:targetClass ex:C ; sh:sparql [ sh:select \"%s\" ] .".formatted(query));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_:p sh:inversePath _:p .",
                "_:p sh:alternativePath ( ex:p _:p ) .",
                "_:p <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> ex:p ; <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:p ."
            })
    void case_16_path_that_refers_to_itself_is_a_failure(String path) throws Exception {
        files.assertFailure(
                "sh:path",
                "ex:S sh:targetClass ex:C ; sh:property [ sh:path _:p ; sh:minCount 1 ] . " + path);
    }

    @Test
    void case_16_path_nested_too_deeply_is_a_failure() throws Exception {
        var shapes =
                new StringBuilder("ex:S sh:targetClass ex:C ; sh:property [ sh:path _:p0 ] .\n");
        for (int depth = 0; depth < 100_000; depth++) {
            shapes.append("_:p%d sh:inversePath _:p%d .\n".formatted(depth, depth + 1));
        }
        files.assertFailure("too deeply", shapes + "_:p100000 sh:inversePath ex:p .");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:in \"a\"",
                "sh:minCount \"1\"",
                "sh:severity \"Warning\"",
                "sh:pattern \"a\" ; sh:flags \"zz\"",
                "sh:property [ sh:minCount 1 ]"
            })
    void case_17_ill_formed_shape_is_reported_with_file_line_and_shape(String constraint)
            throws Exception {
        Path shapes =
                files.write(
                        "shapes.ttl",
                        "ex:S sh:targetClass ex:C ;\n  sh:property [\n  sh:path ex:n ;\n  %s ] ."
                                .formatted(constraint));
        var failure = assertThrows(InvalidInput.class, () -> files.validate(shapes, shapes));
        assertTrue(
                failure.getMessage()
                        .matches(
                                "(?s)\\Q"
                                        + shapes
                                        + "\\E:[2-5]:\\d+: not valid SHACL: <http://example.org/S> sh:property.*"),
                failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ex:a a ex:C .",
                "ex:S a sh:NodeShape ; sh:nodeKind sh:IRI .",
                "ex:S sh:targetClass ex:C ; sh:nodeKind sh:IRI ; sh:deactivated true ."
            })
    void case_20_shapes_without_a_target_are_a_failure(String shapes) throws Exception {
        files.assertFailure("no shape has a target", shapes);
    }

    @Test
    void case_20_misspelt_namespace_is_reported() throws Exception {
        files.assertFailure(
                "http://www.w3.org/ns/shacl#, not https",
                "ex:S <https://www.w3.org/ns/shacl#targetClass> ex:C .");
    }

    @Test
    void case_20_owl_class_is_reported_as_not_a_target() throws Exception {
        files.assertFailure(
                "is an owl:Class, which is not an implicit class target",
                "ex:C a owl:Class , sh:NodeShape ; sh:nodeKind sh:IRI .");
    }

    @Test
    void case_20_imports_are_reported_and_not_read() throws Exception {
        files.assertFailure(
                "imports <http://127.0.0.1:9/base>",
                "ex:o owl:imports <http://127.0.0.1:9/base> .");
        var outcome =
                files.validate(
                        ONE_SHAPE + " ex:o owl:imports <http://127.0.0.1:9/base> .",
                        "ex:o owl:imports <http://127.0.0.1:9/more> ; sh:shapesGraph ex:shapes .");
        for (String iri : List.of("127.0.0.1:9/base", "127.0.0.1:9/more", "example.org/shapes")) {
            assertTrue(
                    outcome.notes().stream().anyMatch(note -> note.contains(iri)),
                    outcome.notes().toString());
        }
    }
}
