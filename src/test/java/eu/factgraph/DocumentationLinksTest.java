package eu.factgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation refers to within the repository exists. */
class DocumentationLinksTest {

    private static final Pattern RELATIVE_LINK =
            Pattern.compile("\\]\\((?!\\w+:|#)([^)#]+)[^)]*\\)");
    private static final Pattern SOURCE_FILE = Pattern.compile("`(src/[\\w./]+\\.\\w+)`");
    private static final Pattern TYPE = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w+)`");

    @Test
    void relative_links_lead_to_files() throws IOException {
        assertEquals(
                List.of(),
                documents()
                        .flatMap(
                                document ->
                                        matches(document, RELATIVE_LINK)
                                                .filter(link -> !exists(document, link))
                                                .map(link -> document + " -> " + link))
                        .toList());
    }

    @Test
    void files_of_the_architecture_exist() {
        assertEquals(
                List.of(),
                matches(Path.of("docs/architecture.md"), SOURCE_FILE)
                        .filter(file -> !Files.exists(Path.of(file)))
                        .toList());
    }

    @Test
    void types_of_the_architecture_exist() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            assertEquals(
                    List.of(),
                    matches(Path.of("docs/architecture.md"), TYPE)
                            .filter(type -> !names.contains(type + ".java"))
                            .toList());
        }
    }

    private static Stream<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            List<Path> found = docs.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(
                    found.stream(),
                    Stream.of("README.md", "CHANGELOG.md", "data/README.md").map(Path::of));
        }
    }

    private static boolean exists(Path document, String link) {
        Path folder = document.toAbsolutePath().getParent();
        return Files.exists(folder.resolve(link));
    }

    private static Stream<String> matches(Path document, Pattern pattern) {
        try {
            return pattern
                    .matcher(Files.readString(document))
                    .results()
                    .map(match -> match.group(1))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
